/** The downloads → `data/dataset.jsonld`: one dataset in the words of schema.org and of DCAT, for catalogues and search engines. */
import type { SiteSettings } from "../settings/site.ts";
import { aboutOf } from "./about.ts";
import { cellsTable, dataVersion } from "./columns.ts";
import type { WrittenFile } from "./data-package.ts";
import { archiveFile, descriptionFiles, tableFiles } from "./files.ts";

/** Without an address of the site, addresses are seen from the file itself. */
export function datasetJsonLd(
  settings: SiteSettings,
  years: readonly number[],
  written: (name: string) => WrittenFile | undefined,
): string {
  const { title, description, homepage, folder = "" } = aboutOf(settings);
  const first = Math.min(...years);
  const last = Math.max(...years);
  const period = first === last ? String(first) : `${first}/${last}`;
  const publisher =
    settings.publisher === undefined ? undefined : { "@type": "Organization", name: settings.publisher };
  const dataset = {
    "@context": {
      "@vocab": "https://schema.org/",
      dcat: "http://www.w3.org/ns/dcat#",
      dct: "http://purl.org/dc/terms/",
      "dcat:accessURL": { "@type": "@id" },
      "dcat:downloadURL": { "@type": "@id" },
      "dct:license": { "@type": "@id" },
    },
    "@type": ["Dataset", "dcat:Dataset"],
    ...(folder === "" ? {} : { "@id": folder, url: folder }),
    name: title,
    "dct:title": title,
    description,
    "dct:description": description,
    inLanguage: settings.language,
    version: dataVersion,
    isAccessibleForFree: true,
    keywords: ["政府信息公开", "工作年度报告", "依申请公开"],
    ...(years.length === 0 ? {} : { temporalCoverage: period }),
    ...(publisher === undefined ? {} : { creator: publisher, publisher, "dct:publisher": settings.publisher }),
    ...(settings.license === undefined ? {} : { license: settings.license.url, "dct:license": settings.license.url }),
    ...(homepage === undefined
      ? {}
      : { includedInDataCatalog: { "@type": "DataCatalog", name: settings.name, url: homepage } }),
    variableMeasured: cellsTable.columns.map(({ name, title: label, meaning }) => ({
      "@type": "PropertyValue",
      name,
      alternateName: label,
      description: meaning,
    })),
    distribution: [...tableFiles, ...descriptionFiles, archiveFile].map((file) => {
      const facts = written(file.name);
      return {
        "@type": ["DataDownload", "dcat:Distribution"],
        name: `${file.title}（${file.format}）`,
        description: file.meaning,
        contentUrl: `${folder}${file.name}`,
        encodingFormat: file.mediaType,
        "dcat:downloadURL": `${folder}${file.name}`,
        "dcat:mediaType": file.mediaType,
        ...(facts === undefined
          ? {}
          : { contentSize: `${facts.bytes} B`, "dcat:byteSize": facts.bytes, sha256: facts.sha256 }),
      };
    }),
  };
  return `${JSON.stringify(dataset, null, 1)}\n`;
}
