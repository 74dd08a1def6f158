/** Which pages a site has, before any of them is made. */
import type { CheckedReport } from "../check/checked.ts";
import { hasTables } from "../form/forms.ts";
import type { Agency } from "../settings/agencies.ts";
import type { ContentPage } from "../settings/pages.ts";
import type { Addresses } from "./addresses.ts";
import { catalogue } from "./catalogue.ts";
import { pagesOfIndicator } from "./indicator-pages.ts";
import { type Indicator, indicators } from "./indicators.ts";
import { comparedWith } from "./year-before.ts";
import { pagesOfYears } from "./years-page.ts";

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

/** An indicator whose reports are many has more than one. */
export interface PageOfIndicator {
  readonly indicator: Indicator;
  /** From 1. */
  readonly page: number;
}

export function indicatorPagesOf(agencies: readonly Agency[], reports: readonly CheckedReport[]): PageOfIndicator[] {
  return indicators.flatMap((indicator) =>
    Array.from({ length: pagesOfIndicator(indicator, agencies, reports) }, (_, index) => ({
      indicator,
      page: index + 1,
    })),
  );
}

interface PagedSite {
  readonly agencies: readonly Agency[];
  readonly reports: readonly CheckedReport[];
  readonly pages: readonly ContentPage[];
}

/** The index of a record is that of its body, report or other thing in the site's list of them. */
export function recordsOf(
  { agencies, reports, pages }: PagedSite,
  indicatorPages: readonly PageOfIndicator[],
  addresses: Addresses,
): PageRecords {
  const record = (address: string, index = 0): PageRecord => ({ file: addresses.fileOf(address), index });
  /** For each report that has such a page. */
  const ofReports = (address: (agency: string, year: number) => string, has: (checked: CheckedReport) => boolean) =>
    reports.flatMap((checked, index) =>
      has(checked) ? [record(address(checked.report.agency, checked.report.year), index)] : [],
    );
  const always = () => true;
  return {
    home: [record(addresses.home)],
    notFound: [record(addresses.notFound)],
    search: [record(addresses.search)],
    agencies: agencies.map(({ id }, index) => record(addresses.agency(id), index)),
    reports: ofReports(addresses.report, always),
    sources: ofReports(addresses.source, always),
    checks: ofReports(addresses.checks, always),
    compares: ofReports(addresses.compare, (checked) => comparedWith(checked) !== undefined),
    years: Array.from({ length: pagesOfYears(agencies) }, (_, index) => record(addresses.years(index + 1), index)),
    indicatorsIndex: [record(addresses.indicators)],
    indicators: indicatorPages.map(({ indicator: { table, key }, page }, index) =>
      record(addresses.indicator(table, key, page), index),
    ),
    data: [record(addresses.data)],
    cites: ofReports(addresses.cite, ({ report }) => hasTables(report)),
    glossary: [record(addresses.glossary)],
    pages: pages.map(({ id }, index) => record(addresses.page(id), index)),
    rulesIndex: [record(addresses.rules)],
    rules: catalogue.map(({ id }, index) => record(addresses.rule(id), index)),
    styleguide: [record(addresses.styleguide)],
  };
}

/** The files of all pages. */
export function filesOf(records: PageRecords): string[] {
  const kinds: readonly (readonly PageRecord[])[] = Object.values(records);
  return kinds.flat().map(({ file }) => file);
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
