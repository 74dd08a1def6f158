/** What a page is, in the words of schema.org: a block of data in its head that no browser runs. */
import type { ArticleFacts } from "./meta.ts";

export type Thing = Readonly<Record<string, unknown>> & { readonly "@type": string };

interface Step {
  readonly text: string;
  readonly href: string;
}

/** The way from the home page to the page itself, which is the last step. */
export function breadcrumbList(steps: readonly Step[]): Thing {
  return {
    "@type": "BreadcrumbList",
    itemListElement: steps.map(({ text, href }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: text,
      item: href,
    })),
  };
}

interface ReportFacts extends ArticleFacts {
  readonly description: string;
  readonly year: number;
  readonly language: string;
  readonly url: string;
  /** 索引号 */
  readonly indexNumber: string | undefined;
  /** Of statistics; a report without them has no data to offer. */
  readonly figures: number;
  readonly downloads: readonly { readonly format: string; readonly url: string }[];
  /** The address of the terms under which the data may be used. */
  readonly license: string | undefined;
}

/** A report, and the data set that its figures make. */
export function reportThings(facts: ReportFacts): Thing[] {
  const { title, description, author, year, language, url, license } = facts;
  const { publishedOn, correctedOn } = facts.dates;
  const body = { "@type": "GovernmentOrganization", name: author };
  const common = {
    description,
    url,
    inLanguage: language,
    temporalCoverage: String(year),
    ...(publishedOn === undefined ? {} : { datePublished: publishedOn }),
    ...(correctedOn === undefined ? {} : { dateModified: correctedOn }),
  };
  const report = {
    "@type": "Report",
    name: title,
    ...common,
    author: body,
    ...(facts.indexNumber === undefined ? {} : { identifier: facts.indexNumber }),
  };
  const dataset = {
    "@type": "Dataset",
    name: `${title}的统计数据`,
    ...common,
    creator: body,
    isAccessibleForFree: true,
    ...(license === undefined ? {} : { license }),
    distribution: facts.downloads.map(({ format, url: contentUrl }) => ({
      "@type": "DataDownload",
      encodingFormat: format,
      contentUrl,
    })),
  };
  return facts.figures > 0 ? [report, dataset] : [report];
}

interface DatasetFacts {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly url: string;
  readonly publisher: string | undefined;
  readonly license: string | undefined;
  readonly years: readonly number[];
  readonly downloads: readonly { readonly name: string; readonly mediaType: string; readonly url: string }[];
}

/** All data of the site; `data/dataset.jsonld` says the same at greater length. */
export function datasetThing(facts: DatasetFacts): Thing {
  const [first, last] = [Math.min(...facts.years), Math.max(...facts.years)];
  const publisher = facts.publisher === undefined ? undefined : { "@type": "Organization", name: facts.publisher };
  return {
    "@type": "Dataset",
    name: facts.title,
    description: facts.description,
    url: facts.url,
    inLanguage: facts.language,
    isAccessibleForFree: true,
    ...(facts.years.length === 0 ? {} : { temporalCoverage: first === last ? String(first) : `${first}/${last}` }),
    ...(publisher === undefined ? {} : { creator: publisher, publisher }),
    ...(facts.license === undefined ? {} : { license: facts.license }),
    distribution: facts.downloads.map(({ name, mediaType, url }) => ({
      "@type": "DataDownload",
      name,
      encodingFormat: mediaType,
      contentUrl: url,
    })),
  };
}

/**
 * The text of the block. Nothing in it can end the block or begin a comment or a script, since every `<` is written as
 * its code, which JSON reads as the same character.
 */
export function jsonLdText(things: readonly Thing[]): string {
  const document = { "@context": "https://schema.org", "@graph": things };
  return JSON.stringify(document).replace(
    /[<>&\u2028\u2029]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
