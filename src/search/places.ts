/** Where in a report the words of a query stand, and how that place reads. */
import { patternOf } from "./atoms.ts";
import type { FormLabels } from "./form-labels.ts";
import type { Word } from "./query.ts";
import type { ReportText } from "./report-text.ts";

/** A piece of a text; within an array where it is what was searched. */
export type Piece = string | readonly [match: string];

export interface Place {
  /** The part of the report: 0 before part one, absent for the report as a whole. */
  readonly part?: number;
  /** The anchor of a row or figure; without one the place is the part itself. */
  readonly id?: string;
  /** What the place is called: “表三”, “一、总体情况”. */
  readonly name: string;
  readonly pieces: readonly Piece[];
}

/** A query made ready for texts of some forms. */
export interface Finder {
  readonly patterns: readonly RegExp[];
  /** These and the query as it was typed, which may stand in a title in one piece. */
  readonly typed: readonly RegExp[];
  readonly forms: ReadonlyMap<string, FoundLabels>;
}

export function finderOf(
  words: readonly Word[],
  written: readonly Word[],
  open: boolean | undefined,
  forms: readonly FormLabels[],
): Finder {
  const typed = [...words, ...written].map(({ run }, index) => patternOf(run, open && index >= words.length - 1));
  const patterns = typed.slice(0, words.length);
  return { patterns, typed, forms: new Map(forms.map((form) => [form.key, findLabels(form, patterns)])) };
}

/** Which of the words stand in a text, as bits. */
const wordsIn = (text: string, patterns: readonly RegExp[]): number =>
  patterns.reduce((set, pattern, index) => (text.search(pattern) < 0 ? set : set | (1 << index)), 0);

/** How many bits are set: the lowest of them and those above it. */
const count = (set: number): number => set && 1 + count(set & (set - 1));

function mark(text: string, patterns: readonly RegExp[]): Piece[] {
  const marks = new Uint8Array(text.length);
  for (const pattern of patterns)
    for (const { index, 0: found } of text.matchAll(pattern)) marks.fill(1, index, index + found.length);
  const pieces: Piece[] = [];
  for (let from = 0, to = 0; from < text.length; from = to) {
    while (marks[to] === marks[from]) to += 1;
    const piece = text.slice(from, to);
    pieces.push(marks[from] ? [piece] : piece);
  }
  return pieces;
}

/** The line with most of the words, around the first of them, and the same for those that are not there yet. */
function excerpt(text: string, patterns: readonly RegExp[]): Piece[] {
  let line = "";
  let most = 0;
  for (const one of text.split("\n")) {
    const own = count(wordsIn(one, patterns));
    if (own > most) [line, most] = [one, own];
  }
  if (!line) return [];
  const first = Math.min(...patterns.map((pattern) => line.search(pattern)).filter((at) => at >= 0));
  const from = first < 40 ? 0 : first - 24;
  // Half a character is no text.
  const some = line.slice(from, from + 120).replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, "");
  const left = patterns.filter((pattern) => some.search(pattern) < 0);
  const rest = left.length < patterns.length ? excerpt(text, left) : [];
  return [from ? "…" : "", ...mark(some, patterns), line[from + 120] || rest.length ? "…" : "", ...rest];
}

interface Candidate {
  /** The words that it shows, as bits. */
  readonly words: number;
  /** Figures that are the number itself before rows, rows before prose. */
  readonly weight: number;
  readonly place: () => Place;
}

/** What is the same for all reports of a form: which words stand in its heads. */
interface FoundLabels extends FormLabels {
  readonly ofHead: readonly number[];
  /** The words over each figure, and over its row alone. */
  readonly ofFigure: readonly number[];
  readonly ofRow: readonly number[];
  /** Heads of rows with words of their own: their words and those of the heads before them, and their last figure. */
  readonly found: readonly (readonly [head: number, words: number, figure: number])[];
}

function findLabels(form: FormLabels, patterns: readonly RegExp[]): FoundLabels {
  const { heads, figures } = form;
  const ofHead = heads.map(([, label, , ...aliases]) => wordsIn([label, ...aliases].join("\n"), patterns));
  const unite = (some: readonly number[]) => some.reduce((words, head) => words | (ofHead[head] ?? 0), 0);
  return {
    ...form,
    ofHead,
    ofFigure: figures.map(([, columns, rows]) => unite([...columns, ...rows])),
    ofRow: figures.map(([, , rows]) => unite(rows)),
    found: ofHead.flatMap((words, head) => {
      if (!words) return [];
      const figure = figures.findLastIndex(([, , rows]) => rows.includes(head));
      const rows = figures[figure]?.[2];
      return rows ? [[head, unite(rows.slice(0, rows.indexOf(head) + 1)), figure]] : [];
    }),
  };
}

const mostPlaces = 3;

/** Of who asks for a body or a year. */
const weightOfNames = 9;

/** The places that show most of the words, best first; nothing where a word stands nowhere. */
export function placesIn(text: ReportText, { patterns, typed, forms }: Finder): Place[] | undefined {
  const form = forms.get(text.f);
  const candidates = [
    ...inNames(text, patterns, typed),
    ...(form ? [...inProse(text, form, patterns), ...inTables(text, form, patterns)] : []),
  ].sort((one, other) => count(other.words) - count(one.words) || other.weight - one.weight);
  let shown = 0;
  const best: Candidate[] = [];
  const further: Candidate[] = [];
  for (const one of candidates) {
    // A further place shows a word that those before it do not, or stands in another kind of text than titles and headings.
    if (one.words & ~shown) best.push(one);
    else if (one.weight > 1 && [...best, ...further].every(({ weight }) => weight !== one.weight)) further.push(one);
    shown |= one.words;
  }
  if (shown !== 2 ** patterns.length - 1) return undefined;
  const most = best[0]?.weight === weightOfNames ? 1 : Math.max(mostPlaces, best.length);
  return [...best, ...further].slice(0, most).map(({ place }) => place());
}

function inNames(text: ReportText, patterns: readonly RegExp[], typed: readonly RegExp[]): Candidate[] {
  const named = wordsIn(`${text.n}\n${text.s}\n${text.y}年`, patterns);
  const words = named | wordsIn(text.t, patterns);
  // The other words of titles are the same in all.
  const weight = named === 2 ** patterns.length - 1 ? weightOfNames : 0;
  return words ? [{ words, weight, place: () => ({ name: "", pieces: mark(text.t, typed) }) }] : [];
}

function inProse(text: ReportText, form: FormLabels, patterns: readonly RegExp[]): Candidate[] {
  return text.p.flatMap(([part, written, prose]): Candidate[] => {
    const printed = form.parts.find(([number]) => number === part)?.[1];
    const name = printed ?? written;
    const heading = wordsIn([written, printed].join("\n"), patterns);
    const words = wordsIn(prose, patterns);
    const pieces = () => (words ? excerpt(prose, patterns) : mark(name, patterns));
    return words | heading
      ? [{ words: words | heading, weight: words ? 2 : 1, place: () => ({ part, name, pieces: pieces() }) }]
      : [];
  });
}

function inTables(
  text: ReportText,
  { heads, figures, tables, ofHead, ofFigure, ofRow, found }: FoundLabels,
  patterns: readonly RegExp[],
): Candidate[] {
  const values = text.c.split("\t");
  /** A figure in its row and column, or the head of rows that has no figure of its own. */
  const show = (figure: number, id: string, last?: number): Place => {
    const [address = "", columns = [], own = []] = figures[figure] ?? [];
    const part = heads[columns[0] ?? 0]?.[2] ?? 0;
    const labels = (some: readonly number[]) =>
      some
        .flatMap((head) => {
          const [, label = "", , ...aliases] = heads[head] ?? [];
          // A name is shown in the words that were searched for.
          const words = [label, ...aliases].find((one) => wordsIn(one, patterns)) ?? label;
          return [" › ", ...mark(words, patterns)];
        })
        .slice(1);
    const pieces = labels(last === undefined ? own : own.slice(0, own.indexOf(last) + 1));
    if (last === undefined || last === own.at(-1)) {
      const value = values[figure] || "空白";
      // Of columns over columns only those are shown that were searched.
      const shown = columns.filter((head, index) => index === columns.length - 1 || ofHead[head]);
      pieces.push(" · ", ...labels(shown), "：", ...(id === address ? mark(value, patterns) : [value]));
    }
    return { part, id, name: tables[part] ?? "", pieces };
  };
  const candidates = found.map(([head, words, figure]): Candidate => ({
    words,
    weight: 3,
    place: () => show(figure, heads[head]?.[0] ?? "", head),
  }));
  figures.forEach(([id], figure) => {
    const value = wordsIn(values[figure] ?? "", patterns);
    const words = value | (ofFigure[figure] ?? 0);
    if (value || words !== ofRow[figure])
      candidates.push({ words, weight: value ? 4 : 2.5, place: () => show(figure, id) });
  });
  return candidates;
}
