/** What shares and growth have in common: both are worked out again, of what was counted or of what their words name. */
import type { CellSet } from "./figures.ts";
import type { Context, Family } from "./meanings/interpretation.ts";
import { familyOf, interpret } from "./meanings/meanings.ts";
import { agreesWith, type Numeral } from "./numerals.ts";
import { type Phrase, tells } from "./phrase.ts";
import type { Match, Verdict } from "./quantity.ts";

/** How a share or a growth was held against the tables, and what it is about. */
export interface Ratio {
  readonly family: Family | undefined;
  readonly verdict: Verdict;
}

/** One more decimal than the prose writes, so that a reader sees the rounding. */
export function written(value: number, { step }: Numeral): string {
  return String(Number(value.toFixed(Math.max(0, Math.round(-Math.log10(step))) + 2)));
}

/** `certain`: are these all the readings that the words allow? */
export function verdictOnRatio(numeral: Numeral, tried: readonly Match[], certain: boolean): Verdict {
  const fitting = tried.find(({ value }) => agreesWith(numeral, value));
  const first = fitting ?? tried[0];
  if (first === undefined) return { outcome: "unclear" };
  const alternatives = tried.filter((one) => one !== first && one.value !== first.value);
  if (fitting === undefined && (!certain || numeral.approximate)) return { outcome: "unclear" };
  return {
    outcome: fitting !== undefined ? "agrees" : "disagrees",
    match: first,
    ...(alternatives.length > 0 ? { alternatives } : {}),
  };
}

/** The cells of a share or a growth whose count is not told: “自然人申请占94.0%”. */
export function namedCells(subject: Phrase, numeral: Numeral, context: Context): readonly CellSet[] | undefined {
  if (!subject.words.some(tells)) return undefined;
  if (familyOf(subject, context) !== "requests") return undefined;
  // A share names its whole, so what was spoken of before does not matter.
  const family = context.family === "other" ? undefined : context.family;
  const meant = interpret(subject, { ...numeral, measure: "件" }, { ...context, family, elsewhere: false });
  return meant.kind === "cells" && meant.certain ? meant.sets : undefined;
}
