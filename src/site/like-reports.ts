/** Reports that may be held against each other: those of one year, one form and one level. */
import { group, rollup, sort } from "d3-array";
import type { CheckedReport } from "../check/checked.ts";
import { hasTables } from "../form/forms.ts";
import { once } from "../once.ts";
import type { Agency } from "../settings/agencies.ts";
import { rankOfLevel } from "../settings/levels.ts";
import { anchors } from "./addresses.ts";

const levelOf = ({ level, kind }: Agency): string => `${level}-${kind}`;

/** The same for those that may be held against each other. */
export const likenessOf = ({ report, surroundings: { agency } }: CheckedReport): string =>
  anchors.likeGroup(report.year, report.form, levelOf(agency));

/** Those of them with tables, group by group: the newest first, then by form and level; in each as registered. */
export const alikeAmong = once((reports: readonly CheckedReport[]) =>
  once((agencies: readonly Agency[]): readonly (readonly CheckedReport[])[] => {
    const order = new Map(agencies.map(({ id }, index) => [id, index]));
    const sorted = sort(
      reports.filter(({ report }) => hasTables(report)),
      ({ report }) => -report.year,
      ({ report }) => -Number(report.form),
      ({ surroundings: { agency } }) => rankOfLevel(agency.level),
      ({ surroundings: { agency } }) => (agency.kind === "government" ? 0 : 1),
      ({ surroundings: { agency } }) => order.get(agency.id) ?? 0,
    );
    return [...group(sorted, likenessOf).values()];
  }),
);

const reportsByLevel = once((reports: readonly CheckedReport[]) =>
  rollup(
    reports,
    (own) => own.length,
    ({ report, surroundings: { agency } }) => `${report.year} ${levelOf(agency)}`,
  ),
);
const bodiesByLevel = once((agencies: readonly Agency[]) => rollup(agencies, (own) => own.length, levelOf));

/** Of how many bodies of the same level the site has no report of the same year. */
export function bodiesWithoutReport(
  { report, surroundings: { agency } }: CheckedReport,
  agencies: readonly Agency[],
  reports: readonly CheckedReport[],
): number {
  const level = levelOf(agency);
  return (bodiesByLevel(agencies).get(level) ?? 0) - (reportsByLevel(reports).get(`${report.year} ${level}`) ?? 0);
}
