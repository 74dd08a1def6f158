/** The report of the year before, with which a report is compared. */
import type { CheckedReport } from "../check/checked.ts";
import { hasTables } from "../form/forms.ts";
import type { Report } from "../report/report.ts";
import type { Addresses } from "./addresses.ts";
import type { Link } from "./frame.ts";

/** Last year's report, where it is at hand and both have statutory tables. */
export function comparedWith({ report, surroundings: { before } }: CheckedReport): Report | undefined {
  return before !== undefined && hasTables(before) && hasTables(report) ? before : undefined;
}

/** The page that compares them. */
export function comparisonOf(checked: CheckedReport, addresses: Addresses): Link | undefined {
  const before = comparedWith(checked);
  const { agency, year } = checked.report;
  return before && { text: `与 ${before.year} 年逐格比较`, href: addresses.compare(agency, year) };
}
