/** Broken sums → groups that have one root cause, so that it is told once and not once for each sum. */
import { formByKey } from "../../form/forms.ts";
import type { Report } from "../../report/report.ts";
import { quantities } from "../narrative/account.ts";
import { assess, type Assessment } from "../sums.ts";
import type { Surroundings } from "../surroundings.ts";
import type { BrokenGroup } from "./candidate.ts";
import { consequencesAmong } from "./consequences.ts";
import { explain, type Explained } from "./cover.ts";
import { inOrderOfPlausibility, type Witness } from "./evidence.ts";
import { systemOf } from "./system.ts";
import { witnessesOf } from "./witnesses.ts";

/** Sums that share cells, directly or through others. */
function linked(broken: readonly Assessment[]): Assessment[][] {
  let groups: Assessment[][] = [];
  for (const assessment of broken) {
    const touches = (group: readonly Assessment[]) =>
      group.some((other) => other.cells.some((cell) => assessment.cells.includes(cell)));
    const near = groups.filter(touches).flat();
    groups = [...groups.filter((group) => !touches(group)), [...near, assessment]];
  }
  return groups;
}

/** Told at a sum in which the most plausible cell stands. */
function groupOf(
  report: Report,
  { sums, mends, meeting = [] }: Explained,
  witnesses: readonly Witness[],
): BrokenGroup[] {
  const [sum] = sums;
  if (sum === undefined) return [];
  const { candidates, culprit } = inOrderOfPlausibility(report, mends, sum, witnesses);
  const cell = candidates[0]?.cell;
  const told = sums.find(({ cells }) => cell !== undefined && cells.includes(cell)) ?? sum;
  return [{ assessments: [told, ...sums.filter((one) => one !== told)], candidates, culprit, consequences: meeting }];
}

/** The groups of one table. */
function groupsAmong(report: Report, assessments: readonly Assessment[], witnesses: readonly Witness[]): BrokenGroup[] {
  const broken = assessments.filter(({ outcome }) => outcome === "broken");
  const table = formByKey(report.form).tables.find(({ key }) => key === broken[0]?.identity.table);
  if (table === undefined) return [];
  const system = systemOf(report, table, assessments);
  const explained = (sums: readonly Assessment[]) => explain({ table, system, broken: sums });
  const whole = explained(broken);
  if (whole !== undefined) return whole.flatMap((one) => groupOf(report, one, witnesses));
  const consequences = consequencesAmong(broken, report);
  // Without a few slips that mend them, each broken sum is told for itself.
  const groups = linked(broken.filter((one) => !consequences.has(one))).flatMap((sums) =>
    (explained(sums) ?? sums.map((sum): Explained => ({ sums: [sum], mends: [] }))).flatMap((one) =>
      groupOf(report, one, witnesses),
    ),
  );
  return groups.map((group) => ({
    ...group,
    consequences: [
      ...group.consequences,
      ...[...consequences].flatMap(([consequence, [first]]) =>
        first !== undefined && group.assessments.includes(first) ? [consequence] : [],
      ),
    ],
  }));
}

export function groupByRootCause(report: Report, witnesses: readonly Witness[]): BrokenGroup[] {
  const assessments = assess(report);
  const tables = new Set(
    assessments.flatMap(({ outcome, identity }) => (outcome === "broken" ? [identity.table] : [])),
  );
  return [...tables].flatMap((table) =>
    groupsAmong(
      report,
      assessments.filter(({ identity }) => identity.table === table),
      witnesses,
    ),
  );
}

/** Four rules and the page ask for the same groups, so they are worked out once for each report. */
const grouped = new WeakMap<Surroundings, { report: Report; groups: readonly BrokenGroup[] }>();

/** Every broken sum of a report, in groups that have one root cause, with the repair that is offered or those that would do. */
export function brokenGroupsOf(report: Report, surroundings: Surroundings): readonly BrokenGroup[] {
  const known = grouped.get(surroundings);
  if (known?.report === report) return known.groups;
  // Most reports are right, and witnesses are only heard where something is wrong.
  const right = assess(report).every(({ outcome }) => outcome !== "broken");
  const groups = right
    ? []
    : groupByRootCause(report, witnessesOf(report, surroundings, quantities(report, surroundings)));
  grouped.set(surroundings, { report, groups });
  return groups;
}
