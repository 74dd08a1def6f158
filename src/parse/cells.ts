/** Figures in their columns → cells of the report, and what is to be said about how they are written. */
import type { VFile } from "vfile";
import { type Column, type Row, type Table } from "../form/form.ts";
import { type CellAddress, cellAddress } from "../form/forms.ts";
import { identitiesOf, type Term } from "../form/identities.ts";
import { codePointName, hiddenIn, withoutHidden } from "../read/hidden.ts";
import { tell } from "../read/finding.ts";
import type { Cell } from "../report/report.ts";
import { readFigure } from "./figure.ts";
import { type FoundCell } from "./found.ts";

/** A figure with the column and row it stands in. */
export interface Placed {
  readonly row: Row;
  readonly column: Column;
  readonly cell: FoundCell;
}

export function toCell(table: Table, { row, column, cell }: Placed): Cell {
  const facts = { address: cellAddress(table.key, row.key, column.key), written: cell.text, place: cell.place };
  const figure = readFigure(cell.text, column);
  return figure.status === "number"
    ? { ...facts, status: "number", number: figure.number }
    : { ...facts, status: figure.status };
}

/**
 * Does an empty cell stand where it was left empty, or have figures slid past it? The row's own sum answers: no figure
 * that may be in the blank is below zero. A row without blanks has nothing to answer for.
 */
export function blanksAreSound(table: Table, cells: readonly Cell[], needsWriting: boolean): boolean {
  if (!cells.some(({ status }) => status === "blank")) return true;
  const byAddress = new Map<CellAddress, Cell>(cells.map((cell) => [cell.address, cell]));
  return identitiesOf(table).every(({ each, left, right }) => {
    const side = (terms: readonly Term[]) => {
      const found = terms.flatMap((term) => term.cells).map((address) => byAddress.get(address));
      const sum = found.reduce((total, cell) => total + (cell?.status === "number" ? cell.number : 0), 0);
      return { found, sum, blank: found.filter((cell) => cell?.status === "blank").length };
    };
    if (each !== "row") return true;
    const details = side(left);
    const total = side(right);
    const all = [...details.found, ...total.found];
    if (all.some((cell) => cell === undefined || cell.status === "text")) return true;
    if (details.blank + total.blank === 0) return true;
    if (details.blank + total.blank === all.length) return !needsWriting;
    return total.blank > 0 || (details.blank > 0 && details.sum <= total.sum);
  });
}

/** Tells how the figures of one row are written, and leaves out those that hidden characters make doubtful. */
export function acceptCells(file: VFile, name: string, placed: readonly Placed[], cells: readonly Cell[]): Cell[] {
  const accepted: Cell[] = [];
  const absent: { label: string; cell: Cell }[] = [];
  for (const [index, cell] of cells.entries()) {
    const column = placed[index]?.column;
    if (column === undefined) continue;
    const hidden = /^[\x20-\x7E]*$/u.test(cell.written) ? undefined : hiddenIn(cell.written);
    if (hidden !== undefined) {
      const seen = withoutHidden(cell.written).trim();
      tell(
        file,
        "report-parse",
        "figure-hidden",
        cell.place,
        `${name}的“${column.label}”写作“${seen}”，里面有看不见的字符 ${codePointName(hidden)}，这一格没有读入`,
        { actual: cell.written, note: "请把这一格删空，重新输入这个数。" },
      );
      continue;
    }
    accepted.push(cell);
    if (cell.status === "blank" || cell.status === "not-applicable") absent.push({ label: column.label, cell });
    if (cell.status === "number" && !readsAsWritten(cell.written)) {
      const reason = `数写作“${cell.written}”，按 ${cell.number} 读入`;
      tell(file, "report-parse", "figure-written", cell.place, reason, {
        actual: cell.written,
        expected: [String(cell.number)],
      });
    }
  }
  const [first] = absent;
  if (first !== undefined) {
    const signs = [...new Set(absent.map(({ cell }) => (cell.written === "" ? "空白" : `“${cell.written}”`)))].join(
      "、",
    );
    const where = absent.length === cells.length ? "" : `（${absent.map(({ label }) => label).join("、")}）`;
    tell(
      file,
      "report-parse",
      "cell-absent",
      first.cell.place,
      `${name}有 ${absent.length} 格为${signs}${where}，统一格式要求没有数的填 0；按空缺公布，不当作 0`,
      { note: "如果是 0，请填 0。" },
    );
  }
  return accepted;
}

function readsAsWritten(written: string): boolean {
  return /^[+-]?\d+(?:\.\d+)?$/u.test(written);
}
