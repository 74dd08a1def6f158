/** Where in a report the words of a query stand, and how that place reads. */
import { patternOf } from "./atoms.ts";
import { namesOf, type ReportText } from "./report-text.ts";
import { type FormLabels, kinds } from "./label-kinds.ts";
import type { Word } from "./query.ts";

/** A piece of a text, and whether it is what was searched. */
export type Piece = readonly [text: string, isMatch: boolean];

export interface Place {
  /** The part of the report: 0 before part one, absent for the report as a whole. */
  readonly part?: number;
  /** The anchor of a row, column or figure; without one the place is the part itself. */
  readonly id?: string;
  /** What the place is called: “表三”, “一、总体情况”. */
  readonly name: string;
  readonly pieces: readonly Piece[];
}

/** A query made ready for texts. */
export interface Finder {
  readonly patterns: readonly RegExp[];
  /** By form, worked out when first needed. */
  readonly heads: Map<string, FoundHeads>;
}

export function finderOf(words: readonly Word[], open: boolean): Finder {
  const last = words.length - 1;
  return { patterns: words.map(({ run }, index) => patternOf(run, open && index === last)), heads: new Map() };
}

/** Which of the words stand in a text. */
function wordsIn(text: string, patterns: readonly RegExp[]): number {
  let found = 0;
  patterns.forEach((pattern, index) => {
    if (text.search(pattern) >= 0) found |= 1 << index;
  });
  return found;
}

export function mark(text: string, patterns: readonly RegExp[]): Piece[] {
  const spans = patterns
    .flatMap((pattern) =>
      [...text.matchAll(pattern)].map(({ index, 0: found }) => [index, index + found.length] as const),
    )
    .sort(([one], [other]) => one - other);
  const pieces: Piece[] = [];
  let end = 0;
  for (const [from, to] of spans) {
    if (to <= end) continue;
    const start = Math.max(from, end);
    if (start > end) pieces.push([text.slice(end, start), false]);
    pieces.push([text.slice(start, to), true]);
    end = to;
  }
  if (end < text.length) pieces.push([text.slice(end), false]);
  return pieces;
}

const isHalf = (text: string, at: number): boolean => /[\uDC00-\uDFFF]/.test(text[at] ?? "");

/** The text around the place where most words stand close together. */
function excerpt(text: string, patterns: readonly RegExp[]): Piece[] {
  const starts = patterns.map((pattern) => text.search(pattern));
  const first = Math.min(...starts.filter((start) => start >= 0));
  const line = text.lastIndexOf("\n", first) + 1;
  let from = first - line < 40 ? line : first - 24;
  const lineEnd = text.indexOf("\n", first);
  let to = Math.min(lineEnd < 0 ? text.length : lineEnd, from + 120);
  if (isHalf(text, from)) from -= 1;
  if (isHalf(text, to)) to -= 1;
  const pieces = mark(text.slice(from, to), patterns);
  return [
    ...(from > line ? [["…", false] as const] : []),
    ...pieces,
    ...(to < text.length && to !== lineEnd ? [["…", false] as const] : []),
  ];
}

const count = (set: number): number => set.toString(2).replaceAll("0", "").length;

interface Candidate {
  /** The words that it shows, as bits. */
  readonly words: number;
  /** Figures that are the number itself before rows, rows before prose. */
  readonly weight: number;
  readonly place: () => Place;
}

/** What is the same for all reports of a form: which words stand in its heads. */
interface FoundHeads {
  readonly ofHead: readonly number[];
  /** The words over each figure, and over its row alone. */
  readonly ofFigure: readonly number[];
  readonly ofRow: readonly number[];
  /** Heads of rows with words of their own: their words and those of the heads before them, and their last figure. */
  readonly rows: readonly (readonly [head: number, words: number, figure: number])[];
}

function findHeads({ heads, figures }: FormLabels, patterns: readonly RegExp[]): FoundHeads {
  const ofHead = heads.map(([, label, , , ...aliases]) => wordsIn([label, ...aliases].join("\n"), patterns));
  const unite = (some: readonly number[]) => some.reduce((words, head) => words | (ofHead[head] ?? 0), 0);
  const rowsOf = (own: readonly number[]) => own.filter((head) => heads[head]?.[3] !== kinds.column);
  return {
    ofHead,
    ofFigure: figures.map(([, ...own]) => unite(own)),
    ofRow: figures.map(([, ...own]) => unite(rowsOf(own))),
    rows: heads.flatMap(([, , , kind], head) => {
      if (kind === kinds.column || ofHead[head] === 0) return [];
      const figure = figures.findLastIndex(([, ...own]) => own.includes(head));
      const [, ...own] = figures[figure] ?? [""];
      const rows = rowsOf(own);
      return [[head, unite(rows.slice(0, rows.indexOf(head) + 1)), figure]];
    }),
  };
}

/** The places that show most of the words, best first; nothing where a word stands nowhere. */
export function placesIn(text: ReportText, form: FormLabels, finder: Finder): Place[] | undefined {
  const { patterns } = finder;
  const all = 2 ** patterns.length - 1;
  let found = finder.heads.get(text.f);
  if (found === undefined) finder.heads.set(text.f, (found = findHeads(form, patterns)));
  const candidates = [
    ...inNames(text, patterns),
    ...inProse(text, form, patterns),
    ...inTables(text, form, found, patterns),
  ];
  const seen = candidates.reduce((words, candidate) => words | candidate.words, 0);
  if (seen !== all) return undefined;
  candidates.sort((one, other) => count(other.words) - count(one.words) || other.weight - one.weight);
  const shown: Place[] = [];
  let covered = 0;
  for (const { words, weight, place } of candidates) {
    if (shown.length >= 3) break;
    // A further place shows a word that those before it do not, or stands in another kind of text.
    if ((words & ~covered) === 0 && candidates.some((one) => one.weight === weight && one.place !== place)) {
      if (shown.length > 0) continue;
    }
    covered |= words;
    shown.push(place());
  }
  return shown;
}

function inNames(text: ReportText, patterns: readonly RegExp[]): Candidate[] {
  const named = wordsIn([...namesOf(text), `${text.y}年`].join("\n"), patterns);
  const words = named | wordsIn(text.t, patterns);
  if (words === 0) return [];
  // Who asks for a body or a year is led to the report; the other words of titles are the same in all.
  const weight = named === 2 ** patterns.length - 1 ? 9 : 0;
  return [{ words, weight, place: () => ({ name: "", pieces: mark(text.t, patterns) }) }];
}

function inProse(text: ReportText, form: FormLabels, patterns: readonly RegExp[]): Candidate[] {
  return text.p.flatMap(([part, written, prose]): Candidate[] => {
    const printed = form.parts.find(([number]) => number === part)?.[1];
    const name = printed ?? (part === 0 ? "编制说明" : written);
    const heading = wordsIn([written, printed].join("\n"), patterns);
    const words = wordsIn(prose, patterns);
    if (words > 0)
      return [{ words: words | heading, weight: 2, place: () => ({ part, name, pieces: excerpt(prose, patterns) }) }];
    return heading > 0
      ? [{ words: heading, weight: 1, place: () => ({ part, name, pieces: mark(name, patterns) }) }]
      : [];
  });
}

/** How many figures that are the number itself are looked at. */
const mostFigures = 9;

function inTables(
  text: ReportText,
  form: FormLabels,
  { ofHead, ofFigure, ofRow, rows }: FoundHeads,
  patterns: readonly RegExp[],
): Candidate[] {
  const { heads, figures, tables } = form;
  const values = text.c === "" ? [] : text.c.split("\t");
  const show = (figure: number, anchor: string, last = Infinity): Place => {
    const [, ...own] = figures[figure] ?? [""];
    const part = heads[own[0] ?? 0]?.[2] ?? 0;
    const labels = (some: readonly number[]) =>
      some.flatMap((head): Piece[] => [[" › ", false], ...mark(heads[head]?.[1] ?? "", patterns)]).slice(1);
    const ofRows = own.filter((head) => heads[head]?.[3] !== kinds.column);
    const columns = own.filter((head) => heads[head]?.[3] === kinds.column);
    const pieces = labels(ofRows.slice(0, ofRows.indexOf(last) + 1 || undefined));
    if (heads[last]?.[3] !== kinds.rows) {
      const value = values[figure] ?? "";
      pieces.push([" · ", false], ...labels(columns.slice(-1)), ["：", false]);
      pieces.push(
        ...(value === "" ? [["空白", false] as const] : mark(value, anchor === figures[figure]?.[0] ? patterns : [])),
      );
    }
    return { part, id: anchor, name: tables[part] ?? "", pieces };
  };
  const candidates = rows.map(([head, words, figure]): Candidate => ({
    words,
    weight: 3,
    place: () => show(figure, heads[head]?.[0] ?? "", head),
  }));
  const ofValue = new Map<number, number>();
  patterns.forEach((pattern, index) => {
    let [at, value] = [0, 0];
    for (const match of text.c.matchAll(pattern)) {
      for (; at < match.index; at += 1) if (text.c[at] === "\t") value += 1;
      if (ofValue.size < mostFigures) ofValue.set(value, (ofValue.get(value) ?? 0) | (1 << index));
    }
  });
  const columnsToo = ofHead.some((words, head) => words > 0 && heads[head]?.[3] === kinds.column);
  figures.forEach(([id], figure) => {
    const value = ofValue.get(figure) ?? 0;
    const words = value | (ofFigure[figure] ?? 0);
    if (value > 0 || (columnsToo && words !== ofRow[figure])) {
      candidates.push({ words, weight: value > 0 ? 4 : 2.5, place: () => show(figure, id) });
    }
  });
  return candidates;
}
