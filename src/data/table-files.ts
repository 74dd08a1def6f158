/**
 * Checked reports → the site's data tables as CSV and as JSON Lines, in pieces: one for each report, so that memory does
 * not grow with their number.
 */
import type { CheckedReport } from "../check/checked.ts";
import { cellLinesIn } from "./cell-lines.ts";
import { cellsTable, type DataTableName, dataTables } from "./columns.ts";
import type { DataTable } from "./data-table.ts";
import { byteOrderMark, csvLine } from "./csv.ts";
import { csv, jsonLines, type Notation } from "./notation.ts";
import { rowsOf } from "./rows.ts";

function tableByName(name: DataTableName): DataTable & { readonly name: DataTableName } {
  const table = dataTables.find((candidate) => candidate.name === name);
  if (table === undefined) throw new Error(`There is no data table “${name}”.`);
  return table;
}

function csvHead({ columns }: DataTable): string {
  return byteOrderMark + csvLine(columns.map(({ name }) => name));
}

/** The lines of one report, as its rows give them. */
export function linesIn(notation: Notation, name: DataTableName): (checked: CheckedReport) => Buffer {
  const { columns } = tableByName(name);
  const heads = columns.map((column, index) => ({
    name: column.name,
    before: notation.before(column.name, index === 0),
  }));
  return (checked) => {
    let lines = "";
    for (const row of rowsOf(name, checked)) {
      for (const { name: column, before } of heads) lines += before + notation.value(row[column] ?? null);
      lines += notation.end;
    }
    return Buffer.from(lines);
  };
}

function* pieces(notation: Notation, name: DataTableName, reports: Iterable<CheckedReport>): Generator<Buffer> {
  const cellLines = cellLinesIn(notation);
  const linesOf = name === cellsTable.name ? ({ report }: CheckedReport) => cellLines(report) : linesIn(notation, name);
  for (const checked of reports) {
    const lines = linesOf(checked);
    if (lines.length > 0) yield lines;
  }
}

export function* csvPieces(name: DataTableName, reports: Iterable<CheckedReport>): Generator<Buffer> {
  yield Buffer.from(csvHead(tableByName(name)));
  yield* pieces(csv, name, reports);
}

export function* jsonLinesPieces(name: DataTableName, reports: Iterable<CheckedReport>): Generator<Buffer> {
  yield* pieces(jsonLines, name, reports);
}
