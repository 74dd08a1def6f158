/** A body's answer to a finding: dated, reasoned, about one subject at one value. */
import type { Subject } from "./rule.ts";

export interface Answer {
  readonly rule: string;
  readonly subject: Subject;
  /** The value it speaks of, as written in the report. When that changes, the answer is void. */
  readonly value: string;
  readonly reason: string;
  /** YYYY-MM-DD */
  readonly date: string;
  /** Who answers. */
  readonly by: string;
}
