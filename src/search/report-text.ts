/** What is fetched of a report to show it among the results. */

/** What is fetched for each result that is shown, as short as JSON can be. */
export interface ReportText {
  /** The body's id, its name, its shorter name. */
  readonly i: string;
  readonly n: string;
  readonly s: string;
  /** Year, title as written, key of the form. */
  readonly y: number;
  readonly t: string;
  readonly f: string;
  /** Prose: the part's number (0 for what stands before part one), its heading as written, its text. */
  readonly p: readonly (readonly [number: number, heading: string, text: string])[];
  /** Figures as written, in the order of the form's labels, parted by tabs. */
  readonly c: string;
}

/** The names by which people call a body: “北仑区政府” for “北仑区人民政府”. */
export function namesOf({ n, s }: Pick<ReportText, "n" | "s">): string[] {
  return [...new Set([n, s, n.replace("人民政府", "政府")])];
}
