/** What a rule is: a small essay that runs. */
import type { VFile } from "vfile";
import type { CellAddress, FormKey } from "../form/forms.ts";
import type { Place, Report } from "../report/report.ts";
import type { Agency } from "../settings/agencies.ts";
import type { Deadlines } from "../settings/site.ts";
import type { Surroundings } from "./surroundings.ts";

export interface RelatedPlace {
  readonly reason: string;
  readonly place: Place;
  /** The report in which the place is, when it is another one. */
  readonly report?: Report;
}

/** What a finding is about: a figure of a table, or words of the report as they stand there. */
export type Subject = { readonly cell: CellAddress } | { readonly quote: string };

export interface Finding {
  /** What is there, then what should be there, in Chinese. */
  readonly reason: string;
  readonly place: Place;
  /** Without it nobody can answer the finding. An answer speaks of one subject at one value, which is `actual`. */
  readonly subject?: Subject;
  readonly actual?: string;
  readonly expected?: readonly string[];
  /** How to mend it. */
  readonly note: string;
  readonly related?: readonly RelatedPlace[];
  /** Lighter than the rule: worth knowing, nothing to mend. */
  readonly level?: "info";
}

/**
 * A report in miniature: every cell is 0 and every part has one sentence, except for what is written here.
 * `example.ts` makes the report of it, and what stands around it.
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
  /** What the register says of the body; without it, a county government called 示例机关. */
  readonly agency?: Partial<Pick<Agency, "name" | "shortName" | "level" | "kind" | "rollsUp">>;
  /** YYYY-MM-DD, as the editor's note says. */
  readonly publishedOn?: string;
  /** The site's own deadlines, beside those of the law. */
  readonly deadlines?: Partial<Deadlines>;
  /** The same body's reports of other years. */
  readonly otherYears?: readonly (Example & { readonly year: number })[];
  /** The bodies under it; `null` is a body whose report is not at hand. */
  readonly below?: readonly (Example | null)[];
}

/** A wrong example with the sentences that it gives, in order. */
export interface WrongExample extends Example {
  readonly messages: readonly string[];
}

export interface Rule {
  readonly id: string;
  /** `error` stops the publication; `warning` stops it under the policy `own`; `info` is listed. */
  readonly level: "error" | "warning" | "info";
  /**
   * Errors that the body may explain and leave as they are, since the mistake can stand in what is published already:
   * last year's figure. Warnings can always be explained, other errors never.
   */
  readonly answerable?: true;
  /** What it finds stops the publication under every policy, and no answer mends it. */
  readonly stops?: "always";
  readonly summary: string;
  /** Why it must hold. */
  readonly why: string;
  /** The law or the form that it rests on. */
  readonly source: string;
  /**
   * What must hold, for programs: over addresses of cells, `*` for each row or column alike, `[-1]` for the year before.
   * `requests/carried-in/* = requests/carried-out/*[-1]`. Absent where it cannot be said in cells, and where the form's
   * own sums say it.
   */
  readonly formula?: string;
  readonly examples: { readonly ok: readonly Example[]; readonly notOk: readonly WrongExample[] };
  /** `file` is the one as received, with all that it holds beside the report; examples in miniature have none. */
  check(report: Report, surroundings: Surroundings, file?: VFile): Iterable<Finding>;
  /** What it would have checked and could not, with the reason: a Chinese sentence without its full stop for each. */
  notChecked?(report: Report, surroundings: Surroundings): Iterable<string>;
}
