/**
 * The lines of the cells of one report: the same as its rows would give, several times faster, since there are millions.
 * What is the same in every report of a form stands ready, as bytes, each in a character of its own: such strings are
 * joined and turned into bytes much faster than Chinese ones.
 */
import { type CellAddress, cellsOfForm, formByKey } from "../form/forms.ts";
import { type Cell, findCell, type Report } from "../report/report.ts";
import { cellsTable } from "./columns.ts";
import type { Notation } from "./notation.ts";
import type { CellRow } from "./rows.ts";

const oneByte = "latin1";
const asBytes = (text: string) => Buffer.from(text).toString(oneByte);

/** Each piece ends where the value of a column that differs is to stand. */
interface ReadyCell {
  readonly address: CellAddress;
  readonly beforeValue: string;
  readonly behindValue: Readonly<Record<Cell["status"], string>>;
  readonly behindLine: string;
}

export function cellLinesIn(notation: Notation): (report: Report) => Buffer {
  const before = (name: keyof CellRow) => notation.before(name, name === cellsTable.columns[0].name);
  const fields = (some: Partial<CellRow>) =>
    Object.entries(some)
      .map(([name, value]) => before(name as keyof CellRow) + notation.value(value))
      .join("");

  const readyByForm = new Map<string, readonly ReadyCell[]>();
  function readyCells(form: Report["form"]): readonly ReadyCell[] {
    let ready = readyByForm.get(form);
    if (ready === undefined) {
      ready = cellsOfForm(formByKey(form)).map(({ address, table, row, column }) => {
        const behind = (status: Cell["status"]) => asBytes(fields({ status, unit: column.unit }));
        return {
          address,
          beforeValue: asBytes(fields({ table: table.key, row: row.key, column: column.key }) + before("value")),
          behindValue: {
            number: behind("number"),
            blank: behind("blank"),
            "not-applicable": behind("not-applicable"),
            text: behind("text"),
          },
          behindLine: asBytes(fields({ rowLabel: row.label, columnLabel: column.label }) + notation.end),
        };
      });
      readyByForm.set(form, ready);
    }
    return ready;
  }

  const absent = notation.value(null);
  const valueOf = (cell: Cell) =>
    cell.status === "number"
      ? notation.value(cell.number)
      : cell.status === "text"
        ? asBytes(notation.value(cell.written))
        : absent;

  return (report) => {
    const start = asBytes(fields({ agency: report.agency, year: report.year, form: report.form }));
    const source = asBytes(fields({ source: report.source.path }) + before("line"));
    let lines = "";
    let place = 0;
    for (const { address, beforeValue, behindValue, behindLine } of readyCells(report.form)) {
      // Whole reports have their cells in the form's order, and need not be looked up.
      const next = report.cells[place];
      const cell = next?.address === address ? next : findCell(report, address);
      if (cell === undefined) continue;
      place += 1;
      lines += `${start}${beforeValue}${valueOf(cell)}${behindValue[cell.status]}${source}${cell.place.start.line}${behindLine}`;
    }
    return Buffer.from(lines, oneByte);
  };
}
