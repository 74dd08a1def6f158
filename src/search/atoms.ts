/**
 * Text → atoms → tokens. The one tokenizer: it reads reports when the site is built and queries in the browser.
 *
 * An atom is a Han character, a number, a word of other letters, or a percent sign. The atoms of a line are a run; what
 * stands between two of them is a joint: nothing, a sign that joins numbers (8+4), or any other punctuation, which is
 * all the same. The tokens of a run are its pairs of neighbours (信息, 386件, 98.8%, 8+4), each number and word alone,
 * and its last atom, so that whatever is in a run can be found by what any piece of it begins with. Three Han characters
 * in a row are a token too where their pairs are so common that they would say little (see `collector.ts`).
 */

export interface Atom {
  readonly text: string;
  readonly kind: "han" | "number" | "word" | "sign";
  /** What stands between this atom and the one before it in its run. */
  readonly joint: string;
}

export type Run = readonly Atom[];

/** The joint that stands for punctuation and for the spaces between words. */
const punctuation = ",";

/** Longer words than any language has are no words. */
const longestWord = 30;

const han = /\p{Script=Han}/u;
const pattern =
  /(\p{Script=Han})|(\d+(?:,\d{3}(?!\d))*(?:\.\d+)*)|([%‰])|((?:(?!\p{Script=Han})[\p{L}\p{M}])+)|([+\-/:~×](?=[\p{L}\d]))/gu;

/** Full-width letters and figures as the narrow ones, Chinese punctuation as it is, and no hidden signs. */
const narrow = (text: string): string =>
  text.replace(/[^\n，；：！？（）～…]+/gu, (run) => run.normalize("NFKC")).replace(/\p{Cf}+/gu, "");

/** A text as it is kept: narrow, and without the spaces around Han characters. */
export function foldText(text: string): string {
  return narrow(text)
    .replace(/[^\S\n]+/gu, " ")
    .replace(
      /(?<=[\p{Script=Han}，；：！？（）。、”“]) | (?=[\p{Script=Han}，；：！？（）。、”“])| ?\n ?/gu,
      (space) => (space.includes("\n") ? "\n" : ""),
    )
    .trim();
}

/** A query as texts are compared. Its spaces part words. */
export const foldQuery = (query: string): string => narrow(query).toLowerCase();

function kindOf(match: RegExpExecArray): Atom["kind"] {
  if (match[1] !== undefined) return "han";
  if (match[2] !== undefined) return "number";
  return match[3] !== undefined ? "sign" : "word";
}

/** The runs of a folded text. */
export function runsOf(folded: string): Atom[][] {
  const runs: Atom[][] = [];
  let run: Atom[] = [];
  let end = 0;
  let sign: string | undefined;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(folded); match !== null; match = pattern.exec(folded)) {
    const [written] = match;
    const before = run.at(-1)?.kind;
    if (match[5] !== undefined) {
      const joins = match.index === end && sign === undefined && (before === "number" || before === "word");
      if (!joins) continue;
      sign = written;
      end += 1;
      continue;
    }
    const touches = match.index === end;
    if (!touches && folded.slice(end, match.index).includes("\n")) {
      if (run.length > 0) runs.push(run);
      run = [];
    }
    const kind = kindOf(match);
    const text = kind === "number" ? written.replaceAll(",", "") : written.slice(0, longestWord);
    run.push({ text, kind, joint: run.length === 0 ? "" : touches ? (sign ?? "") : punctuation });
    sign = undefined;
    end = match.index + written.length;
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

type Whole = Atom & { readonly kind: "number" | "word" };

const isWhole = (atom: Atom): atom is Whole => atom.kind === "number" || atom.kind === "word";

/** Every token of a run, as the atom or the two atoms that it is made of. */
export function tokensOf(run: Run, add: (one: Atom, next?: Atom) => void): void {
  for (let index = 0; index < run.length; index += 1) {
    const atom = run[index] as Atom;
    const next = run[index + 1];
    if (isWhole(atom) || next === undefined) add(atom);
    if (next !== undefined) add(atom, next);
  }
}

/** Atoms in a row as they are written in the index. */
export const tokenOf = (atoms: Run): string =>
  atoms.map(({ text, joint }, index) => (index > 0 ? joint + text : text)).join("");

/** A token to look for; with `prefix`, all that begin like it. */
export interface Wanted {
  readonly token: string;
  readonly prefix: boolean;
  /** The token of three that begins with this one and ends with the next, where all are Han. */
  readonly triple?: string;
}

/**
 * What must be in the index for a run of a query to be in a report. The last number or word of a query that is still
 * being typed may go on.
 */
export function wantedOf(run: Run, open: boolean): Wanted[] {
  const last = run.length - 1;
  if (last === 0) {
    const [atom] = run as [Atom];
    return [{ token: atom.text, prefix: isWhole(atom) ? open : true }];
  }
  return run.slice(0, last).map((_, index) => {
    const pair = run.slice(index, index + 2);
    const three = run.slice(index, index + 3);
    const prefix = open && index + 1 === last && isWhole(run[last] as Atom);
    const isTriple = three.length === 3 && three.every(({ kind }) => kind === "han");
    return { token: tokenOf(pair), prefix, ...(isTriple ? { triple: tokenOf(three) } : {}) };
  });
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&");

/** “458711” is also written “458,711”. */
function numberPattern(number: string): string {
  const [whole = "", ...decimals] = number.split(".");
  return [whole.replace(/\d(?=(?:\d{3})+$)/gu, "$&,?"), ...decimals].join("\\.");
}

/** Finds a run in a folded text. Numbers and words are found whole; the last may go on where it is `open`. */
export function patternOf(run: Run, open = false): RegExp {
  const body = run.map(({ text, kind, joint }, index) => {
    const before = index === 0 ? "" : joint === punctuation ? "[^\\p{L}\\p{M}\\d%‰\\n]+" : escaped(joint);
    return before + (kind === "number" ? numberPattern(text) : escaped(text));
  });
  const [first] = run;
  const last = run.at(-1);
  const before = first === undefined || !isWhole(first) ? "" : boundaries[first.kind].before;
  const goesOn = last === undefined || !isWhole(last) || open;
  const behind = goesOn ? "" : boundaries[last.text.includes(".") ? "decimal" : last.kind].behind;
  return new RegExp(before + body.join("") + behind, "giu");
}

const letter = "(?:(?!\\p{Script=Han})[\\p{L}\\p{M}])";
/** What a number or word does not follow, and is not followed by: digits of the same number, letters of the same word. */
const boundaries = {
  number: {
    before: "(?<!\\d|\\d\\.|(?:^|[^\\d.,])\\d+(?:,\\d{3})*,(?=\\d{3}(?!\\d)))",
    behind: "(?!\\d|\\.\\d|,\\d{3}(?!\\d))",
  },
  decimal: { before: "", behind: "(?!\\d|\\.\\d)" },
  word: { before: `(?<!${letter})`, behind: `(?!${letter})` },
} as const;

/** Does a text consist of Han characters only? */
export const isHan = (text: string): boolean =>
  text !== "" && Array.from(text).every((character) => han.test(character));
