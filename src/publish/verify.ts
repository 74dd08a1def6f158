/** A staged site × the reports that it must hold → what is missing in it. A site half published never gets out. */
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { reportFiles, siteFiles } from "../data/files.ts";
import type { Report } from "../report/report.ts";

/** Throws when a page, a download or a single cell's place in a page is not there: that is our mistake. */
export async function verifySite(staging: string, reports: readonly Report[]): Promise<void> {
  for (const { name } of siteFiles) await stat(join(staging, "data", name));
  for (const report of reports) {
    const { agency, year, cells } = report;
    const folder = join(staging, agency, String(year));
    const page = await readFile(join(folder, "index.html"), "utf8");
    const ids = new Set([...page.matchAll(/\sid="([^"]*)"/gu)].map(([, id]) => id));
    const missing = cells.filter(({ address }) => !ids.has(address));
    if (missing.length > 0) throw new Error(`The page of ${agency} ${year} lacks ${missing.length} cells.`);
    const data = JSON.parse(await readFile(join(folder, "report.json"), "utf8")) as { cells: unknown[] };
    if (data.cells.length !== cells.length) throw new Error(`report.json of ${agency} ${year} lacks cells.`);
    for (const { name } of reportFiles(report)) await stat(join(folder, name));
  }
}
