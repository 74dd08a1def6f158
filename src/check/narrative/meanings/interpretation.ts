/** What a phrase may be interpreted by, and what comes of it. */
import type { CellSet } from "../figures.ts";
import type { Phrase } from "../phrase.ts";

export type Family = "requests" | "reviews" | "documents" | "decisions" | "fees";

/** What the sentence has spoken of so far. */
export interface Context {
  readonly year: number;
  /** Does the report speak for other bodies than the one that writes it? */
  readonly government: boolean;
  readonly family: Family | "other" | undefined;
  /** Something else than requests was spoken of in the sentences before, or in the clauses before. */
  readonly elsewhere: boolean;
  /** Rows of table 三, in their readings, of which kinds of applicant are named next. */
  readonly requestRows: readonly (readonly string[])[] | undefined;
  /** Rows of table 四 of which results are named next. */
  readonly reviewRows: readonly string[] | undefined;
  /** The kind of applicant of which results are named next. */
  readonly columns: readonly string[] | undefined;
  /** What the number before counted, for 其他 at the end of a list. */
  readonly list: "applicants" | "other-handling" | "review-results" | "strange" | undefined;
  /** The sentence says that the reviews it speaks of are about disclosure. */
  readonly disclosure: boolean;
  /** Columns of table 二 that the last number of documents in the passage counted. */
  readonly documentColumns: readonly (readonly string[])[] | undefined;
  /** The sentence speaks of another year. */
  readonly otherYear: boolean;
}

export type Interpretation =
  | { readonly kind: "not-in-tables" | "unclear"; readonly family?: Family }
  | {
      readonly kind: "cells";
      readonly family: Family;
      /** The readings, the most likely one first. */
      readonly sets: readonly CellSet[];
      /** Are these all the readings that the words allow? Only then can the prose be wrong. */
      readonly certain: boolean;
    };

export const notInTables: Interpretation = { kind: "not-in-tables" };
export const unclear: Interpretation = { kind: "unclear" };

/** The measures of requests, reviews and decisions. */
export const caseMeasures = new Set([
  "件",
  "起",
  "份",
  "次",
  "宗",
  "条",
  "例",
  "个",
  "项",
  "人次",
  "笔",
  "件次",
  "封",
  "人",
]);

/** Words that make the number count a part of what a cell counts: by way, by subject, by time. */
export const isPart = (phrase: Phrase): boolean => phrase.has("channel", "kind", "period", "excess", "plan");
