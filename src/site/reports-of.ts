/** The reports of each body, grouped once for each site since every page of a body asks for them. */
import { group } from "d3-array";
import type { CheckedReport } from "../check/checked.ts";
import { once } from "../once.ts";
import type { Agency } from "../settings/agencies.ts";

const newestFirst = once((reports: readonly CheckedReport[]) =>
  group(
    [...reports].sort((a, b) => b.report.year - a.report.year),
    ({ report }) => report.agency,
  ),
);

/** The reports of a body, newest first. */
export function reportsOf(agency: Agency, reports: readonly CheckedReport[]): readonly CheckedReport[] {
  return newestFirst(reports).get(agency.id) ?? [];
}

/** The years from one to another, both of them among them. */
export function yearsBetween(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
