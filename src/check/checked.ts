/** What the check stage hands on: a report, its file with every finding, and every sum that was worked out. */
import type { VFile } from "vfile";
import type { VFileMessage } from "vfile-message";
import type { Report } from "../report/report.ts";
import type { EditorNotes } from "../settings/notes.ts";
import type { Answer } from "./answer.ts";
import type { Quantity } from "./narrative/quantity.ts";
import type { Finding, Rule } from "./rule.ts";
import type { Assessment } from "./sums.ts";
import type { Surroundings } from "./surroundings.ts";

/** What a rule found, with the message that says so in the report's file. */
export interface JudgedFinding {
  readonly rule: Rule;
  readonly finding: Finding;
  readonly message: VFileMessage;
  /** What the body has said to it; the finding then is a note. */
  readonly answer?: Answer;
}

/** What a rule would have checked and could not, and why. */
export interface NotChecked {
  readonly rule: Rule;
  /** “没有 2022 年的报告，上年结转无法与上年核对” */
  readonly reason: string;
}

export interface CheckedReport {
  readonly report: Report;
  /** The file as received. Its value is the text that all places refer to; its messages are the findings. */
  readonly file: VFile;
  readonly surroundings: Surroundings;
  readonly assessments: readonly Assessment[];
  /** Every quantity of the prose, in the order of the text. */
  readonly quantities: readonly Quantity[];
  /** What the rules found, in their order. */
  readonly findings: readonly JudgedFinding[];
  /** What the rules could not check, in their order. */
  readonly notChecked: readonly NotChecked[];
  /** What the editor says beside the report. The messages of its file tell which explanations are void. */
  readonly notes: EditorNotes | undefined;
}
