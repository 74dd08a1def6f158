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
  const address = cellAddress(table.key, row.key, column.key);
  const { text: written, place } = cell;
  const figure = readFigure(written, column);
  return figure.status === "number"
    ? { address, written, place, status: figure.status, number: figure.number }
    : { address, written, place, status: figure.status };
}

/** How certain the place of an empty cell is: under its head, a line of its own, or between others that may have slid. */
export type BlankPlace = "under-head" | "own-line" | "between-others";

/**
 * Does an empty cell stand where it was left empty, or have figures slid past it? The row's own sums answer, since no
 * figure is below zero. A row of zeros has nothing that could have slid.
 */
export function blanksAreSound(table: Table, cells: readonly Cell[], place: BlankPlace): boolean {
  if (place === "under-head" || cells.every(({ status }) => status !== "blank")) return true;
  const byAddress = new Map<CellAddress, Cell>(cells.map((cell) => [cell.address, cell]));
  const valueOf = (cell: Cell | undefined) => (cell?.status === "number" ? cell.number : 0);
  if (cells.every((cell) => cell.status !== "text" && valueOf(cell) === 0)) return true;
  return identitiesOf(table).every(({ each, left, right }) => {
    const find = (terms: readonly Term[]) => terms.flatMap((term) => term.cells).map((at) => byAddress.get(at));
    const details = find(left);
    const [total] = find(right);
    const all = [...details, total];
    if (each !== "row" || all.some((cell) => cell === undefined || cell.status === "text")) return true;
    const sum = details.reduce((before, cell) => before + valueOf(cell), 0);
    const blanks = all.filter((cell) => cell?.status === "blank").length;
    const isWhole = blanks === 0;
    if (place === "own-line") return isWhole || total?.status === "blank" || sum <= valueOf(total);
    // Between others a sum that breaks, or a block without any figure, shows that the figures may have slid.
    if (isWhole) return sum === valueOf(total);
    if (blanks === all.length) return false;
    if (total?.status !== "blank") return sum <= valueOf(total);
    // If all had slid to the left, the last figure would be the total, and no less than the others together.
    const last = details.findLast((cell) => cell?.status !== "blank");
    return valueOf(last) < sum - valueOf(last);
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
