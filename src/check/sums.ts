/** Identities of the form × a report → which sums hold, which break, which cannot be assessed. */
import { formByKey } from "../form/forms.ts";
import { identitiesOf, type IdentityInstance, type Term } from "../form/identities.ts";
import { once } from "../once.ts";
import { type Cell, findCell, type Report } from "../report/report.ts";

export interface Assessment {
  readonly identity: IdentityInstance;
  readonly outcome: "holds" | "broken" | "not-assessable";
  readonly left: number;
  readonly right: number;
  readonly cells: readonly Cell[];
}

/** Sums of decimals are compared as people write them: 0.1 + 0.2 is 0.3. */
export const exact = (sum: number): number => Number(sum.toFixed(6));

/** Absence counts as 0 within a sum; a side of nothing but absences, a text or an unread cell cannot be assessed. */
function sideOf(report: Report, terms: readonly Term[]): { sum: number; cells: Cell[]; assessable: boolean } {
  const addresses = terms.flatMap((term) => term.cells);
  const cells = addresses.flatMap((address) => findCell(report, address) ?? []);
  const numbers = cells.flatMap((cell) => (cell.status === "number" ? [cell.number] : []));
  return {
    sum: exact(numbers.reduce((sum, number) => sum + number, 0)),
    cells,
    assessable:
      numbers.length > 0 && cells.length === addresses.length && cells.every(({ status }) => status !== "text"),
  };
}

/** What a row, a column or a group of rows adds to a sum. */
export function valueOfTerm(report: Report, term: Term): number {
  return sideOf(report, [term]).sum;
}

function assessOne(report: Report, identity: IdentityInstance): Assessment {
  const left = sideOf(report, identity.left);
  const right = sideOf(report, identity.right);
  const outcome =
    !left.assessable || !right.assessable ? "not-assessable" : left.sum === right.sum ? "holds" : "broken";
  return { identity, outcome, left: left.sum, right: right.sum, cells: [...left.cells, ...right.cells] };
}

/** Every sum that the form demands of a report, worked out. Four rules and the page ask for the same ones. */
export const assess = once((report: Report): readonly Assessment[] =>
  formByKey(report.form)
    .tables.flatMap(identitiesOf)
    .map((identity) => assessOne(report, identity)),
);
