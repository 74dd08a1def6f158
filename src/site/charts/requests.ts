/** What the charts of table 三 rest on: its six results and the sums that must hold before parts are drawn of a whole. */
import { assess } from "../../check/sums.ts";
import type { Report } from "../../report/report.ts";
import type { Look } from "./drawing.ts";
import { type Item, requestItem } from "./items.ts";

/** Groups of results in the form's order, each with its look; the last four are those in which nothing was given. */
const results = [
  { key: "granted", look: "granted" },
  { key: "partly-granted", look: "partly-granted" },
  { key: "refused", look: "refused" },
  { key: "unavailable", look: "unavailable" },
  { key: "unprocessed", look: "unprocessed" },
  { key: "other", look: "other" },
] as const satisfies readonly { readonly key: string; readonly look: Look }[];

export const reasonGroups = ["refused", "unavailable", "unprocessed", "other"] as const;

export interface Part {
  readonly item: Item;
  readonly look: Look;
}

/** The six results, in the form's order. */
export function resultsOf(report: Report): Part[] {
  return results.map(({ key, look }) => ({ item: requestItem(report, key), look }));
}

const troubles = {
  broken: "两边对不上（见核对结果）",
  "not-assessable": "有一边没有数，无法核对",
} as const;

/**
 * Why parts cannot be drawn of a whole in the column of totals: the sum does not hold, or cannot be worked out.
 * Nothing where they can.
 */
export function troubleWith(report: Report, rule: "balance" | "outcome-total"): string | undefined {
  const found = assess(report).find(({ identity }) => identity.rule === rule && identity.at.key === "total");
  if (found === undefined) throw new Error(`Form ${report.form} has no sum ${rule}.`);
  return found.outcome === "holds" ? undefined : troubles[found.outcome];
}
