/**
 * How fast `cells.csv` is written for 30,000 reports, 6 million cells, and with how much memory: in a process of its own,
 * since what else a bench does would count. `bench.ts` runs it and prints its line. The file goes to a folder that is
 * removed.
 */
import { createWriteStream } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { VFile } from "vfile";
import type { CheckedReport } from "../src/check/checked.ts";
import { exampleReport } from "../src/check/example.ts";
import { csvPieces } from "../src/data/table-files.ts";
import { checkAlone } from "../tests/support/alone.ts";

const wanted = Number(process.argv[2] ?? 30_000);
const report = exampleReport({ title: "" });
const checked = checkAlone(report, new VFile({ path: report.source.path }), "示例县人民政府");

/** The same report again and again under other keys. */
function* reports(): Generator<CheckedReport> {
  for (let index = 0; index < wanted; index += 1) {
    yield { ...checked, report: { ...report, agency: `body-${index % 5000}`, year: 2008 + Math.floor(index / 5000) } };
  }
}

const folder = await mkdtemp(join(tmpdir(), "mingbai-cells-"));
try {
  const path = join(folder, "cells.csv");
  const before = process.cpuUsage();
  const started = performance.now();
  await pipeline(Readable.from(csvPieces("cells", reports())), createWriteStream(path));
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(before);
  const cells = wanted * report.cells.length;
  const { size } = await stat(path);
  const peak = process.resourceUsage().maxRSS / 1024;
  console.log(
    `cells.csv of ${wanted} reports: ${(cells / 1e6).toFixed(1)} million cells, ${(size / 1e6).toFixed(0)} MB, ` +
      `${(cells / 1e6 / seconds).toFixed(2)} million cells a second (${(cells / (user + system)).toFixed(2)} of processor time); peak memory ${peak.toFixed(0)} MB`,
  );
} finally {
  await rm(folder, { recursive: true });
}
