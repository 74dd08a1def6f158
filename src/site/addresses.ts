/** Where every page and download of the site is. All links are made here, so that the site works under any folder. */
import type { CellAddress } from "../form/forms.ts";

/** The anchors within a report's page. A cell's anchor is its own address. */
export const anchors = {
  content: "content",
  note: "note",
  preface: "preface",
  part: (number: number) => `part-${number}`,
  checks: "checks",
  checksOf: (rule: string) => `checks-${rule}`,
  findings: "findings",
  downloads: "downloads",
  finding: (number: number) => `finding-${number}`,
  caption: (table: string) => `${table}-caption`,
  afterTable: (table: string) => `${table}-end`,
  line: (line: number) => `L${line}`,
} as const;

/** The address of a line of the source, as seen from the report's own page: short, since it stands there 200 times. */
export function sourceLineFromReport(line: number): string {
  return `source/#${anchors.line(line)}`;
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
    reportJson: (agency: string, year: number) => `${report(agency, year)}report.json`,
    rules: `${basePath}rules/`,
    rule: (id: string) => `${basePath}rules/${id}/`,
    notFound: `${basePath}404.html`,
    asset: (name: string) => `${basePath}assets/${name}`,
    cellsCsv: `${basePath}data/cells.csv`,
    /** The file, below the output folder, that holds the page of an address. */
    fileOf: (address: string) => {
      const below = address.slice(basePath.length);
      return below === "" || below.endsWith("/") ? `${below}index.html` : below;
    },
  };
}

export type Addresses = ReturnType<typeof addressesUnder>;
