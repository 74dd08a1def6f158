/** Heads of columns that a table has split over two printed rows (“商业” above “企业”) → whole heads in the upper row. */
import type { Table } from "../form/form.ts";
import { type FoundCell, type FoundRow, isBlank, isFigureLike } from "./found.ts";
import { meaningsOf } from "./labels.ts";

/** Texts of a row of heads that are nobody's name by themselves. Rows with figures are no heads. */
function halvesOf(table: Table, { cells }: FoundRow): FoundCell[] {
  if (cells.some(isFigureLike)) return [];
  return cells.filter((cell) => !isBlank(cell) && meaningsOf(table, cell.text).length === 0);
}

function joinTwo(table: Table, upper: FoundRow, lower: FoundRow): readonly [FoundRow, FoundRow] | undefined {
  const below = halvesOf(table, lower);
  const whole = new Map<FoundCell, FoundCell>();
  for (const cell of halvesOf(table, upper)) {
    const rest = below.find(
      (other) => !whole.has(other) && meaningsOf(table, cell.text + other.text).some(({ kind }) => kind === "column"),
    );
    if (rest === undefined) continue;
    whole.set(cell, { text: `${cell.text} ${rest.text}`, place: cell.place });
    whole.set(rest, { text: "", place: rest.place });
  }
  if (whole.size === 0) return undefined;
  const mend = (row: FoundRow): FoundRow => ({ ...row, cells: row.cells.map((cell) => whole.get(cell) ?? cell) });
  return [mend(upper), mend(lower)];
}

export function joinSplitHeads(table: Table, rows: readonly FoundRow[]): readonly FoundRow[] {
  let joined: FoundRow[] | undefined;
  for (let at = 1; at < rows.length; at += 1) {
    const [upper, lower] = [(joined ?? rows)[at - 1], (joined ?? rows)[at]];
    if (upper === undefined || lower === undefined || upper.node !== lower.node) continue;
    const two = joinTwo(table, upper, lower);
    if (two === undefined) continue;
    joined ??= [...rows];
    joined.splice(at - 1, 2, ...two);
  }
  return joined ?? rows;
}
