/** An index in memory, and how well it answers. */
import { inflateSync } from "node:zlib";
import { type Indexed, writeIndex } from "../../src/search/build.ts";
import type { Answer } from "../../src/search/engine.ts";
import { type Load, openIndex } from "../../src/search/reader.ts";
import { search } from "../../src/search/search.ts";
import type { Agency } from "../../src/settings/agencies.ts";
import { answersTo, keyOf, type KindedQuery, type PlainReport } from "./queries.ts";

export interface MemoryIndex {
  /** Compressed, by path below `search/`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly load: Load;
}

export async function indexInMemory(reports: readonly Indexed[], agencies: readonly Agency[]): Promise<MemoryIndex> {
  const inFolder = new Map<string, Uint8Array>();
  const { manifest, folder } = await writeIndex(reports, agencies, ({ path, bytes }) => {
    inFolder.set(path, bytes);
    return Promise.resolve();
  });
  const files = new Map([...inFolder].map(([path, bytes]) => [`${folder}/${path}`, bytes]));
  files.set(manifest.path, manifest.bytes);
  const load: Load = (path) => {
    const bytes = files.get(path);
    return bytes === undefined
      ? Promise.reject(new Error(`There is no ${path}.`))
      : Promise.resolve(inflateSync(bytes));
  };
  return { files, load };
}

export interface Score {
  readonly query: KindedQuery;
  /** Of the reports that answer it, how many of the ten that could be among the first ten are. For a body and a year 1 / rank. */
  readonly recall: number;
  readonly answer: Answer;
  /** Bytes fetched from nothing. */
  readonly bytes: number;
}

export async function scoreOf(
  query: KindedQuery,
  { files, load }: MemoryIndex,
  reports: readonly PlainReport[],
): Promise<Score> {
  let bytes = 0;
  const counting: Load = (path) => {
    bytes += files.get(path)?.length ?? 0;
    return load(path);
  };
  const answer = await search(query.query, {}, await openIndex(counting));
  const found = answer.results.map(keyOf);
  const score = (recall: number): Score => ({ query, recall, answer, bytes });
  if (query.report !== undefined)
    return score(found.includes(query.report) ? 1 / (found.indexOf(query.report) + 1) : 0);
  if (query.sought === undefined) return score(found.length === 0 ? 1 : 0);
  const right = answersTo(query.sought, reports);
  return score(
    right.size === 0 ? 1 : found.slice(0, 10).filter((key) => right.has(key)).length / Math.min(10, right.size),
  );
}

/** The mean of scores by kind. */
export function byKind(scores: readonly Score[]): Record<string, number> {
  const kinds = new Map<string, Score[]>();
  for (const score of scores) kinds.set(score.query.kind, [...(kinds.get(score.query.kind) ?? []), score]);
  return Object.fromEntries(
    [...kinds].map(([kind, own]) => [kind, own.reduce((sum, { recall }) => sum + recall, 0) / own.length]),
  );
}
