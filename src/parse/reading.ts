/** What reading one table of the form gives. */
import type { VFile } from "vfile";
import type { ReadingRuleId } from "../read/catalogue.ts";
import { type Facts, tell } from "../read/finding.ts";
import type { Cell, Place } from "../report/report.ts";
import type { FoundCell } from "./found.ts";

export interface TableReading {
  readonly cells: readonly Cell[];
  /** Notes that stand in cells of the table, to be shown as text. */
  readonly notes: readonly FoundCell[];
}

/** Where a table ends in its file. */
export interface TableEnd {
  readonly place: Place;
  /** The file ends within a figure: it was cut short when it was saved or sent. */
  readonly cutShort: boolean;
  /** Nothing of the file is behind it. */
  readonly endsFile: boolean;
  /** How many tables should come behind it and are not in the file. */
  readonly later: number;
}

/** Tells a finding of this stage. */
export type Say = (ruleId: ReadingRuleId, place: Place, reason: string, facts?: Facts) => void;

export function sayIn(file: VFile): Say {
  return (ruleId, place, reason, facts = {}) => tell(file, "report-parse", ruleId, place, reason, facts);
}
