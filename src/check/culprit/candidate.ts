/** What a slip of the pen, and its repair, is: the vocabulary in which the smallest repair of broken sums is told. */
import type { Cell } from "../../report/report.ts";
import type { Assessment } from "../sums.ts";

/** A cell and what would have to stand in it; `null` leaves it blank. Never below 0, never a part of a whole. */
export interface Change {
  readonly cell: Cell;
  readonly to: number | null;
}

/** A row or a column of the printed table, named as the form prints it. */
export interface Line {
  readonly each: "row" | "column";
  readonly label: string;
}

/**
 * How a figure came to be wrong, the likeliest first. `cell`: one figure. `exchange`: two figures changed places.
 * `carried`: one figure, and the total that was worked out with it. `shift`: the figures of a line moved by one place.
 * `lines`: two lines changed places.
 */
export type Slip =
  | { readonly kind: "cell" }
  | { readonly kind: "exchange"; readonly neighbours: boolean }
  | { readonly kind: "carried" }
  | {
      readonly kind: "shift";
      readonly line: Line;
      readonly back: boolean;
      /** The cell at the end, whose figure was lost; the sums say which it was. */
      readonly lost: Cell;
    }
  | { readonly kind: "lines"; readonly lines: readonly [Line, Line] };

/** A repair of one slip after which all of the sums that it touches hold, but for those in which it meets another slip. */
export interface Repair {
  readonly slip: Slip;
  readonly changes: readonly [Change, ...Change[]];
}

/** A repair of a group of broken sums, with what speaks for it. */
export interface Candidate extends Repair {
  /** The cell at which it is told, what stands there and what should stand there. */
  readonly cell: Cell;
  readonly from: string;
  readonly to: number | null;
  /** What speaks for it besides the sums, in Chinese: “像是多写了一个 0”. Empty when nothing does. */
  readonly why: string;
}

/** The repair that is offered. */
export interface Culprit extends Candidate {
  /** No other slip as small mends the sums. Otherwise others would, and `why` says why this one is likelier. */
  readonly only: boolean;
}

/** Broken sums that have one root cause, or none that could be found. */
export interface BrokenGroup {
  /** The sum that is told, then the others. */
  readonly assessments: readonly [Assessment, ...Assessment[]];
  readonly culprit: Culprit | undefined;
  /** Every repair of the smallest kind that mends all sums of the group, the most plausible first. */
  readonly candidates: readonly Candidate[];
  /**
   * Sums that break only because others do: of the column of totals, because what it adds up breaks, or where the slip
   * meets another one.
   */
  readonly consequences: readonly Assessment[];
}
