/** What a phrase counts in table 四: reconsiderations and court cases, by their results. */
import type { CellSet } from "../figures.ts";
import type { Numeral } from "../numerals.ts";
import type { Phrase } from "../phrase.ts";
import { caseMeasures, type Context, type Interpretation, isPart, notInTables, unclear } from "./interpretation.ts";

export const litigation = ["litigation-direct", "litigation-after-reconsideration"] as const;
/** All that can be asked against a body. */
export const everyReview = ["reconsideration", ...litigation] as const;
const settled = ["upheld", "corrected", "other"] as const;

/** Rows of table 四 that the words name. */
export function reviewRows(phrase: Phrase): string[] {
  const named: string[] = litigation.filter((key) => phrase.has(key));
  if (phrase.has("review") || (phrase.has("reconsideration") && phrase.has("litigation"))) return [...everyReview];
  if (named.length > 0) return named;
  if (phrase.has("litigation")) return [...litigation];
  return phrase.has("reconsideration") ? ["reconsideration"] : [];
}

/** Columns of table 四 that the words name. */
export function reviewColumns(phrase: Phrase): string[] {
  return phrase.all("review").map((key) => (key === "other-result" ? "other" : key));
}

export function reviews(phrase: Phrase, numeral: Numeral, context: Context): Interpretation {
  if (!caseMeasures.has(numeral.measure)) return notInTables;
  // A body that decides reviews, or goes to court, counts all of those in its prose too.
  const isRespondent = /被申请|被提起/u.test(phrase.words.map(({ text }) => text).join(""));
  if (!context.disclosure && !isRespondent) return notInTables;
  const named = reviewRows(phrase);
  const rows = named.length > 0 ? named : context.reviewRows;
  if (rows === undefined) return unclear;
  if (isPart(phrase) || context.otherYear || phrase.has("last-year"))
    return { kind: "not-in-tables", family: "reviews" };
  const results = reviewColumns(phrase);
  const plainOther = results.length === 0 && phrase.has("other-rest");
  // Some count only what is settled. None at all is none in all.
  const totals = numeral.value === 0 ? [["total"]] : [["total"], [...settled]];
  const columns = plainOther ? [["other"]] : results.length > 0 ? [results] : totals;
  return {
    kind: "cells",
    family: "reviews",
    sets: columns.map((column): CellSet => ({ table: "reviews", rows, columns: column })),
    certain: context.disclosure && phrase.unknown.length === 0 && (!plainOther || context.list === "review-results"),
  };
}
