/** Broken sums → those of the column of totals that break only because what they add up does. */
import type { Identity } from "../../form/form.ts";
import { formByKey, tableOf } from "../../form/forms.ts";
import type { Report } from "../../report/report.ts";
import type { Assessment } from "../sums.ts";

/**
 * A mistake that was carried into the column of totals breaks the same rule there, by the same amount. Pairs each such
 * sum with the sums whose breaks it adds up.
 */
export function consequencesAmong(
  broken: readonly Assessment[],
  report: Report,
): Map<Assessment, readonly Assessment[]> {
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
