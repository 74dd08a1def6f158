/** What a rule is: a small essay that runs. */
import type { Place, Report } from "../report/report.ts";

export interface RelatedPlace {
  readonly reason: string;
  readonly place: Place;
}

export interface Finding {
  /** What is there, then what should be there, in Chinese. */
  readonly reason: string;
  readonly place: Place;
  readonly actual?: string;
  readonly expected?: readonly string[];
  /** How to mend it. */
  readonly note: string;
  readonly related?: readonly RelatedPlace[];
}

export interface Rule {
  readonly id: string;
  /** `error` stops the publication; `warning` stops it under the policy `own`. */
  readonly level: "error" | "warning";
  readonly summary: string;
  /** Why it must hold. */
  readonly why: string;
  /** The law or the form that it rests on. */
  readonly source: string;
  check(report: Report): Iterable<Finding>;
}
