/** What the prose of a report says in numbers, and what each number was held against. */
import type { CellAddress } from "../../form/forms.ts";
import type { Place } from "../../report/report.ts";

/** Cells, or a sum of cells, with which a quantity of the prose was compared. */
export interface Match {
  /** What the words were taken to mean: “本年新收”, “本年新收加上年结转”. */
  readonly meaning: string;
  readonly cells: readonly CellAddress[];
  /** What the cells add up to; for a share or a growth, what it comes to when it is worked out again. */
  readonly value: number;
  /** The working in digits where it is more than one cell: “363 + 23 = 386”, “10 ÷ 386 = 2.6%”. */
  readonly working?: string;
}

/** What came of holding a quantity against the tables, or against the rest of the prose. */
export interface Verdict {
  /**
   * `agrees`, `disagrees`: the tables (or last year's) answer it. `adds-up`, `adds-up-wrong`: it was held against other
   * quantities of the prose. `not-in-tables`: it counts what no table counts. `unclear`: what it counts could not be
   * told for certain, so it was held against nothing.
   */
  readonly outcome: "agrees" | "disagrees" | "adds-up" | "adds-up-wrong" | "not-in-tables" | "unclear";
  /** Where the words allow several readings, the one that fits, or the first of those tried when none does. */
  readonly match?: Match;
  /** The further readings that were tried. */
  readonly alternatives?: readonly Match[];
  /** The other quantities of the prose that it was held against. */
  readonly others?: readonly Pick<Quantity, "quote" | "place" | "value">[];
}

/** A number with what it counts, or a claim that there were none. */
export interface Quantity extends Verdict {
  /** As written: “386件”, “没有…纠错和败诉”. */
  readonly quote: string;
  readonly place: Place;
  /** The clause in which it stands, as written. */
  readonly clause: string;
  /** 1–6 */
  readonly part: number;
  /** A claim of none is 0; 45.3% is 45.3. */
  readonly value: number;
  /** As written: 件, 条, %, 元. Empty for a claim of none. */
  readonly measure: string;
}
