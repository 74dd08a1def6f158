/** A query → its answer; what nothing answers is tried as what it may have been meant to be, and that is said. */
import { type Answer, type Options, searchExactly } from "./engine.ts";
import { parseQuery, spelled } from "./query.ts";
import type { IndexReader } from "./reader.ts";

/** The code for queries that nothing answers, which most are not. */
const rescue = () => import("./rescue.ts");

export const nothing: Answer = { results: [], total: 0, isGuess: false };

export async function search(query: string, options: Options, reader: IndexReader): Promise<Answer> {
  // What is typed in Latin letters is mostly pinyin.
  if (/[a-z]/i.test(query)) void rescue();
  const found = await searchExactly(query, options, reader);
  if (found) return found;
  const { guessesFor } = await rescue();
  for await (const instead of guessesFor(spelled(parseQuery(query).words), options.open === true, reader)) {
    options.signal?.throwIfAborted();
    const answer = await searchExactly(instead, { ...options, open: false }, reader);
    if (answer) return { ...answer, instead };
  }
  return nothing;
}
