/** Where every page and download of the site is. All links are made here, so that the site works under any folder. */
import type { CellAddress } from "../form/forms.ts";
import { partAnchor } from "./part-anchor.ts";

/** The anchors within a report's page. A cell's anchor is its own address. */
export const anchors = {
  content: "content",
  note: "note",
  preface: partAnchor(0),
  part: partAnchor,
  tableOfPart: (number: number) => `${partAnchor(number)}-table`,
  checks: "checks",
  checksOf: (rule: string) => `checks-${rule}`,
  findings: "findings",
  quantities: "quantities",
  notChecked: "not-checked",
  downloads: "downloads",
  finding: (number: number) => `finding-${number}`,
  caption: (table: string) => `${table}-caption`,
  afterTable: (table: string) => `${table}-end`,
  line: (line: number) => `L${line}`,
  answers: "answers",
  compared: (table: string) => `compare-${table}`,
  indicatorsOf: (table: string) => table,
  likeGroup: (year: number, form: string, level: string) => `${year}-${form}-${level}`,
  chart: (name: string) => `chart-${name}`,
} as const;

/** Where a report's own pages are as seen from one of them: short addresses, since some stand there 200 times. */
export interface FromHere {
  readonly line: (line: number) => string;
  readonly cell: (address: string) => string;
  /** What was only noticed in reading stands on the page of checks alone. */
  readonly finding: (number: number, onlyNoticed: boolean) => string;
}

export const fromReport: FromHere = {
  line: (line) => `source/#${anchors.line(line)}`,
  cell: (address) => `#${address}`,
  finding: (number, onlyNoticed) => `${onlyNoticed ? "checks/" : ""}#${anchors.finding(number)}`,
};

/** The page of citations, whose anchors are those of the cells. */
export const citationOf = (address: string): string => `cite/#${address}`;

export const fromCite: Pick<FromHere, "line" | "cell"> = {
  line: (line) => `../source/#${anchors.line(line)}`,
  cell: (address) => `../#${address}`,
};

export const fromChecks: FromHere = {
  line: (line) => `../source/#${anchors.line(line)}`,
  cell: (address) => `../#${address}`,
  finding: (number) => `#${anchors.finding(number)}`,
};

/** The file of a chart, below the folder of its report or of its body: the address as seen from their pages. */
export function chartFile(name: string, extension: "svg" | "csv"): string {
  return `charts/${name}.${extension}`;
}

/** The addresses of a site that lives in a folder of its host: `/` or `/zwgk/nianbao/`. */
export function addressesUnder(basePath: string) {
  const report = (agency: string, year: number) => `${basePath}${agency}/${year}/`;
  return {
    home: basePath,
    agency: (id: string) => `${basePath}${id}/`,
    report,
    cell: (agency: string, year: number, address: CellAddress) => `${report(agency, year)}#${address}`,
    source: (agency: string, year: number) => `${report(agency, year)}source/`,
    checks: (agency: string, year: number) => `${report(agency, year)}checks/`,
    compare: (agency: string, year: number) => `${report(agency, year)}compare/`,
    /** A download of a report, by the name of its file. */
    reportFile: (agency: string, year: number, name: string) => `${report(agency, year)}${name}`,
    cite: (agency: string, year: number) => `${report(agency, year)}cite/`,
    glossary: `${basePath}glossary/`,
    /** A page that an editor writes, by the name of its file. */
    page: (id: string) => `${basePath}${id}/`,
    rules: `${basePath}rules/`,
    rule: (id: string) => `${basePath}rules/${id}/`,
    /** The grid of bodies and years, in pages from 1. */
    years: (page = 1) => `${basePath}years/${page === 1 ? "" : `${page}/`}`,
    indicators: `${basePath}indicators/`,
    /** A row of the form, in pages from 1. */
    indicator: (table: string, row: string, page = 1) =>
      `${basePath}indicators/${table}/${row}/${page === 1 ? "" : `${page}/`}`,
    search: `${basePath}search/`,
    notFound: `${basePath}404.html`,
    styleguide: `${basePath}styleguide/`,
    feed: `${basePath}feed.xml`,
    robots: `${basePath}robots.txt`,
    /** The first is asked for by name; the others are named in it. */
    sitemap: (part = 0) => `${basePath}${part === 0 ? "sitemap.xml" : `sitemap-${part}.xml`}`,
    asset: (name: string) => `${basePath}assets/${name}`,
    data: `${basePath}data/`,
    /** A download of the whole site, by the name of its file. */
    dataFile: (name: string) => `${basePath}data/${name}`,
    /** The address of the page that a file below the output folder holds. */
    addressOf: (file: string) => `${basePath}${file.replace(/(^|\/)index\.html$/u, "$1")}`,
    /** The file, below the output folder, that holds the page of an address. */
    fileOf: (address: string) => {
      const below = address.slice(basePath.length);
      return below === "" || below.endsWith("/") ? `${below}index.html` : below;
    },
  };
}

/** An address as seen from elsewhere, where the settings say on which host the site lives. */
export function urlOf(baseUrl: string | undefined, address: string): string | undefined {
  return baseUrl === undefined ? undefined : `${baseUrl}${address}`;
}

/** The same where it must be said: the address itself where the settings do not say. */
export function urlOrAddress(baseUrl: string | undefined, address: string): string {
  return urlOf(baseUrl, address) ?? address;
}

export type Addresses = ReturnType<typeof addressesUnder>;
