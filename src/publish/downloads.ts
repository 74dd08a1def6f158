/** Reports → the downloads, written into a staged site. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileWriter } from "hyparquet-writer";
import type { CheckedReport } from "../check/checked.ts";
import { archiveTexts } from "../data/archive-texts.ts";
import { writeCellsParquet } from "../data/cells-parquet.ts";
import { dataTables } from "../data/columns.ts";
import { csvwJson } from "../data/csvw.ts";
import { dataPackageJson, type WrittenFile } from "../data/data-package.ts";
import { datasetJsonLd } from "../data/dataset-jsonld.ts";
import {
  archiveFile,
  datasetFile,
  descriptionFiles,
  metadataName,
  reportFiles,
  sourceFileOf,
  tableFiles,
} from "../data/files.ts";
import { tableCsv } from "../data/report-csv.ts";
import { reportDocx } from "../data/report-docx.ts";
import { reportJson, reportSchemaJson } from "../data/report-json.ts";
import { reportXlsx } from "../data/report-xlsx.ts";
import { rulesJson } from "../data/rules-json.ts";
import { csvPieces, jsonLinesPieces } from "../data/table-files.ts";
import { formByKey, hasTables } from "../form/forms.ts";
import type { SiteSettings } from "../settings/site.ts";
import { type ArchiveEntry, writeArchive } from "./archive.ts";
import { writeCharts } from "./charts.ts";
import { writePieces } from "./pieces.ts";
import { OutputError } from "./publish.ts";

export interface Downloadable {
  readonly settings: SiteSettings;
  readonly reports: readonly CheckedReport[];
}

/** How many bytes each download has, by its path below the site's folder. */
export type DownloadSizes = ReadonlyMap<string, number>;

/** The source as received. It must still be the file that was read, or its page would show another one. */
async function sourceBytes(seeds: string, { report }: CheckedReport): Promise<Buffer> {
  const { path, sha256 } = report.source;
  const bytes = await readFile(join(seeds, path));
  if (createHash("sha256").update(bytes).digest("hex") === sha256) return bytes;
  throw new OutputError(`“${seeds}/${path}”在生成网站时被改动了，应保持不变；请再运行一次`);
}

async function writeReportFiles(checked: CheckedReport, seeds: string, staging: string, sizes: Map<string, number>) {
  const { report } = checked;
  const below = `${report.agency}/${report.year}`;
  const source = sourceFileOf(report);
  await mkdir(join(staging, below, dirname(source.name)), { recursive: true });
  const contents = new Map<string, Buffer | string>([
    [source.name, await sourceBytes(seeds, checked)],
    ["report.json", reportJson(checked)],
    [`${report.year}.docx`, await reportDocx(report)],
    ...formByKey(report.form).tables.map(({ key }): [string, string] => [`${key}.csv`, tableCsv(report, key)]),
  ]);
  if (hasTables(report)) contents.set(`${report.year}.xlsx`, await reportXlsx(checked));
  await Promise.all(
    reportFiles(report).map(async ({ name }) => {
      const content = contents.get(name);
      if (content === undefined) throw new Error(`Nothing was made for the download ${name}.`);
      const bytes = typeof content === "string" ? Buffer.from(content) : content;
      sizes.set(`${below}/${name}`, bytes.length);
      await writeFile(join(staging, below, name), bytes);
    }),
  );
}

async function writeTables(reports: readonly CheckedReport[], folder: string): Promise<void> {
  for (const { name } of dataTables) {
    await writePieces(join(folder, `${name}.csv`), csvPieces(name, reports));
    await writePieces(join(folder, `${name}.jsonl`), jsonLinesPieces(name, reports));
  }
  await writeCellsParquet(reports, fileWriter(join(folder, "cells.parquet")));
}

async function factsOf(path: string): Promise<WrittenFile> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return { bytes: (await stat(path)).size, sha256: hash.digest("hex") };
}

function* archiveEntries({ settings, reports }: Downloadable, staging: string): Generator<ArchiveEntry> {
  for (const [path, text] of archiveTexts(settings)) yield { path, content: { text } };
  for (const { name } of [...tableFiles, ...descriptionFiles]) {
    yield { path: `data/${name}`, content: { file: join(staging, "data", name) } };
  }
  for (const { report } of reports) {
    const below = `${report.agency}/${report.year}`;
    for (const name of ["report.json", sourceFileOf(report).name]) {
      yield { path: `reports/${below}/${name}`, content: { file: join(staging, below, name) } };
    }
  }
}

/** Writes every download; those of the whole site as streams, so that memory does not grow with them. */
export async function writeDownloads(input: Downloadable, seeds: string, staging: string): Promise<DownloadSizes> {
  const { settings, reports } = input;
  const sizes = new Map<string, number>();
  const folder = join(staging, "data");
  await mkdir(folder, { recursive: true });
  for (const checked of reports) await writeReportFiles(checked, seeds, staging, sizes);
  await writeCharts(reports, staging);
  await writeTables(reports, folder);

  const written = new Map<string, WrittenFile>();
  const note = async (name: string) => {
    const facts = await factsOf(join(folder, name));
    written.set(name, facts);
    sizes.set(`data/${name}`, facts.bytes);
  };
  const write = async (name: string, text: string) => {
    await writeFile(join(folder, name), text);
    await note(name);
  };
  const factsOfWritten = (name: string) => written.get(name);

  for (const { name } of tableFiles) await note(name);
  for (const table of dataTables) await write(metadataName(table), csvwJson(table, settings));
  await write("report.schema.json", reportSchemaJson());
  await write("rules.json", rulesJson());
  await write("datapackage.json", dataPackageJson(settings, factsOfWritten));
  await writeArchive(join(folder, archiveFile.name), archiveEntries(input, staging));
  await note(archiveFile.name);
  const years = reports.map(({ report }) => report.year);
  await write(datasetFile.name, datasetJsonLd(settings, years, factsOfWritten));
  return sizes;
}
