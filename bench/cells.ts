/**
 * How fast the tables of a whole site are written for 30,000 reports, 6 million cells, and with how much memory: each
 * file in a process of its own, since what else a bench does would count. `bench.ts` prints the table. Files go to a
 * folder that is removed. The ZIP packs the same two files of a report again and again, beside cells.csv.
 */
import { execFileSync } from "node:child_process";
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileWriter } from "hyparquet-writer";
import type { CheckedReport } from "../src/check/checked.ts";
import { writeCellsParquet } from "../src/data/cells-parquet.ts";
import { dataTables } from "../src/data/columns.ts";
import { reportJson } from "../src/data/report-json.ts";
import { csvPieces, jsonLinesPieces } from "../src/data/table-files.ts";
import { type ArchiveEntry, writeArchive } from "../src/publish/archive.ts";
import { writePieces } from "../src/publish/pieces.ts";
import { seed } from "../tests/support/seed.ts";
import { checkText } from "../tests/support/seed-site.ts";

const [wanted = "30000", only] = process.argv.slice(2);
const count = Number(wanted);
const checked = checkText(seed);
const { report } = checked;

/** The seed again and again under other keys. */
function* reports(): Generator<CheckedReport> {
  for (let index = 0; index < count; index += 1) {
    yield { ...checked, report: { ...report, agency: `body-${index % 5000}`, year: 2008 + Math.floor(index / 5000) } };
  }
}

async function writeZip(path: string): Promise<void> {
  const [json, source] = [`${path}.json`, `${path}.txt`];
  await writeFile(json, reportJson(checked));
  await writeFile(source, seed);
  function* entries(): Generator<ArchiveEntry> {
    for (const { report: one } of reports()) {
      const below = `reports/${one.agency}/${one.year}`;
      yield { path: `${below}/report.json`, content: { file: json } };
      yield { path: `${below}/source/${one.year}.txt`, content: { file: source } };
    }
  }
  await writeArchive(path, entries());
}

const writers: Readonly<Record<string, (path: string) => Promise<void>>> = {
  ...Object.fromEntries(
    dataTables.flatMap(({ name }) => [
      [`${name}.csv`, (path: string) => writePieces(path, csvPieces(name, reports()))],
      [`${name}.jsonl`, (path: string) => writePieces(path, jsonLinesPieces(name, reports()))],
    ]),
  ),
  "cells.parquet": (path) => writeCellsParquet(reports(), fileWriter(path)),
  "all.zip": writeZip,
};

async function measure(name: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "mingbai-cells-"));
  try {
    const path = join(folder, name);
    const before = process.cpuUsage();
    const started = performance.now();
    await writers[name]?.(path);
    const seconds = (performance.now() - started) / 1000;
    const { user, system } = process.cpuUsage(before);
    const { size } = await stat(path);
    const cells = (count * report.cells.length) / 1e6;
    const figures = [
      `${(size / 1e6).toFixed(0)} MB`,
      `${seconds.toFixed(1)} s`,
      `${((user + system) / 1e6).toFixed(1)} s`,
      `${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`,
      name.startsWith("cells") ? `${(cells / seconds).toFixed(2)} million cells a second` : "",
    ];
    console.log(`| ${name} | ${figures.join(" | ")} |`);
  } finally {
    await rm(folder, { recursive: true });
  }
}

if (only === undefined) {
  console.log(`Tables of ${count} reports:`);
  console.log("| file | size | time | processor | peak memory | |\n|---|---|---|---|---|---|");
  for (const name of Object.keys(writers)) {
    process.stdout.write(execFileSync(process.execPath, ["--import", "tsx", "bench/cells.ts", wanted, name]));
  }
} else {
  await measure(only);
}
