/** A query → the reports that answer it, a screen at a time. Pure but for the files that it asks for. */
import { type Wanted, wantedOf } from "./atoms.ts";
import { finderOf, type Place, placesIn } from "./places.ts";
import { bits, type Parts } from "./postings.ts";
import { parseQuery, type Word } from "./query.ts";
import type { Found, IndexReader } from "./reader.ts";

export interface Filters {
  readonly year?: number;
  /** From 0, the nation, to 4, towns. */
  readonly level?: number;
  /** The body's id. */
  readonly body?: string;
  /** 0 before part one. */
  readonly part?: number;
}

export interface Options extends Filters {
  /** The last word may go on. */
  readonly open?: boolean;
  /** How many results are wanted. */
  readonly limit?: number;
  /** That bodies are counted, too, which takes a file more. */
  readonly bodies?: boolean;
  /** Somebody has typed on, and nobody waits for the answer. */
  readonly signal?: AbortSignal;
}

export interface Result {
  readonly agency: string;
  readonly body: string;
  readonly year: number;
  readonly title: string;
  /** Best first, never none. */
  readonly places: readonly Place[];
}

/** A value that results can be narrowed to, and how many there would be. */
export type Facet = readonly (readonly [value: number, count: number])[];

export interface Answer {
  readonly results: readonly Result[];
  /** How many reports answer the query; `atLeast` says that not all were looked into, and some may not. */
  readonly total: number;
  readonly isGuess: boolean;
  readonly years: Facet;
  readonly levels: Facet;
  readonly parts: Facet;
  /** Only where they were asked for, and only the first hundred. */
  readonly bodies?: readonly (readonly [id: string, name: string, count: number])[];
  /** What was searched in place of what was typed, where that was found nowhere. */
  readonly instead?: string;
}

const pageSize = 10;
/** More files of tokens than this are not fetched for one row of characters before its texts are looked into. */
const fewShards = 4;
/** Of so few reports the texts are looked into rather than more files of tokens. */
const fewReports = 12;
/** So many texts are looked into in vain before it is said that there is no more. */
const mostTries = 40;

/** The few of many that are spread evenly, the first and the last among them. */
function spread<T>(many: readonly T[], few: number): T[] {
  if (many.length <= few) return [...many];
  return Array.from({ length: few }, (_, index) => many[Math.round((index * (many.length - 1)) / (few - 1))] as T);
}

/** In which parts of which reports a word stands, as far as its tokens tell; nothing where it stands in none. */
async function partsOf({ run }: Word, open: boolean, reader: IndexReader): Promise<Parts | undefined> {
  const wanted = wantedOf(run, open);
  const shards = await Promise.all(wanted.map(async (one) => (await reader.shardsOf(one))[0] ?? 0));
  const few = new Set(spread([...new Set(shards)], fewShards));
  const first = await meet(
    wanted.filter((_, index) => few.has(shards[index] ?? 0)),
    reader,
  );
  // What hardly any report has is looked for in its text; among many the rest of the tokens tells more for less.
  const many = first?.reduce((sum, parts) => sum + (parts > 0 ? 1 : 0), 0) ?? 0;
  return many > fewReports && few.size < new Set(shards).size ? meet(wanted, reader) : first;
}

/** A word that may go on is taken as whole where it stands somewhere as a whole. */
async function findOpen(wanted: Wanted, reader: IndexReader): Promise<Found | undefined> {
  // Of a single Han character it is the pairs that it begins that tell where it stands.
  const whole =
    wanted.prefix && !/\p{Script=Han}$/u.test(wanted.token)
      ? await reader.find({ ...wanted, prefix: false })
      : undefined;
  return whole ?? reader.find(wanted);
}

/** Where tokens in a row all stand, part by part. */
async function meet(wanted: readonly Wanted[], reader: IndexReader): Promise<Parts | undefined> {
  const found = await Promise.all(wanted.map((one) => findOpen(one, reader)));
  const all = found.flatMap((one) => one?.parts ?? []);
  const [first, ...others] = all;
  if (first === undefined || all.length < wanted.length) return undefined;
  const { common } = await reader.manifest();
  const isCommon = (index: number) => (found[index]?.count ?? 0) > common;
  for (const [index, { triple }] of wanted.entries()) {
    const follows = triple?.endsWith(wanted[index + 1]?.token ?? " ") === true;
    if (triple === undefined || !follows || !isCommon(index) || !isCommon(index + 1)) continue;
    const three = await reader.find({ token: triple, prefix: false });
    if (three === undefined) return undefined;
    if (three.count !== undefined) others.push(three.parts);
  }
  const parts = first.slice();
  for (const other of others) {
    for (let report = 0; report < parts.length; report += 1)
      parts[report] = (parts[report] ?? 0) & (other[report] ?? 0);
  }
  return parts.some((part) => part > 0) ? parts : undefined;
}

const bitOf = (part: number): number => (part === 0 ? bits.preface : bits.part(part));

type Matches = Pick<Answer, "years" | "levels" | "parts" | "bodies"> & {
  /** Best first. */
  readonly reports: readonly number[];
};

/** How often each number was counted. */
class Counts {
  readonly #counts = new Map<number, number>();

  add(key: number): void {
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  facet(direction: 1 | -1 = 1): Facet {
    return [...this.#counts].sort(([one], [other]) => (one - other) * direction);
  }
}

const mostBodies = 100;

/** Which reports have all words, and of them those that the filters leave, those whose names have the words first. */
async function match(
  words: readonly Word[],
  named: boolean,
  options: Options,
  reader: IndexReader,
): Promise<Matches | undefined> {
  const last = words.length - 1;
  const found = await Promise.all(
    words.map((word, index) => partsOf(word, options.open === true && index === last, reader)),
  );
  const all = found.flatMap((parts) => parts ?? []);
  if (all.length < words.length) return undefined;
  const { ranges } = await reader.manifest();
  const register = options.body !== undefined || options.bodies === true ? await reader.bodies() : undefined;
  const ofBody = register?.bodies.findIndex(([id]) => id === options.body);
  const [years, levels, parts, bodies] = [new Counts(), new Counts(), new Counts(), new Counts()];
  const byNames: number[][] = [];
  let any = false;
  let report = 0;
  for (const [year, level, count] of ranges) {
    const isYear = options.year === undefined || options.year === year;
    const isLevel = options.level === undefined || options.level === level;
    for (const end = report + count; report < end; report += 1) {
      let common = 255;
      let names = 0;
      let isIn = true;
      for (const one of all) {
        const own = one[report] ?? 0;
        if (own === 0 || (named && (own & bits.title) === 0)) isIn = false;
        common &= own;
        names += own & bits.title;
      }
      if (!isIn) continue;
      any = true;
      const isPart = options.part === undefined || (common & bitOf(options.part)) > 0;
      const body = register?.reports[report] ?? -1;
      const isBody = options.body === undefined || body === ofBody;
      // Each facet counts what the other filters leave.
      if (isLevel && isPart && isBody) years.add(year);
      if (isYear && isPart && isBody) levels.add(level);
      if (isYear && isLevel && isPart) bodies.add(body);
      if (!isYear || !isLevel || !isBody) continue;
      for (let part = 0; part <= 6; part += 1) if (common & bitOf(part)) parts.add(part);
      if (isPart) (byNames[all.length - names] ??= []).push(report);
    }
  }
  if (!any) return undefined;
  return {
    reports: byNames.flat(),
    years: years.facet(-1),
    levels: levels.facet(),
    parts: parts.facet(),
    ...(register === undefined
      ? {}
      : {
          bodies: bodies
            .facet()
            .slice(0, mostBodies)
            .map(([body, number]) => [...(register.bodies[body] ?? ["", ""]), number] as const),
        }),
  };
}

/** Looks into the texts of the reports that match, until enough are found that have the words as they were typed. */
async function answer(
  words: readonly Word[],
  matches: Matches,
  options: Options,
  reader: IndexReader,
): Promise<Answer | undefined> {
  const { limit = pageSize } = options;
  const { forms } = await reader.manifest();
  const finder = finderOf(words, options.open === true);
  const results: Result[] = [];
  let next = 0;
  let inVain = 0;
  while (results.length < limit && next < matches.reports.length && inVain < mostTries) {
    const some = matches.reports.slice(next, next + Math.min(limit - results.length, pageSize));
    next += some.length;
    options.signal?.throwIfAborted();
    for (const text of await Promise.all(some.map((report) => reader.text(report)))) {
      const form = forms.find(({ key }) => key === text.f);
      const places = form === undefined ? undefined : placesIn(text, form, finder);
      if (places === undefined) inVain += 1;
      else results.push({ agency: text.i, body: text.n, year: text.y, title: text.t, places });
    }
  }
  // Where the filters leave nothing, there is something without them.
  if (results.length === 0 && matches.reports.length > 0) return undefined;
  const { reports, ...facets } = matches;
  const isWhole = next >= reports.length;
  return {
    ...facets,
    results,
    total: isWhole ? results.length : reports.length - inVain,
    isGuess: !isWhole && inVain > 0,
  };
}

export const emptyAnswer: Answer = { results: [], total: 0, isGuess: false, years: [], levels: [], parts: [] };

/** Exactly what was typed, or the body's report that it may name; nothing where there is no such report. */
export async function searchExactly(typed: string, options: Options, reader: IndexReader): Promise<Answer | undefined> {
  const { words, report } = parseQuery(typed);
  if (words.length === 0) return undefined;
  for (const [some, named] of [
    [report ?? [], true],
    [words, false],
  ] as const) {
    if (some.length === 0) continue;
    const matches = await match(some, named, options, reader);
    const found = matches === undefined ? undefined : await answer(some, matches, options, reader);
    if (found !== undefined) return found;
  }
  return undefined;
}
