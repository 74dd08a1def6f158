/**
 * Text → atoms → tokens. The one tokenizer: it reads reports when the site is built and queries in the browser.
 *
 * An atom is a Han character, a number, a word of other letters, or a percent sign. Atoms that touch are a run. The
 * tokens of a run are its pairs of neighbours (信息, 386件, 98.8%, 8+4), each number and word alone, and its last atom,
 * so that whatever is in a run can be found by what any piece of it begins with.
 */

export interface Atom {
  readonly text: string;
  readonly kind: "han" | "number" | "word" | "sign";
  /** What stands between this atom and the one before it in its run: nothing, or the sign that joins them (8+4). */
  readonly joint: string;
}

export type Run = readonly Atom[];

/** Longer words than any language has are no words. */
const longestWord = 30;

const han = /\p{Script=Han}/u;
const pattern =
  /(\p{Script=Han})|(\d+(?:,\d{3}(?!\d))*(?:\.\d+)*)|([%‰])|((?:(?!\p{Script=Han})[\p{L}\p{M}])+)|([+\-/:~×](?=[\p{L}\d]))/gu;

/** Full-width letters and figures as the narrow ones, hidden signs and the spaces around Han characters gone. */
export function foldText(text: string): string {
  return text
    .replace(/[^\n，；：！？（）～…]+/gu, (run) => run.normalize("NFKC"))
    .replace(/\p{Cf}+/gu, "")
    .replace(/[^\S\n]+/gu, " ")
    .replace(
      /(?<=[\p{Script=Han}，；：！？（）。、”“]) | (?=[\p{Script=Han}，；：！？（）。、”“])| ?\n ?/gu,
      (space) => (space.includes("\n") ? "\n" : ""),
    )
    .trim();
}

/** A query as texts are compared: everything narrow and small. */
export function foldQuery(query: string): string {
  return query
    .normalize("NFKC")
    .replace(/\p{Cf}+/gu, "")
    .toLowerCase();
}

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
  let joint = "";
  pattern.lastIndex = 0;
  for (let match = pattern.exec(folded); match !== null; match = pattern.exec(folded)) {
    const [written] = match;
    if (match.index > end) {
      if (run.length > 0) runs.push(run);
      run = [];
      joint = "";
    }
    end = match.index + written.length;
    if (match[5] !== undefined) {
      const before = run.at(-1)?.kind;
      if (joint === "" && (before === "number" || before === "word")) joint = written;
      // A sign that joins nothing parts what stands around it.
      else end = -1;
      continue;
    }
    const kind = kindOf(match);
    const text = kind === "number" ? written.replaceAll(",", "") : written.slice(0, longestWord);
    run.push({ text, kind, joint });
    joint = "";
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

type Whole = Atom & { readonly kind: "number" | "word" };

const isWhole = (atom: Atom): atom is Whole => atom.kind === "number" || atom.kind === "word";

/** Every token under which a run can be found. */
export function tokensOf(run: Run, add: (token: string) => void): void {
  for (let index = 0; index < run.length; index += 1) {
    const atom = run[index] as Atom;
    const next = run[index + 1];
    if (isWhole(atom) || next === undefined) add(atom.text);
    if (next !== undefined) add(atom.text + next.joint + next.text);
  }
}

/** A token to look for; with `prefix`, all that begin like it. */
export interface Wanted {
  readonly token: string;
  readonly prefix: boolean;
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
  return run.slice(0, last).map((atom, index) => {
    const next = run[index + 1] as Atom;
    return { token: atom.text + next.joint + next.text, prefix: open && index + 1 === last && isWhole(next) };
  });
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&");

/** “458711” is also written “458,711”. */
function numberPattern(number: string): string {
  const [whole = "", ...decimals] = number.split(".");
  return [whole.replace(/\d(?=(?:\d{3})+$)/gu, "$&,?"), ...decimals].join("\\.");
}

/**
 * Finds runs that stand behind each other, with no more than punctuation between them, in a folded text. Numbers and
 * words are found whole.
 */
export function patternOf(runs: readonly Run[], open = false): RegExp {
  const source = runs.map((run, index) => {
    const body = run.map(({ text, kind, joint }, at) => {
      const before = at > 0 ? escaped(joint) : "";
      return before + (kind === "number" ? numberPattern(text) : escaped(text));
    });
    const [first] = run;
    const last = run.at(-1);
    const before = first === undefined || !isWhole(first) ? "" : boundaries[first.kind].before;
    const goesOn = last === undefined || !isWhole(last) || (open && index === runs.length - 1);
    const behind = goesOn ? "" : boundaries[last.text.includes(".") ? "decimal" : last.kind].behind;
    return before + body.join("") + behind;
  });
  return new RegExp(source.join("[^\\p{L}\\p{N}\\n]{0,4}"), "giu");
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
