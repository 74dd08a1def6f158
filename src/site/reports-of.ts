/** The reports of each body, grouped once for each site since every page of a body asks for them. */
import type { CheckedReport } from "../check/checked.ts";
import type { Agency } from "../settings/agencies.ts";

const groups = new WeakMap<readonly CheckedReport[], Map<string, CheckedReport[]>>();

/** The reports of a body, newest first. */
export function reportsOf(agency: Agency, reports: readonly CheckedReport[]): readonly CheckedReport[] {
  let byAgency = groups.get(reports);
  if (byAgency === undefined) {
    byAgency = new Map<string, CheckedReport[]>();
    for (const checked of [...reports].sort((a, b) => b.report.year - a.report.year)) {
      const own = byAgency.get(checked.report.agency) ?? [];
      own.push(checked);
      byAgency.set(checked.report.agency, own);
    }
    groups.set(reports, byAgency);
  }
  return byAgency.get(agency.id) ?? [];
}

/** The years from one to another, both of them among them. */
export function yearsBetween(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
