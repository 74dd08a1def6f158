/**
 * `npm run bench`: how long each stage takes, side by side in one run, since machines are noisy and only ratios last.
 * Arguments: how many generated reports the whole build is measured with (500 without).
 */
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { VFile } from "vfile";
import { checkReport } from "../src/check/check.ts";
import { build } from "../src/commands/build.ts";
import { load } from "../src/commands/load.ts";
import { parseReport } from "../src/parse/parse.ts";
import { readText } from "../src/read/text.ts";
import { consistentFigures, printReport } from "../tests/support/consistent.ts";

const wanted = Number(process.argv[2] ?? 500);
const rows: [what: string, milliseconds: number, each: string][] = [];

/** The median of many runs, after a warm-up. */
function median(run: () => unknown, runs = 50): number {
  for (let index = 0; index < 10; index += 1) run();
  const times = Array.from({ length: runs }, () => {
    const started = performance.now();
    run();
    return performance.now() - started;
  });
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? NaN;
}

async function timed<Value>(run: () => Promise<Value>): Promise<[milliseconds: number, value: Value]> {
  const started = performance.now();
  const value = await run();
  return [performance.now() - started, value];
}

const source = await readFile("seeds/beilun/2023.txt", "utf8");
const expected = {
  path: "beilun/2023.txt",
  agency: "beilun",
  names: ["北仑区人民政府"],
  year: 2023,
  sha256: "0".repeat(64),
};
const parseSeed = () => {
  const file = new VFile({ path: expected.path, value: source });
  return { file, ...parseReport(file, readText(source), expected) };
};
const { draft } = parseSeed();
if (draft === undefined) throw new Error("The seed gave no report.");
const remark = unified().use(remarkParse).use(remarkGfm);

rows.push(["remark alone on the seed's bytes", median(() => remark.parse(source)), "report"]);
rows.push(["read the seed", median(() => readText(source)), "report"]);
rows.push(["read and parse the seed", median(parseSeed), "report"]);
rows.push(["check the seed", median(() => checkReport(draft, new VFile({ path: "seed" }))), "report"]);

const folder = await mkdtemp(join(tmpdir(), "mingbai-bench-"));
try {
  const agencies = Array.from({ length: wanted }, (_, index) => `body-${index}`);
  const printed = fc.sample(consistentFigures, { numRuns: wanted, seed: 1 }).map((figures) => printReport(figures));
  await mkdir(join(folder, "content"));
  await writeFile(join(folder, "content", "site.yaml"), "name: 测量\n");
  const entry = (id: string) =>
    `- id: ${id}\n  name: 北仑区人民政府\n  shortName: 北仑区\n  level: county\n  kind: government\n`;
  await writeFile(join(folder, "content", "agencies.yaml"), agencies.map(entry).join(""));
  for (const [index, id] of agencies.entries()) {
    await mkdir(join(folder, "seeds", id), { recursive: true });
    await writeFile(join(folder, "seeds", id, "2023.txt"), printed[index] ?? "");
  }
  const [loading, { reports }] = await timed(() => load(join(folder, "seeds"), join(folder, "content")));
  if (reports.length !== wanted) throw new Error(`Only ${reports.length} of ${wanted} reports were read.`);
  rows.push([`read, parse and check ${wanted} reports`, loading, `${(loading / wanted).toFixed(2)} ms a report`]);
  const silent = {
    print: () => undefined,
    complain: () => undefined,
    progress: () => undefined,
    paint: (_: string, text: string) => text,
  };
  const args = [
    "--seeds",
    join(folder, "seeds"),
    "--content",
    join(folder, "content"),
    "--output",
    join(folder, "site"),
  ];
  const [building, { code }] = await timed(() => build(args, silent));
  if (code !== 0) throw new Error("The generated site was not published.");
  rows.push([`build the site of ${wanted} reports`, building, `${(building / wanted).toFixed(2)} ms a report`]);
  const csv = await stat(join(folder, "site", "data", "cells.csv"));
  for (const [what, milliseconds, each] of rows) {
    console.log(`${what.padEnd(44)} ${milliseconds.toFixed(2).padStart(10)} ms   ${each}`);
  }
  console.log(
    `cells.csv ${(csv.size / 1e6).toFixed(1)} MB; peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`,
  );
} finally {
  await rm(folder, { recursive: true });
}
