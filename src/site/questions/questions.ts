/** What people ask of a report, answered in sentences that are made of its cells. */
import type { CheckedReport } from "../../check/checked.ts";
import { hasTables } from "../../form/forms.ts";
import type { Addresses, FromHere } from "../addresses.ts";
import { comparedWith, comparisonOf } from "../year-before.ts";
import { changeFrom } from "./change.ts";
import { type AnsweredQuestion, type Told, toldElsewhere } from "./told.ts";
import { answersOfYear } from "./year.ts";

/**
 * None for a document without statutory tables: from prose no figure is made. `here`: one of the report's own pages, if
 * that is where they stand.
 */
export function answersOf(
  checked: CheckedReport,
  addresses: Addresses,
  here?: Pick<FromHere, "cell">,
): AnsweredQuestion[] {
  const { report } = checked;
  if (!hasTables(report)) return [];
  const told: Told = here === undefined ? toldElsewhere(report, addresses) : { report, hrefOf: here.cell };
  const before = comparedWith(checked);
  return [
    ...answersOfYear(told),
    ...(before === undefined
      ? []
      : [changeFrom(toldElsewhere(before, addresses), told, comparisonOf(checked, addresses))]),
  ];
}
