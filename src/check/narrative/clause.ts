/** What the sentence and the clause around a quantity say, as far as their tokens tell. */
import type { Passage } from "./prose.ts";
import type { Token } from "./tokens.ts";

/**
 * Does a sentence say, before it comes to 其中, that it is about the disclosure of information? Behind one about reviews
 * of disclosure, “被提起行政诉讼” is about that too; other cases in court are not.
 */
export function saysDisclosure(tokens: readonly Token[], from: number, spokeOfReviews: boolean): boolean {
  for (let index = from; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined || token.type === "sentence") return false;
    if (token.type !== "word") continue;
    if (token.sense === "part-of") return false;
    if (/信息公开|政务公开/u.test(token.text)) return true;
    const next = tokens[index + 1];
    const isReview = next?.type === "word" && (next.sense === "reconsideration" || next.sense === "litigation");
    if (spokeOfReviews && token.text === "被" && isReview) return true;
  }
  return false;
}

const endsClause = new Set<Token["type"]>(["clause", "sentence", "bracket"]);

/** A clause that goes on for longer than this many words is cut. */
const longestClause = 100;

/** A stretch of a passage that begins or ends with the token at `index`. */
interface Stretch {
  readonly passage: Passage;
  readonly tokens: readonly Token[];
  readonly index: number;
  readonly from: number;
  readonly to: number;
}

/** The clause in which a stretch stands. */
export function clauseAround({ passage, tokens, index, from, to }: Stretch): string {
  const ends = (at: number) => endsClause.has(tokens[at]?.type ?? "sentence");
  let first = index - 1;
  while (index - first < longestClause && !(ends(first) && (tokens[first]?.to ?? 0) <= from)) first -= 1;
  let last = index + 1;
  while (last - index < longestClause && !(ends(last) && (tokens[last]?.from ?? to) >= to)) last += 1;
  return passage.text.slice(tokens[first]?.to ?? 0, tokens[last]?.from ?? passage.text.length).trim();
}
