/** Broken sums → groups that have one root cause, so that it is told once and not once for each sum. */
import type { Identity } from "../form/form.ts";
import { formByKey, tableOf } from "../form/forms.ts";
import type { Term } from "../form/identities.ts";
import type { Cell, Report } from "../report/report.ts";
import type { Assessment } from "./sums.ts";

export interface BrokenGroup {
  readonly assessments: readonly [Assessment, ...Assessment[]];
  /** The cell whose change alone would mend every sum of the group, and the value that it would need. */
  readonly culprit: { readonly cell: Cell; readonly value: number } | undefined;
  /** Sums of the column of totals that break only because sums of the columns it adds up break. */
  readonly consequences: readonly Assessment[];
}

/** The value that a cell would need for one sum to hold, were all its other cells right. */
function demandOf({ identity, left, right }: Assessment, cell: Cell): number | undefined {
  const on = (terms: readonly Term[]) => terms.some(({ cells }) => cells.includes(cell.address));
  const value = cell.status === "number" ? cell.number : 0;
  return on(identity.left) ? value + right - left : on(identity.right) ? value + left - right : undefined;
}

/** The one cell that stands in every sum and of which each asks the same; nothing when there is none or several. */
function culpritOf(broken: readonly Assessment[]): BrokenGroup["culprit"] {
  const [first, ...others] = broken;
  if (first === undefined || others.length === 0) return undefined;
  const candidates = first.cells.flatMap((cell) => {
    const value = demandOf(first, cell);
    return value !== undefined && value >= 0 && others.every((other) => demandOf(other, cell) === value)
      ? [{ cell, value }]
      : [];
  });
  return candidates.length === 1 ? candidates[0] : undefined;
}

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

/**
 * A mistake that was carried into the column of totals breaks the same rule there, by the same amount. Pairs each such
 * sum with the sums whose breaks it adds up.
 */
function consequencesAmong(broken: readonly Assessment[], report: Report): Map<Assessment, readonly Assessment[]> {
  const difference = ({ left, right }: Assessment) => left - right;
  const consequences = new Map<Assessment, readonly Assessment[]>();
  for (const assessment of broken) {
    const { rule, table, each, at } = assessment.identity;
    if (each !== "column") continue;
    const identities: readonly Identity[] = tableOf(formByKey(report.form), table).identities;
    const adding = identities.find((identity) => identity.each === "row" && identity.right.includes(at.key));
    const parts = broken.filter(
      ({ identity }) =>
        identity.rule === rule && identity.table === table && adding?.left.includes(identity.at.key) === true,
    );
    const sum = parts.reduce((total, part) => total + difference(part), 0);
    if (parts.length > 0 && sum === difference(assessment)) consequences.set(assessment, parts);
  }
  return consequences;
}

export function groupByRootCause(assessments: readonly Assessment[], report: Report): BrokenGroup[] {
  const broken = assessments.filter(({ outcome }) => outcome === "broken");
  const consequences = consequencesAmong(broken, report);
  const groups = linked(broken.filter((assessment) => !consequences.has(assessment))).flatMap(
    (group): Omit<BrokenGroup, "consequences">[] => {
      const [first, ...others] = group;
      const culprit = culpritOf(group);
      // Without a single cell that mends them all, each broken sum is told for itself.
      return culprit === undefined || first === undefined
        ? group.map((one) => ({ assessments: [one], culprit: undefined }))
        : [{ assessments: [first, ...others], culprit }];
    },
  );
  return groups.map((group) => ({
    ...group,
    consequences: [...consequences].flatMap(([consequence, [first]]) =>
      first !== undefined && group.assessments.includes(first) ? [consequence] : [],
    ),
  }));
}
