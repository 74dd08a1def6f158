/** A query → the reports that answer it, a screen at a time. Pure but for the files that it asks for. */
import { type Wanted, wantedOf } from "./atoms.ts";
import { finderOf, type Place, placesIn } from "./places.ts";
import { type Parts, titleBit } from "./postings.ts";
import { parseQuery, type Word } from "./query.ts";
import type { IndexReader } from "./reader.ts";

/**
 * A number for each report, 0 where it does not match: the bits of the parts in which all words stand, `matched`, and
 * above it how many of the words stand in its names.
 */
export type Matches = Uint16Array;
const matched = 256;

export type Keep = (matches: Matches, reader: IndexReader) => Promise<Matches>;

export interface Options {
  /** The last word may go on. */
  readonly open?: boolean;
  /** How many results are wanted. */
  readonly limit?: number;
  /** Leaves some of the reports that match. */
  readonly keep?: Keep | undefined;
  /** Somebody has typed on, and nobody waits for the answer. */
  readonly signal?: AbortSignal;
}

export interface Result {
  readonly agency: string;
  readonly body: string;
  readonly year: number;
  /** Best first, never none. */
  readonly places: readonly Place[];
}

export interface Answer {
  readonly results: readonly Result[];
  /** How many reports answer the query; `isGuess` says that not all were looked into, and some may not. */
  readonly total: number;
  readonly isGuess: boolean;
  /** What was searched in place of what was typed, where that was found nowhere. */
  readonly instead?: string;
}

/** How many results are shown at once. */
export const pageSize = 10;
/** Of more files of tokens than this for one row of characters only some are fetched before its texts are looked into. */
const fewShards = 8;
/** Of so few reports the texts are looked into rather than more files of tokens. */
const fewReports = 12;
/** So many texts for each result are looked into in vain; more of them before it is said that there is nothing. */
const mostTries = 4;
const mostForNothing = 400;

/** In which parts of which reports a word stands, as far as its tokens tell; nothing where it stands in none. */
async function partsOf({ run }: Word, open: boolean | undefined, reader: IndexReader): Promise<Parts | undefined> {
  const wanted = wantedOf(run, open);
  const shards = wanted.map((one) => reader.shardsOf(one)[0]);
  const all = [...new Set(shards)];
  const every = Math.ceil(all.length / fewShards);
  const few = new Set(all.filter((_, index) => index % every === 0));
  const first = await meet(
    wanted.filter((_, index) => few.has(shards[index])),
    reader,
  );
  // What hardly any report has is looked for in its text; among many the rest of the tokens tells more for less.
  return few.size < all.length && first && first.filter(Boolean).length > fewReports ? meet(wanted, reader) : first;
}

/** Where tokens in a row all stand, part by part. */
async function meet(wanted: readonly Wanted[], reader: IndexReader): Promise<Parts | undefined> {
  const { common } = reader.manifest;
  const found = await Promise.all(wanted.map((one) => reader.find(one)));
  const isCommon = (index: number) => (found[index]?.count ?? 0) > common;
  const triples = await Promise.all(
    wanted.flatMap(({ triple }, index) =>
      triple?.endsWith(wanted[index + 1]?.token ?? "-") && isCommon(index) && isCommon(index + 1)
        ? [reader.find({ token: triple, prefix: "" })]
        : [],
    ),
  );
  let parts: Parts | undefined;
  for (const one of [...found, ...triples]) {
    if (!one) return undefined;
    const { parts: own, count } = one;
    if (count === undefined) continue;
    parts ??= own.slice();
    for (let report = 0; report < own.length; report += 1) parts[report] = (parts[report] ?? 0) & (own[report] ?? 0);
  }
  return parts;
}

/** Which reports have all words, `named` among their names and title; nothing where none has. */
async function match(
  words: readonly Word[],
  named: boolean,
  open: boolean | undefined,
  reader: IndexReader,
): Promise<Matches | undefined> {
  const { reports } = reader.manifest;
  // The text of a single report is as long as its tokens and says more.
  const found =
    reports < 2
      ? [Uint8Array.of(255)]
      : await Promise.all(words.map((word, index) => partsOf(word, open && index === words.length - 1, reader)));
  const matches = new Uint16Array(reports).fill(255 + matched);
  for (const parts of found) {
    for (let report = 0; report < reports; report += 1) {
      const own = parts?.[report] ?? 0;
      const before = matches[report] ?? 0;
      matches[report] =
        before && (named ? own & titleBit : own) ? (before & (own - matched)) + matched * 2 * (own & titleBit) : 0;
    }
  }
  return matches.some(Boolean) ? matches : undefined;
}

/** Looks into the texts of the reports that match, until enough are found that have the words as they were typed. */
async function answer(
  words: readonly Word[],
  written: readonly Word[],
  matches: Matches,
  { limit = pageSize, open, keep, signal }: Options,
  reader: IndexReader,
): Promise<Answer | undefined> {
  const finder = finderOf(words, written, open, reader.manifest.forms);
  const kept = (await keep?.(matches, reader)) ?? matches;
  // Those whose names have most of the words come first, and the newest of them.
  const reports: number[] = [];
  for (let names = words.length; names >= 0; names -= 1)
    for (let report = 0; report < kept.length; report += 1)
      if ((kept[report] ?? 0) >> 8 === 1 + 2 * names) reports.push(report);
  const results: Result[] = [];
  let next = 0;
  while (
    results.length < limit &&
    next < reports.length &&
    next - results.length < (results.length ? mostTries * limit : mostForNothing)
  ) {
    const some = reports.slice(next, next + limit - results.length);
    next += some.length;
    signal?.throwIfAborted();
    const texts = some.map((report) => reader.text(report));
    // Each is looked into while others are on their way.
    for (const one of texts) {
      const text = await one;
      const places = placesIn(text, finder);
      if (places) results.push({ agency: text.i, body: text.n, year: text.y, places });
    }
  }
  // Where the filters leave nothing, there is something without them.
  if (!results.length && reports.length) return undefined;
  const left = reports.length - next;
  return { results, total: results.length + left, isGuess: left > 0 && next > results.length };
}

/** Exactly what was typed, or the body's report that it may name; nothing where there is no such report. */
export async function searchExactly(typed: string, options: Options, reader: IndexReader): Promise<Answer | undefined> {
  const { words, report } = parseQuery(typed);
  for (const some of [report, words]) {
    if (!some?.length) continue;
    const matches = await match(some, some === report, options.open, reader);
    const found = matches && (await answer(some, words, matches, options, reader));
    if (found) return found;
  }
  return undefined;
}
