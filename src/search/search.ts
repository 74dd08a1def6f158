/** A query → its answer; what nothing answers is tried as what it may have been meant to be, and that is said. */
import { type Answer, type Options, searchExactly } from "./engine.ts";
import { parseQuery, spelled } from "./query.ts";
import type { IndexReader } from "./reader.ts";

export async function search(query: string, options: Options, reader: IndexReader): Promise<Answer> {
  const found = await searchExactly(query, options, reader);
  if (found) return found;
  // Most queries find something, and the code for those that do not is fetched only then.
  const { guessesFor } = await import("./rescue.ts");
  for await (const instead of guessesFor(spelled(parseQuery(query).words), options.open === true, reader)) {
    options.signal?.throwIfAborted();
    const answer = await searchExactly(instead, { ...options, open: false }, reader);
    if (answer) return { ...answer, instead };
  }
  return { results: [], total: 0, isGuess: false };
}
