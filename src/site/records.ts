/** Which pages a site has, before any of them is made. */

/** What Eleventy paginates over: where the page is written, and the index by which its contents are looked up. */
export interface PageRecord {
  readonly file: string;
  readonly index: number;
}

export interface PageRecords {
  readonly home: readonly PageRecord[];
  readonly notFound: readonly PageRecord[];
  readonly search: readonly PageRecord[];
  readonly agencies: readonly PageRecord[];
  readonly reports: readonly PageRecord[];
  readonly sources: readonly PageRecord[];
  readonly checks: readonly PageRecord[];
  /** Of reports whose year before is at hand. */
  readonly compares: readonly PageRecord[];
  readonly years: readonly PageRecord[];
  readonly indicatorsIndex: readonly PageRecord[];
  readonly indicators: readonly PageRecord[];
  readonly data: readonly PageRecord[];
  /** Of reports that have tables. */
  readonly cites: readonly PageRecord[];
  readonly glossary: readonly PageRecord[];
  readonly pages: readonly PageRecord[];
  readonly rulesIndex: readonly PageRecord[];
  readonly rules: readonly PageRecord[];
  readonly styleguide: readonly PageRecord[];
}

/** The same records in lists of at most so many, in order. */
export function inPortions(records: PageRecords, size: number): PageRecords[] {
  const kinds = Object.keys(records) as (keyof PageRecords)[];
  const all = kinds.flatMap((kind) => records[kind].map((record) => ({ kind, record })));
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) => {
    const portion = all.slice(index * size, (index + 1) * size);
    const own = (kind: keyof PageRecords) => portion.flatMap((one) => (one.kind === kind ? [one.record] : []));
    return Object.fromEntries(kinds.map((kind) => [kind, own(kind)])) as unknown as PageRecords;
  });
}
