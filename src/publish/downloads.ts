/** Reports → the downloads, written into a staged site. */
import { createWriteStream } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { CheckedReport } from "../check/checked.ts";
import { cellsCsv } from "../data/cells-csv.ts";
import { reportJson } from "../data/report-json.ts";
import { rulesJson } from "../data/rules-json.ts";

export async function writeDownloads(reports: readonly CheckedReport[], staging: string): Promise<void> {
  await mkdir(join(staging, "data"), { recursive: true });
  await pipeline(cellsCsv(reports.map(({ report }) => report)), createWriteStream(join(staging, "data", "cells.csv")));
  await writeFile(join(staging, "data", "rules.json"), rulesJson());
  for (const checked of reports) {
    const { agency, year } = checked.report;
    const folder = join(staging, agency, String(year));
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, "report.json"), reportJson(checked));
  }
}
