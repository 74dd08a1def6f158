/** What a rule is: a small essay that runs. */
import type { CellAddress, FormKey } from "../form/forms.ts";
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

/**
 * A report in miniature: every cell is 0 and every part has one sentence, except for what is written here.
 * `exampleReport` in `example.ts` makes the report of it.
 */
export interface Example {
  /** What is right or wrong about it, in Chinese, for the rule's page. */
  readonly title: string;
  /** 2023 without it. */
  readonly year?: number;
  /** The newest form without it. */
  readonly form?: FormKey;
  readonly cells?: Readonly<Partial<Record<CellAddress, string>>>;
  readonly preface?: string;
  /** The text of parts by number; `null` leaves the part out. */
  readonly parts?: Readonly<Partial<Record<1 | 2 | 3 | 4 | 5 | 6, string | null>>>;
}

/** A wrong example with the sentences that it gives, in order. */
export interface WrongExample extends Example {
  readonly messages: readonly string[];
}

export interface Rule {
  readonly id: string;
  /** `error` stops the publication; `warning` stops it under the policy `own`; `info` is listed. */
  readonly level: "error" | "warning" | "info";
  readonly summary: string;
  /** Why it must hold. */
  readonly why: string;
  /** The law or the form that it rests on. */
  readonly source: string;
  readonly examples: { readonly ok: readonly Example[]; readonly notOk: readonly WrongExample[] };
  check(report: Report): Iterable<Finding>;
}
