/** A checked report → the days that are known of it. Where nobody has written one, none is made up. */
import type { CheckedReport } from "../check/checked.ts";
import { publicationDateIn } from "../check/publication-date.ts";

export interface ReportDates {
  /** YYYY-MM-DD, as the editor's note says, or else the report itself. */
  readonly publishedOn: string | undefined;
  /** HH:MM, in China's time. */
  readonly publishedTime: string | undefined;
  /** The day under the report's signature, YYYY-MM-DD, where it does not say when it was published. */
  readonly signedOn: string | undefined;
  /** The day of the last correction, YYYY-MM-DD. */
  readonly correctedOn: string | undefined;
}

export function datesOf({ report, notes }: Pick<CheckedReport, "report" | "notes">): ReportDates {
  const written = notes?.publishedOn === undefined ? publicationDateIn(report) : undefined;
  return {
    publishedOn: notes?.publishedOn ?? (written?.kind === "published" ? written.date : undefined),
    publishedTime: notes?.publishedTime,
    signedOn: written?.kind === "signed" ? written.date : undefined,
    correctedOn: notes?.corrections
      .map(({ date }) => date)
      .sort()
      .at(-1),
  };
}

/** The day on which it was last changed, where one is known. */
export function changedOn({ publishedOn, correctedOn }: Pick<ReportDates, "publishedOn" | "correctedOn">) {
  return [publishedOn, correctedOn]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
}
