/** The words around a number that say what it counts. */
import type { Token } from "./tokens.ts";
import type { Sense } from "./words.ts";

export type SaidWord = Extract<Token, { type: "word" | "unknown" | "year" }>;

export interface Phrase {
  readonly words: readonly SaidWord[];
  has(...senses: readonly Sense[]): boolean;
  /** The keys behind a prefix, in their order: of `result:` the results that are named. */
  all(prefix: "result" | "applicant" | "review"): string[];
  /** Words that the vocabulary does not know. */
  readonly unknown: readonly SaidWord[];
}

export function phraseOf(words: readonly SaidWord[]): Phrase {
  const senses = new Set(words.flatMap((word) => (word.type === "word" ? [word.sense] : [])));
  return {
    words,
    has: (...wanted) => wanted.some((sense) => senses.has(sense)),
    all: (prefix) =>
      [...senses].flatMap((sense) => (sense.startsWith(`${prefix}:`) ? [sense.slice(prefix.length + 1)] : [])),
    unknown: words.filter(({ type }) => type === "unknown"),
  };
}

const empty = new Set<Sense>(["filler", "own", "office", "conjunction", "each", "respectively", "part-of", "plan"]);

/** Does the word say anything about what is counted? */
export function tells(token: Token): boolean {
  return token.type === "unknown" || (token.type === "word" && !empty.has(token.sense));
}

export const isSaid = (token: Token): token is SaidWord =>
  token.type === "word" || token.type === "unknown" || token.type === "year";

function isSaidAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && isSaid(token);
}

/** A sentence with more words than this before a number is read only so far back. */
const furthest = 60;

/** Where the words before a number end: a bracket between that says what is included, “收到申请（含上年结转）388件”, is none of them. */
function endOfWords(tokens: readonly Token[], at: number): number {
  if (tokens[at - 1]?.type !== "bracket") return at;
  let open = at - 2;
  while (isSaidAt(tokens, open)) open -= 1;
  const [bracket, first] = [tokens[open], tokens[open + 1]];
  return bracket?.type === "bracket" && first?.type === "word" && first.sense === "part-of" ? open : at;
}

/** The words of the number's own clause before it, or of the clauses before where its own says nothing. */
function wordsBefore(tokens: readonly Token[], at: number, back: boolean): SaidWord[] {
  const words: SaidWord[] = [];
  for (let index = endOfWords(tokens, at) - 1; index >= 0 && at - index < furthest; index -= 1) {
    const token = tokens[index];
    if (token === undefined || token.type === "number" || token.type === "sentence") break;
    if (token.type === "word" && token.sense === "part-of") break;
    if (isSaid(token)) words.unshift(token);
    else if (!back || words.some(tells)) break;
  }
  return words;
}

/** The words behind the number up to the next stop: “8份政府信息公开申请”. Before a further number they are that one's. */
function wordsBehind(tokens: readonly Token[], at: number): SaidWord[] {
  const words: SaidWord[] = [];
  for (let index = at + 1; index < tokens.length && index - at < furthest; index += 1) {
    const token = tokens[index];
    if (token?.type === "number") return [];
    if (token === undefined || !isSaid(token)) break;
    if (token.type === "word" && (token.sense === "each" || token.sense === "part-of" || token.text === "、")) break;
    words.push(token);
  }
  return words;
}

/** The words of the next clause where the number's own says only that it is still open: “3件因未到期，跨年度办理”. */
function wordsAhead(tokens: readonly Token[], at: number): SaidWord[] {
  let stop = at + 1;
  while (tokens[stop]?.type === "word" || tokens[stop]?.type === "unknown") stop += 1;
  return tokens[stop]?.type !== "clause" ? [] : wordsBehind(tokens, stop);
}

export function phraseAround(tokens: readonly Token[], at: number): Phrase {
  const own = wordsBefore(tokens, at, false);
  const behind = wordsBehind(tokens, at);
  const said = [...own, ...behind].filter(tells);
  if (said.length === 0) return phraseOf(wordsBefore(tokens, at, true));
  const isOpen = said.every((word) => word.type === "word" && word.sense === "still-open");
  return phraseOf([...own, ...behind, ...(isOpen ? wordsAhead(tokens, at) : [])]);
}

/** “2家单位收到申请4件”: the number counts what some bodies did, and not what the report's own did. */
export function isOfBodies(tokens: readonly Token[], at: number): boolean {
  let before = at - 1;
  while (isSaidAt(tokens, before)) before -= 1;
  const token = tokens[before];
  return before < at - 1 && token?.type === "number" && /^[家个]$/u.test(token.numeral.measure);
}
