/** A staged site × the reports that it must hold → what is missing in it. A site half published never gets out. */
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { dataTables } from "../data/columns.ts";
import { metadataName, reportFiles, siteFiles } from "../data/files.ts";
import type { Report } from "../report/report.ts";
import { files, type Manifest, manifestPath } from "../search/manifest.ts";
import { rescueFiles } from "../search/rescue-files.ts";
import { addressesUnder } from "../site/addresses.ts";
import type { Rendered } from "../site/render.ts";
import type { DownloadSizes } from "./downloads.ts";

export interface Staged {
  readonly basePath: string;
  readonly reports: readonly Report[];
  /** As pages print them. */
  readonly sizes: DownloadSizes;
  readonly rendered: Rendered;
}

/** The files below `folders` to which a page leads. What lies elsewhere may be pages of the host. */
function namedBy(html: string, path: string, basePath: string, folders: ReadonlySet<string>): Set<string> {
  const here = new URL(basePath + path, "https://site.invalid");
  const addresses = new Set([...html.matchAll(/\s(?:href|src)="([^"#]*)/gu)].map(([, address = ""]) => address));
  const named = new Set<string>();
  for (const address of addresses) {
    if (!URL.canParse(address, here.href)) continue;
    const { origin, pathname } = new URL(address, here);
    if (origin !== here.origin || !pathname.startsWith(basePath)) continue;
    const below = pathname.slice(basePath.length);
    const end = below.indexOf("/");
    if (end < 0 || !folders.has(below.slice(0, end))) continue;
    const file = decodeURIComponent(below);
    named.add(file.endsWith("/") ? `${file}index.html` : file);
  }
  return named;
}

/** Every page is there and whole, and leads to none of our files that is not; that of a report has each of its cells. */
async function verifyPages(staging: string, { basePath, reports, rendered: { pages, others } }: Staged): Promise<void> {
  for (const path of others) await stat(join(staging, path));
  // These are found to be there anyway.
  const known = new Set([...pages, ...others]);
  const folders = new Set([...known].filter((path) => path.includes("/")).map((path) => path.replace(/\/.*$/u, "")));
  const { addressOf, report, styleguide } = addressesUnder(basePath);
  const reportOf = new Map(reports.map((one) => [report(one.agency, one.year), one]));
  for (const path of pages) {
    const html = await readFile(join(staging, path), "utf8");
    if (!html.trimEnd().endsWith("</html>")) throw new Error(`The page ${path} is cut off.`);
    const address = addressOf(path);
    // It shows pieces of other sites.
    if (address === styleguide) continue;
    for (const file of namedBy(html, path, basePath, folders)) if (!known.has(file)) await stat(join(staging, file));
    const shown = reportOf.get(address);
    if (shown !== undefined) verifyCells(html, shown);
    reportOf.delete(address);
  }
  const [without] = reportOf.keys();
  if (without !== undefined) throw new Error(`There is no page at ${without}.`);
}

function verifyCells(page: string, { agency, year, cells }: Report): void {
  const ids = new Set([...page.matchAll(/\sid="([^"]*)"/gu)].map(([, id]) => id));
  const missing = cells.filter(({ address }) => !ids.has(address));
  if (missing.length > 0) throw new Error(`The page of ${agency} ${year} lacks ${missing.length} cells.`);
}

async function verifyDownloads(staging: string, report: Report): Promise<void> {
  const { agency, year, cells } = report;
  const folder = join(staging, agency, String(year));
  const data = JSON.parse(await readFile(join(folder, "report.json"), "utf8")) as { cells: unknown[] };
  if (data.cells.length !== cells.length) throw new Error(`report.json of ${agency} ${year} lacks cells.`);
  for (const { name } of reportFiles(report)) await stat(join(folder, name));
}

/** The tables of the whole site, and what describes them. */
async function verifyData(staging: string): Promise<void> {
  const data = join(staging, "data");
  for (const { name } of siteFiles) await stat(join(data, name));
  const described = JSON.parse(await readFile(join(data, "datapackage.json"), "utf8")) as {
    resources: { path: string; bytes: number }[];
  };
  for (const { path, bytes } of described.resources) {
    const { size } = await stat(join(data, path));
    if (size !== bytes) throw new Error(`data/${path} has ${size} bytes and is described with ${bytes}.`);
  }
  for (const table of dataTables) {
    const { url } = JSON.parse(await readFile(join(data, metadataName(table)), "utf8")) as { url: string };
    await stat(join(data, url));
  }
}

/** Every file that a query may ask for. */
async function verifySearch(staging: string, reports: number): Promise<void> {
  const search = join(staging, "search");
  const manifest = JSON.parse(inflateSync(await readFile(join(search, manifestPath))).toString()) as Manifest;
  if (manifest.reports !== reports) throw new Error(`Search knows ${manifest.reports} of ${reports} reports.`);
  const each = (count: number, name: (number: number) => string) => Array.from({ length: count }, (_, at) => name(at));
  for (const name of [
    files.bodies,
    rescueFiles.words,
    ...each(manifest.tokens.length, files.tokens),
    ...each(manifest.pinyin.length, rescueFiles.pinyin),
    ...each(reports, files.text),
  ]) {
    await stat(join(search, manifest.folder, name));
  }
}

/** Throws when a page, a download, a file that these name or a single cell's place is not there: that is our mistake. */
export async function verifySite(staging: string, staged: Staged): Promise<void> {
  const { reports, sizes } = staged;
  await verifyData(staging);
  for (const [path, printed] of sizes) {
    const { size } = await stat(join(staging, path));
    if (size !== printed) throw new Error(`${path} has ${size} bytes, and pages say ${printed}.`);
  }
  for (const report of reports) await verifyDownloads(staging, report);
  await verifyPages(staging, staged);
  await verifySearch(staging, reports.length);
}
