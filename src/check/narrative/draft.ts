/** A quantity while its sentence is still being read. */
import type { Place, Report } from "../../report/report.ts";
import { agreesWith, farFrom, type Numeral } from "./numerals.ts";
import { type CellSet, lookUp } from "./figures.ts";
import type { Family } from "./meanings/interpretation.ts";
import { inTableUnits } from "./meanings/proactive.ts";
import type { Phrase } from "./phrase.ts";
import type { Passage } from "./prose.ts";
import type { Match, Quantity, Verdict } from "./quantity.ts";

export type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/**
 * What kind of statement it is: a number of things, a share of others, a change against the year before, or a claim
 * that there were none.
 */
export type Kind = "count" | "share" | "growth" | "claim";

/** A quantity with what a rule needs to know of it besides. */
export interface Statement {
  readonly kind: Kind;
  readonly quantity: Quantity;
  /** Where it was held against a whole or its parts: all of them. */
  readonly sum?: Sum;
}

/** A whole and its parts with the stretch of the text in which they stand. */
interface Sum {
  readonly whole: Statement;
  readonly parts: readonly Statement[];
  readonly quote: string;
  readonly place: Place;
}

export interface Draft extends Statement {
  readonly quantity: Mutable<Quantity>;
  readonly numeral: Numeral;
  readonly phrase: Phrase;
  readonly family: Family | undefined;
  /** Where it stands in its passage. */
  readonly at: { readonly passage: Passage; readonly from: number; readonly to: number };
  /** The readings in cells that were tried, and the one that was taken. */
  readonly sets: readonly CellSet[];
  taken: CellSet | undefined;
  sum?: Sum;
}

/** The verdict of the tables on a number: what fits, or whether it is surely wrong. */
export function verdictOn(
  numeral: Numeral,
  sets: readonly CellSet[],
  certain: boolean,
  report: Report,
): Verdict & { taken: CellSet | undefined } {
  const found = sets.map((set) => ({ set, match: lookUp(set, report) }));
  const read = found.flatMap(({ set, match }) => (typeof match === "string" ? [] : [{ set, match }]));
  // A reading whose cells are blank might have been the right one.
  const sure = certain && found.every(({ match }) => match !== "absent");
  const said = inTableUnits(numeral);
  const fitting = read.find(({ match }) => agreesWith(said, match.value));
  const first = fitting ?? read[0];
  // Rows that the form lacks or that stand blank answer nothing.
  if (first === undefined) return { outcome: "not-in-tables", taken: sets[0] };
  const others = read.filter((one) => one !== first).map(({ match }) => match);
  const different = others.filter(({ value }, index) => others.findIndex((other) => other.value === value) === index);
  const alternatives: readonly Match[] = different.filter(({ value }) => value !== first.match.value);
  const wrong = sure && (!numeral.approximate || read.every(({ match }) => farFrom(said, match.value)));
  // What is not clear is held against nothing.
  if (fitting === undefined && !wrong) return { outcome: "unclear", taken: undefined };
  const outcome = fitting !== undefined ? "agrees" : "disagrees";
  return {
    outcome,
    match: first.match,
    ...(alternatives.length > 0 ? { alternatives } : {}),
    taken: first.set,
  };
}

export const asOther = ({ quantity: { quote, place, value } }: Draft) => ({ quote, place, value });
