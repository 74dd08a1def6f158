/** What Eleventy hands to each page, and how a page says which pages it makes. */
import type { PageRecord, PageRecords } from "../../src/site/records.ts";
import type { Site } from "../../src/site/site.ts";

export interface PageData {
  readonly site: Site;
  readonly entry: PageRecord;
}

/** One page for each of the site's records of a kind. */
export function pagesFor(kind: keyof PageRecords) {
  return {
    pagination: { data: `records.${kind}`, size: 1, alias: "entry" },
    permalink: ({ entry }: PageData) => entry.file,
    eleventyExcludeFromCollections: true,
  };
}
