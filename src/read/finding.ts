/** Findings of the parse stage, as messages of the file. */
import type { VFile } from "vfile";
import type { Place } from "../report/report.ts";

interface Facts {
  readonly actual?: string;
  readonly expected?: string[];
  /** How to mend it. */
  readonly note?: string;
}

function tell(file: VFile, ruleId: string, place: Place, reason: string, facts: Facts): ReturnType<VFile["message"]> {
  return Object.assign(file.message(reason, { ruleId, source: "report-parse", place }), facts);
}

/** The file cannot be published as it is. */
export function stop(file: VFile, ruleId: string, place: Place, reason: string, facts: Facts = {}): void {
  tell(file, ruleId, place, reason, facts).fatal = true;
}

/** Explain or mend. */
export function warn(file: VFile, ruleId: string, place: Place, reason: string, facts: Facts = {}): void {
  tell(file, ruleId, place, reason, facts);
}

/** A departure from the form that was read all the same: nothing is repaired in silence. */
export function inform(file: VFile, ruleId: string, place: Place, reason: string, facts: Facts = {}): void {
  tell(file, ruleId, place, reason, facts).fatal = undefined;
}
