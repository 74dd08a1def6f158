/** What stands around a report: its body, the bodies above and below it, and its other years. */
import type { Report } from "../report/report.ts";
import type { Agency } from "../settings/agencies.ts";
import { type Deadlines, defaultSameness, legalDeadlines } from "../settings/site.ts";

/** A body under another one, with its report of the same year where it is at hand. */
export interface BodyBelow {
  readonly agency: Agency;
  readonly report: Report | undefined;
}

export interface Surroundings {
  /** The body whose report it is. */
  readonly agency: Agency;
  /** Every body of the register. */
  readonly agencies: readonly Agency[];
  /** The same body's report of the year before. Nothing when it is not at hand; an older one never stands in for it. */
  readonly before: Report | undefined;
  /** The years of which reports of the body are at hand, this one among them, in order. */
  readonly years: readonly number[];
  /** The bodies whose parent is this one, in the order of the register. */
  readonly below: readonly BodyBelow[];
  /** The day on which the report was published, YYYY-MM-DD, where the editor's note says so. */
  readonly publishedOn: string | undefined;
  readonly deadlines: Deadlines;
  /** The share of sentences that may be those of last year, from 0 to 1. */
  readonly sameness: number;
}

/** What is known beside the reports and the register. */
export interface Circumstances {
  readonly publishedOn?: (report: Report) => string | undefined;
  readonly deadlines?: Deadlines;
  readonly sameness?: number;
}

/** For each report what stands around it. Costs as much as there are reports. */
export function surroundingsAmong(
  reports: readonly Report[],
  agencies: readonly Agency[],
  { publishedOn = () => undefined, deadlines = legalDeadlines, sameness = defaultSameness }: Circumstances = {},
): (report: Report) => Surroundings {
  const agencyById = new Map(agencies.map((agency) => [agency.id, agency]));
  const childrenById = new Map<string, Agency[]>();
  for (const agency of agencies) {
    const { parent } = agency;
    if (parent === undefined) continue;
    const children = childrenById.get(parent);
    if (children === undefined) childrenById.set(parent, [agency]);
    else children.push(agency);
  }
  const reportsById = new Map<string, Map<number, Report>>();
  for (const report of reports) {
    const own = reportsById.get(report.agency) ?? new Map<number, Report>();
    reportsById.set(report.agency, own.set(report.year, report));
  }
  return (report) => {
    const { agency: id, year } = report;
    const agency = agencyById.get(id);
    if (agency === undefined) throw new Error(`The body “${id}” is not in the register.`);
    const own = reportsById.get(id);
    return {
      agency,
      agencies,
      before: own?.get(year - 1),
      years: [...(own?.keys() ?? [])].sort((a, b) => a - b),
      below: (childrenById.get(id) ?? []).map((child) => ({
        agency: child,
        report: reportsById.get(child.id)?.get(year),
      })),
      publishedOn: publishedOn(report),
      deadlines,
      sameness,
    };
  };
}
