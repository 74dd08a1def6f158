/**
 * `npm run bench:search`: how well and how fast search answers over many generated reports. Arguments: how many
 * reports (5,000 without), how many queries of each kind (20 without); 0 queries measure building alone.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import type * as reading from "../src/search/reader.ts";
import { writeIndex } from "../src/search/build.ts";
import type * as searching from "../src/search/search.ts";
import { corpusOf } from "../tests/support/corpus.ts";
import { plainReports, queriesFor } from "../tests/support/queries.ts";
import { byKind, indexInMemory, type Score, scoreOf } from "../tests/support/search.ts";

const wanted = Number(process.argv[2] ?? 5000);
const each = Number(process.argv[3] ?? 20);
/** Telephones are about so many times slower than this machine. */
const slowdown = 4;

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
const ascending = (numbers: readonly number[]): number[] => [...numbers].sort((one, other) => one - other);
const memory = (): string => `${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`;

type Searching = Pick<typeof reading, "openIndex"> & Pick<typeof searching, "search">;

/** The search as browsers get it: what runs TypeScript here adds to every function and makes it slower. */
async function bundledSearch(folder: string): Promise<Searching> {
  await build({
    stdin: {
      contents: `export { openIndex } from "./reader.ts"; export { search } from "./search.ts";`,
      resolveDir: join(import.meta.dirname, "../src/search"),
      sourcefile: "search.mjs",
    },
    entryNames: "search",
    outExtension: { ".js": ".mjs" },
    outdir: folder,
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    target: "es2022",
  });
  return (await import(pathToFileURL(join(folder, "search.mjs")).href)) as Searching;
}

const { agencies, entries } = corpusOf(wanted);
/** Reports are generated when they are asked for, which a site does not do. */
const generating = performance.now();
let parts = 0;
for (const { report } of entries) parts += report.parts.length;
const generated = performance.now() - generating;
const cpu = process.cpuUsage();
const started = performance.now();
if (each === 0) {
  let bytes = 0;
  await writeIndex(entries, agencies, (file) => {
    bytes += file.bytes.length;
    return Promise.resolve();
  });
  console.log(`files ${(bytes / 1e6).toFixed(1)} MB`);
}
const index = each === 0 ? undefined : await indexInMemory(entries, agencies);
const { user, system } = process.cpuUsage(cpu);
console.log(
  `index of ${wanted} reports (${parts} parts): ${((performance.now() - started - generated) / 1000).toFixed(1)} s, and ${(generated / 1000).toFixed(1)} s to generate them; both ${((user + system) / 1e6).toFixed(1)} s of processor; peak memory ${memory()}`,
);

if (index !== undefined) {
  const plain = plainReports(entries, agencies);
  const queries = queriesFor(entries, agencies, each);
  const scores: Score[] = [];
  for (const query of queries) scores.push(await scoreOf(query, index, plain));
  for (const [kind, recall] of Object.entries(byKind(scores))) {
    const own = ascending(scores.filter((score) => score.query.kind === kind).map(({ bytes }) => bytes));
    console.log(
      `${kind.padEnd(26)} recall@10 ${recall.toFixed(3)}   first query ${(at(own, 0.5) / 1000).toFixed(1).padStart(6)} KB`,
    );
  }
  const bytes = ascending(scores.map((score) => score.bytes));
  console.log(
    `first query: median ${(at(bytes, 0.5) / 1000).toFixed(1)} KB, p90 ${(at(bytes, 0.9) / 1000).toFixed(1)} KB; manifest ${((index.files.get("index.bin")?.length ?? 0) / 1000).toFixed(1)} KB; ${index.files.size} files`,
  );
  const folder = await mkdtemp(join(tmpdir(), "mingbai-bench-"));
  const { openIndex, search } = await bundledSearch(folder);
  const reader = await openIndex(index.load);
  const times: number[] = [];
  for (const { query } of queries) {
    await search(query, {}, reader);
    // Other work on the machine makes runs longer and never shorter.
    let quickest = Infinity;
    for (let run = 0; run < 5; run += 1) {
      const began = performance.now();
      await search(query, {}, reader);
      quickest = Math.min(quickest, performance.now() - began);
    }
    times.push(quickest * slowdown);
  }
  const sorted = ascending(times);
  console.log(
    `cached query, at a quarter of the speed: median ${at(sorted, 0.5).toFixed(1)} ms, p95 ${at(sorted, 0.95).toFixed(1)} ms, longest ${at(sorted, 1).toFixed(1)} ms`,
  );
  await rm(folder, { recursive: true });
}
