/**
 * `npm run bench`: how long each stage takes, side by side in one run, since machines are noisy and only ratios last.
 * Arguments: how many generated reports the whole build is measured with (500 without).
 */
import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { VFile } from "vfile";
import { checkAlone } from "../tests/support/alone.ts";
import { compare } from "../src/check/sameness/compare.ts";
import { build } from "../src/commands/build.ts";
import { load } from "../src/commands/load.ts";
import { parseReport } from "../src/parse/parse.ts";
import { readBytes } from "../src/read/read.ts";
import type { Report } from "../src/report/report.ts";
import { textOf } from "../src/report/text.ts";
import { consistentFigures, printReport } from "../tests/support/consistent.ts";
import { docxFile } from "../tests/support/docx.ts";
import { printed } from "../tests/support/grid.ts";
import { htmlPage } from "../tests/support/html.ts";
import { cellsOfTable, markdownTable } from "../tests/support/markdown.ts";

const wanted = Number(process.argv[2] ?? 500);
const rows: [what: string, milliseconds: number, each: string][] = [];

/** The median of many runs in milliseconds, after a second in which the engine gets to know the code. */
async function median(run: () => unknown, runs = 100): Promise<number> {
  const times: number[] = [];
  for (const began = performance.now(); performance.now() - began < 1000;) await run();
  while (times.length < runs) {
    const started = performance.now();
    await run();
    times.push(performance.now() - started);
  }
  return times.sort((one, other) => one - other)[Math.floor(runs / 2)] ?? NaN;
}

async function timed<Value>(run: () => Promise<Value>): Promise<[milliseconds: number, value: Value]> {
  const started = performance.now();
  const value = await run();
  return [performance.now() - started, value];
}

const source = await readFile("seeds/beilun/2023.txt");
const expected = { agency: "beilun", names: ["北仑区人民政府"], year: 2023, sha256: "0".repeat(64) };

/** Bytes of a report → the report, as `npm run build` does it. */
async function readAndParse(bytes: Buffer, extension: string): Promise<Report> {
  const path = `beilun/2023${extension}`;
  const file = new VFile({ path });
  const tree = await readBytes(file, bytes, extension);
  const { draft } = tree === undefined ? {} : parseReport(file, tree, { ...expected, path });
  if (draft?.cells.length !== 200) throw new Error(`${path} gave no whole report.`);
  return draft;
}

const seed = await readAndParse(source, ".txt");
const page = printed(seed);
const markdown = [`# ${page.title}`, ...page.preface];
for (const [index, { heading, paragraphs }] of page.parts.entries()) {
  const key = seed.parts[index]?.table ?? undefined;
  const table = key === undefined ? [] : [markdownTable(cellsOfTable(seed, key, "grid")).join("\n")];
  markdown.push(`## ${heading}`, ...paragraphs, ...table);
}
const formats: readonly [extension: string, bytes: Buffer][] = [
  [".txt", source],
  [".md", Buffer.from(markdown.join("\n\n"))],
  [".html", Buffer.from(htmlPage(page))],
  [".docx", await docxFile(page)],
];
const remark = unified().use(remarkParse).use(remarkGfm);
for (const [extension, bytes] of formats) {
  const ours = await median(() => readAndParse(bytes, extension));
  rows.push([`read and parse the seed as ${extension}`, ours, ""]);
  // A Word file is no text for remark.
  if (extension === ".docx") continue;
  const text = bytes.toString();
  const alone = await median(() => remark.parse(text));
  rows.push([`  remark alone on the same bytes`, alone, `${(alone / ours).toFixed(1)} times ours`]);
}
rows.push(["check the seed", await median(() => checkAlone({ ...seed }, new VFile({ path: "seed" }))), ""]);

/** Reports of one body after another, each with two fifths of its sentences taken over from the year before. */
function* reportsInYears(count: number): Generator<Report> {
  for (let year = 0; year < count; year += 1) {
    const parts = seed.parts.map((part) => ({
      ...part,
      blocks: part.blocks.map((block) => {
        const sentences = textOf(block)
          .split("。")
          .map((sentence, index) =>
            (index + year) % 5 < 3 ? `${Array.from(sentence).reverse().join("")}${year}` : sentence,
          );
        return {
          type: "paragraph" as const,
          place: block.place,
          children: [{ type: "text" as const, value: sentences.join("。") }],
        };
      }),
    }));
    yield { ...seed, parts, cells: [] };
  }
}

/** What `npm run check` does for the rule `sameness`: all reports are at hand, each is held against one other. */
function compareInYears(count: number): number {
  const reports = [...reportsInYears(count)];
  const started = performance.now();
  reports.forEach((report, index) => compare(report, reports[index - 1] ?? report));
  return performance.now() - started;
}

const compared = 3000;
const comparing = compareInYears(compared);
rows.push([
  `hold ${compared} reports against last year's`,
  comparing,
  `${(comparing / compared).toFixed(2)} ms a report`,
]);
const before = process.memoryUsage().rss;
for (let index = 0; index < 1000; index += 1) {
  const [extension, bytes] = formats[index % 2] ?? [".txt", source];
  await readAndParse(bytes, extension);
}
const growth = (process.memoryUsage().rss - before) / 1e6;

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
  console.log(`memory after 1,000 more reads of text and Markdown: ${growth.toFixed(0)} MB more`);
  console.log(
    `cells.csv ${(csv.size / 1e6).toFixed(1)} MB; peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`,
  );
  console.log(execFileSync(process.execPath, ["--import", "tsx", "bench/cells.ts"], { encoding: "utf8" }).trim());
} finally {
  await rm(folder, { recursive: true });
}
