/**
 * Checked reports → the site's data tables as CSV and as JSON Lines, in pieces: one for each report, so that memory does
 * not grow with their number.
 */
import type { CheckedReport } from "../check/checked.ts";
import type { CellAddress } from "../form/forms.ts";
import { cellsOfForm, formByKey } from "../form/forms.ts";
import { type Cell, findCell, type Report } from "../report/report.ts";
import { cellsTable, type DataTable, type DataTableName, dataTables } from "./columns.ts";
import { byteOrderMark, csvField, csvLine, lineEnd, plainNumber } from "./csv.ts";
import { rowsOf } from "./rows.ts";

export function csvHead({ columns }: DataTable): string {
  return byteOrderMark + csvLine(columns.map(({ name }) => name));
}

/** What is the same in every report of a form stands ready, since millions of lines are written. */
interface ReadyCell {
  readonly address: CellAddress;
  /** `,requests,granted,total,` */
  readonly before: string;
  /** `,件,` by status */
  readonly after: Readonly<Record<Cell["status"], string>>;
  readonly labels: string;
}

const readyByForm = new Map<string, readonly ReadyCell[]>();

function readyCells(form: Report["form"]): readonly ReadyCell[] {
  let ready = readyByForm.get(form);
  if (ready === undefined) {
    ready = cellsOfForm(formByKey(form)).map(({ address, table, row, column }) => {
      const after = (status: string) => `,${status},${csvField(column.unit)},`;
      return {
        address,
        before: `,${csvField(table.key)},${csvField(row.key)},${csvField(column.key)},`,
        after: {
          number: after("number"),
          blank: after("blank"),
          "not-applicable": after("not-applicable"),
          text: after("text"),
        },
        labels: `,${csvField(row.label)},${csvField(column.label)}${lineEnd}`,
      };
    });
    readyByForm.set(form, ready);
  }
  return ready;
}

/** The lines of `cells.csv` of one report: the same as its rows through `csvLine`, many times faster. */
export function cellLines(report: Report): string {
  const start = `${csvField(report.agency)},${report.year},${csvField(report.form)}`;
  const source = csvField(report.source.path);
  let lines = "";
  let place = 0;
  for (const { address, before, after, labels } of readyCells(report.form)) {
    // Whole reports have their cells in the form's order, and need not be looked up.
    const next = report.cells[place];
    const cell = next?.address === address ? next : findCell(report, address);
    if (cell === undefined) continue;
    place += 1;
    const value =
      cell.status === "number" ? plainNumber(cell.number) : cell.status === "text" ? csvField(cell.written) : "";
    lines += `${start}${before}${value}${after[cell.status]}${source},${cell.place.start.line}${labels}`;
  }
  return lines;
}

function linesOf(table: DataTable & { readonly name: DataTableName }, checked: CheckedReport): string {
  if (table.name === cellsTable.name) return cellLines(checked.report);
  let lines = "";
  for (const row of rowsOf(table.name, checked)) lines += csvLine(table.columns.map(({ name }) => row[name] ?? null));
  return lines;
}

export function tableByName(name: DataTableName): DataTable & { readonly name: DataTableName } {
  const table = dataTables.find((candidate) => candidate.name === name);
  if (table === undefined) throw new Error(`There is no data table “${name}”.`);
  return table;
}

export function* csvPieces(name: DataTableName, reports: Iterable<CheckedReport>): Generator<string> {
  const table = tableByName(name);
  yield csvHead(table);
  for (const checked of reports) yield linesOf(table, checked);
}

/** Programs that read line by line, Node.js among them, would take these for line ends. */
const otherLineEnds = /[\u0085\u2028\u2029]/gu;
const asCode = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** A JSON object on each line, with the columns as keys; text is as written, without apostrophes. */
export function* jsonLinesPieces(name: DataTableName, reports: Iterable<CheckedReport>): Generator<string> {
  for (const checked of reports) {
    let lines = "";
    for (const row of rowsOf(name, checked)) lines += `${JSON.stringify(row).replace(otherLineEnds, asCode)}\n`;
    if (lines !== "") yield lines;
  }
}
