/** What the check stage hands on: a report, its file with every finding, and every sum that was worked out. */
import type { VFile } from "vfile";
import type { Report } from "../report/report.ts";
import type { Assessment } from "./sums.ts";

export interface CheckedReport {
  readonly report: Report;
  /** The file as received. Its value is the text that all places refer to; its messages are the findings. */
  readonly file: VFile;
  readonly assessments: readonly Assessment[];
}
