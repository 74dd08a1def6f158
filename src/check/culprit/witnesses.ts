/** The prose and last year's report as witnesses of what a cell should hold. */
import { cellsOfForm, formByKey } from "../../form/forms.ts";
import { findCell, type Report } from "../../report/report.ts";
import type { Quantity } from "../narrative/quantity.ts";
import type { Surroundings } from "../surroundings.ts";
import type { Witness } from "./evidence.ts";

/** What was carried out of the year before was carried into this one. */
function* fromYearBefore(report: Report, before: Report | undefined): Generator<Witness> {
  if (before === undefined) return;
  const columns = cellsOfForm(formByKey(report.form)).filter(({ row }) => row.key === "carried-in");
  for (const { address, table, column } of columns) {
    const out = cellsOfForm(formByKey(before.form)).find(
      (cell) => cell.table.key === table.key && cell.row.key === "carried-out" && cell.column.key === column.key,
    );
    const cell = out && findCell(before, out.address);
    if (out === undefined || cell?.status !== "number") continue;
    yield {
      cells: [address],
      value: cell.number,
      words: `${before.year} 年的报告中“${out.row.label}”为 ${cell.number}`,
    };
  }
}

/** Quantities that count what cells count, in whichever of their readings. */
function* fromProse(report: Report, quantities: readonly Quantity[]): Generator<Witness> {
  for (const { quote, value, match, alternatives = [] } of quantities) {
    for (const { cells, value: sum } of [...(match === undefined ? [] : [match]), ...alternatives]) {
      const plain = cells.reduce((total, address) => {
        const cell = findCell(report, address);
        return cell?.status === "number" ? total + cell.number : total;
      }, 0);
      // Shares and growth are worked out of cells in other ways than by adding them up.
      if (plain === sum) yield { cells, value, words: `正文写有“${quote}”` };
    }
  }
}

export function witnessesOf(report: Report, { before }: Surroundings, quantities: readonly Quantity[]): Witness[] {
  return [...fromProse(report, quantities), ...fromYearBefore(report, before)];
}
