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

const pattern =
  /(\p{Script=Han})|(\d+(?:,\d{3}(?!\d))*(?:\.\d+)*)|([%‰])|((?:(?!\p{Script=Han})[\p{L}\p{M}])+)|([+\-/:~×])/gu;

/** Full-width letters and figures as the narrow ones, Chinese punctuation as it is, and no hidden signs. */
const narrow = (text: string): string =>
  text.replace(/[^\n，；：！？（）～…]+/gu, (run) => run.normalize("NFKC")).replace(/\p{Cf}+/gu, "");

/** Letters that are not the capital of the small letter they have: “ẞ” is small “ß”, whose capital is “SS”. */
const oddCapitals = /[İẞ\p{Lt}]/gu;

/** A text as it is kept: narrow, without odd capitals, and without the spaces around Han characters. */
export function foldText(text: string): string {
  return narrow(text)
    .replace(oddCapitals, (letter) => letter.toLowerCase())
    .replace(/[^\S\n]+/gu, " ")
    .replace(
      /(?<=[\p{Script=Han}，；：！？（）。、”“]) | (?=[\p{Script=Han}，；：！？（）。、”“])| ?\n ?/gu,
      (space) => (space.includes("\n") ? "\n" : ""),
    )
    .trim();
}

/** A query as texts are compared. Its spaces part words. */
export const foldQuery = (query: string): string => narrow(query).toLowerCase();

/** The runs of a folded text. */
export function runsOf(folded: string): Atom[][] {
  const runs: Atom[][] = [];
  let run: Atom[] = [];
  let end = 0;
  let sign = "";
  for (const match of folded.matchAll(pattern)) {
    const [written, han, number, percent, word] = match;
    const kind = han ? "han" : number ? "number" : percent ? "sign" : word && "word";
    const touches = match.index === end;
    if (!kind) {
      const last = run.at(-1);
      if (!touches || sign || !last || !isWhole(last)) continue;
      sign = written;
      end += 1;
      continue;
    }
    if (run.length === 0 || folded.slice(end, match.index).includes("\n")) runs.push((run = []));
    const text = kind === "number" ? written.replaceAll(",", "") : written.slice(0, longestWord);
    run.push({ text, kind, joint: run.length === 0 ? "" : touches ? sign : punctuation });
    sign = "";
    end = match.index + written.length;
  }
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
  atoms.map(({ text, joint }, index) => (index ? joint : "") + text).join("");

/**
 * A token to look for; with `prefix`, what begins like it: what is longer only where it does not stand as a whole, or
 * all of it.
 */
export interface Wanted {
  readonly token: string;
  readonly prefix: "" | "longer" | "all";
  /** The token of three that begins with this one and ends with the next, where all are Han. */
  readonly triple?: string | undefined;
}

/**
 * What must be in the index for a run of a query to be in a report. The last number or word of a query that is still
 * being typed may go on.
 */
export function wantedOf(run: Run, open?: boolean): Wanted[] {
  const last = run.length - 1;
  return run.slice(0, last || 1).map((_, index) => {
    const [pair, three] = [run.slice(index, index + 2), run.slice(index, index + 3)];
    // Of a single Han character it is the pairs that it begins that tell where it stands.
    const prefix = (index + 1 >= last && (isWhole(run[last] as Atom) ? open && "longer" : !last && "all")) || "";
    const isTriple = three.length === 3 && three.every(({ kind }) => kind === "han");
    return { token: tokenOf(pair), prefix, triple: isTriple ? tokenOf(three) : undefined };
  });
}

/** “458711” is also written “458,711”. */
function numberPattern(number: string): string {
  const [whole = "", ...decimals] = number.split(".");
  return [whole.replace(/\d(?=(?:\d{3})+$)/gu, "$&,?"), ...decimals].join("\\.");
}

/** Each letter as it is folded and as a capital: to ignore case would make the search for Han characters slow. */
const wordPattern = (word: string): string => word.replace(/./gu, (letter) => `[${letter}${letter.toUpperCase()}]`);

const letter = String.raw`(?:(?!\p{Script=Han})[\p{L}\p{M}])`;
/** What a number or a word does not follow: digits of the same number, letters of the same word. */
const before = {
  number: "(?<!\\d|\\d\\.|(?:^|[^\\d.,])\\d+(?:,\\d{3})*,(?=\\d{3}(?!\\d)))",
  word: `(?<!${letter})`,
} as const;
/** What it is not followed by. */
const behind = ({ text, kind }: Whole): string =>
  kind === "word" ? `(?!${letter})` : `(?!\\d|\\.\\d${text.includes(".") ? "" : "|,\\d{3}(?!\\d)"})`;

/** Finds a run in a folded text. Numbers and words are found whole; the last may go on where it is `open`. */
export function patternOf(run: Run, open?: boolean): RegExp {
  const body = run.map(({ text, kind, joint }) => {
    const between = joint === punctuation ? "[^\\p{L}\\p{M}\\d%‰\\n]+" : joint.replace("+", "\\+");
    return between + (kind === "number" ? numberPattern(text) : kind === "word" ? wordPattern(text) : text);
  });
  const [first] = run;
  const last = run.at(-1);
  if (first && isWhole(first)) body.unshift(before[first.kind]);
  if (last && isWhole(last) && !open) body.push(behind(last));
  // A government is called so by most, and by the law the people's.
  return new RegExp(body.join("").replace(/(?!^)政府/u, "(?:人民)?$&"), "gu");
}
