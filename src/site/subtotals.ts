/** The sums of groups for which the form has no row: computed by the site, and marked so. */
import { type Given, sumAt } from "../check/given.ts";
import { leavesOf, type Table } from "../form/form.ts";
import { type CellAddress, cellAddress } from "../form/forms.ts";
import { subtotalGroupsOf } from "../form/identities.ts";
import type { Report } from "../report/report.ts";
import type { FigureOf } from "./table.ts";
import { formatNumber } from "./words.ts";

export const notComputedSign = "未计算";

/** What a group adds up to, in the words of a figure. */
export function subtotalText(sum: Given): string {
  return typeof sum === "number" ? formatNumber(sum) : notComputedSign;
}

/** The key of the computed table that goes with a table. */
export function subtotalsKey(table: string): string {
  return `${table}-subtotals`;
}

/** A table with a row for each group, in the columns of the table itself; nothing when the form asks for none. */
export function subtotalsTable(table: Table): Table | undefined {
  const groups = subtotalGroupsOf(table);
  const [block] = table.blocks;
  if (block === undefined || groups.length === 0) return undefined;
  return {
    key: subtotalsKey(table.key),
    direction: "down",
    blocks: [
      {
        stub: { label: "小计" },
        columns: block.columns,
        rows: groups.map(({ key, label }, index) => ({ key: key ?? String(index), label })),
      },
    ],
    identities: [],
  };
}

/** The figures of that table. */
export function subtotalFigures(report: Report, table: Table): FigureOf {
  const cellsByAddress = new Map<string, readonly CellAddress[]>();
  for (const [index, group] of subtotalGroupsOf(table).entries()) {
    for (const column of leavesOf(table.blocks.flatMap(({ columns }) => columns))) {
      cellsByAddress.set(
        cellAddress(subtotalsKey(table.key), group.key ?? String(index), column.key),
        leavesOf([group]).map((row) => cellAddress(table.key, row.key, column.key)),
      );
    }
  }
  return (address) => {
    const sum = sumAt(report, cellsByAddress.get(address) ?? []);
    return { status: typeof sum === "number" ? "number" : "not-computed", text: subtotalText(sum), marks: [] };
  };
}
