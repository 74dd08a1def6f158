/** The other way round: the main figures of the tables that the prose never speaks of. */
import { type CellAddress, cellsOfForm, formByKey } from "../../form/forms.ts";
import { findCell, type Report } from "../../report/report.ts";
import type { Quantity } from "./quantity.ts";

/** Totals of table 三 and 四 and the figures of table 二 that are not 0 and that no quantity of the prose was held against. */
export function unmentionedCells(report: Report, quantities: readonly Quantity[]): CellAddress[] {
  const mentioned = new Set(quantities.flatMap(({ match }) => match?.cells ?? []));
  return cellsOfForm(formByKey(report.form)).flatMap(({ address, table, column }) => {
    const cell = findCell(report, address);
    const isMain = table.key === "proactive" || column.key === "total";
    return isMain && cell?.status === "number" && cell.number !== 0 && !mentioned.has(address) ? [address] : [];
  });
}
