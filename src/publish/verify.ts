/** A staged site × the reports that it must hold → what is missing in it. A site half published never gets out. */
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { dataTables } from "../data/columns.ts";
import { metadataName, reportFiles, siteFiles } from "../data/files.ts";
import type { Report } from "../report/report.ts";
import { files, type Manifest } from "../search/manifest.ts";
import type { DownloadSizes } from "./downloads.ts";

export interface Staged {
  readonly basePath: string;
  readonly reports: readonly Report[];
  /** As pages print them. */
  readonly sizes: DownloadSizes;
}

/** The files below `folders` to which a page leads. What lies elsewhere may be pages of the host. */
function namedBy(html: string, path: string, basePath: string, folders: readonly string[]): Set<string> {
  const here = new URL(basePath + path, "https://site.invalid");
  const named = new Set<string>();
  for (const [, address = ""] of html.matchAll(/\s(?:href|src)="([^"]*)"/gu)) {
    if (!URL.canParse(address, here.href)) continue;
    const { origin, pathname } = new URL(address, here);
    if (origin !== here.origin || !folders.some((folder) => pathname.startsWith(`${basePath}${folder}/`))) continue;
    const below = decodeURIComponent(pathname.slice(basePath.length));
    named.add(below.endsWith("/") ? `${below}index.html` : below);
  }
  return named;
}

/** The page of a staged file; throws when it leads to one of our files that is not there. */
async function verifyPage(staging: string, path: string, basePath: string, folder: string): Promise<string> {
  const html = await readFile(join(staging, path), "utf8");
  for (const file of namedBy(html, path, basePath, [folder, "data", "assets"])) await stat(join(staging, file));
  return html;
}

async function verifyReport(staging: string, report: Report, basePath: string): Promise<void> {
  const { agency, year, cells } = report;
  const folder = join(staging, agency, String(year));
  const page = await verifyPage(staging, `${agency}/${year}/index.html`, basePath, agency);
  const ids = new Set([...page.matchAll(/\sid="([^"]*)"/gu)].map(([, id]) => id));
  const missing = cells.filter(({ address }) => !ids.has(address));
  if (missing.length > 0) throw new Error(`The page of ${agency} ${year} lacks ${missing.length} cells.`);
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
  const manifest = JSON.parse(inflateSync(await readFile(join(search, "index.bin"))).toString()) as Manifest;
  if (manifest.reports !== reports) throw new Error(`Search knows ${manifest.reports} of ${reports} reports.`);
  // The first file begins at the empty text.
  const counted = (starts: string) => (reports === 0 ? 0 : starts.split("\n").length);
  const each = (count: number, name: (number: number) => string) => Array.from({ length: count }, (_, at) => name(at));
  for (const name of [
    files.words,
    files.traditional,
    files.bodies,
    ...each(counted(manifest.tokens), files.tokens),
    ...each(counted(manifest.pinyin), files.pinyin),
    ...each(reports, files.text),
  ]) {
    await stat(join(search, manifest.folder, name));
  }
}

/** Throws when a page, a download, a file that these name or a single cell's place is not there: that is our mistake. */
export async function verifySite(staging: string, { basePath, reports, sizes }: Staged): Promise<void> {
  await verifyData(staging);
  await verifyPage(staging, "data/index.html", basePath, "data");
  for (const [path, printed] of sizes) {
    const { size } = await stat(join(staging, path));
    if (size !== printed) throw new Error(`${path} has ${size} bytes, and pages say ${printed}.`);
  }
  for (const report of reports) await verifyReport(staging, report, basePath);
  for (const agency of new Set(reports.map((report) => report.agency))) {
    await verifyPage(staging, `${agency}/index.html`, basePath, agency);
  }
  await verifySearch(staging, reports.length);
}
