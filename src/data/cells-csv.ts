/** Reports → `data/cells.csv`: one line for each cell of every report. */
import { Readable } from "node:stream";
import { stringify } from "csv-stringify";
import { cellsOfForm, formByKey } from "../form/forms.ts";
import { findCell, type Report } from "../report/report.ts";

/** FORM.md's columns first, in this order; then where the cell stands in the file as received. */
export const cellColumns = [
  "agency",
  "year",
  "form",
  "table",
  "row",
  "column",
  "value",
  "status",
  "unit",
  "source",
  "line",
] as const;

type CellRecord = Readonly<Record<(typeof cellColumns)[number], string | number>>;

/**
 * The cells of one report in printed order. A number stands as plain digits; text is kept verbatim; absence leaves the
 * value empty and says so in `status`. A cell that a damaged table left unread has no line.
 */
export function* cellRecords(report: Report): Generator<CellRecord> {
  for (const { address, table, row, column } of cellsOfForm(formByKey(report.form))) {
    const cell = findCell(report, address);
    if (cell === undefined) continue;
    yield {
      agency: report.agency,
      year: report.year,
      form: report.form,
      table: table.key,
      row: row.key,
      column: column.key,
      value: cell.status === "number" ? cell.number : cell.status === "text" ? cell.written : "",
      status: cell.status,
      unit: column.unit ?? "",
      source: report.source.path,
      line: cell.place.start.line,
    };
  }
}

/** The whole file as a stream, so that memory does not grow with the number of reports. */
export function cellsCsv(reports: Iterable<Report>): NodeJS.ReadableStream {
  const rows = stringify({ header: true, columns: [...cellColumns], record_delimiter: "windows" });
  function* records() {
    for (const report of reports) yield* cellRecords(report);
  }
  return Readable.from(records()).pipe(rows);
}
