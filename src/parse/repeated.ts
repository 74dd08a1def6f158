/**
 * Tables made by programs that write the text of a merged cell into every cell that it covers → the same with empty
 * cells in its place. Read as they stand, a figure over two columns would be taken for two figures.
 */
import type { Table } from "../form/form.ts";
import { type FoundCell, type FoundRow, isBlank, isFigureLike } from "./found.ts";
import { meaningsOf } from "./labels.ts";

/** For each cell of a row, whether it says again what the merged cell to its left or above it says. */
type Again = readonly boolean[];

class Repeats {
  readonly rows: FoundRow[] = [];
  #above: FoundRow | undefined;
  /** Of the last row of heads: which columns of the grid belong to the head to their left. */
  #covered: Again = [];

  constructor(readonly table: Table) {}

  add(row: FoundRow): void {
    const { cells } = row;
    const named = cells.map((cell) => meaningsOf(this.table, cell.text));
    const sameAsLeft = (index: number) => cells[index]?.text !== "" && cells[index]?.text === cells[index - 1]?.text;
    const isHeads =
      named.some((meanings) => meanings.some(({ kind }) => kind === "column")) && !cells.some(isFigureLike);
    const again = cells.map((cell, index) => {
      if (named[index]?.length === 0) return !isHeads && this.#covered[index] === true && sameAsLeft(index);
      return sameAsLeft(index) || this.#above?.cells[index]?.text === cell.text;
    });
    if (isHeads) this.#covered = cells.map((_, index) => sameAsLeft(index));
    this.#above = row;
    const empty = ({ place }: FoundCell): FoundCell => ({ text: "", place });
    this.rows.push({ ...row, cells: cells.map((cell, index) => (again[index] === true ? empty(cell) : cell)) });
  }
}

/** Does a name stand twice, one beside the other? Only a merged cell that is written out does that. */
function isWrittenOut(table: Table, { cells, parted }: FoundRow): boolean {
  return (
    parted === "lines" &&
    cells.some(
      (cell, index) =>
        cell.column === undefined &&
        !isBlank(cell) &&
        cell.text === cells[index - 1]?.text &&
        meaningsOf(table, cell.text).length > 0,
    )
  );
}

export function withoutRepeats(table: Table, rows: readonly FoundRow[]): readonly FoundRow[] {
  const nodes = new Set(rows.filter((row) => isWrittenOut(table, row)).map(({ node }) => node));
  if (nodes.size === 0) return rows;
  const repeats = new Map([...nodes].map((node) => [node, new Repeats(table)]));
  return rows.map((row) => {
    const found = repeats.get(row.node);
    found?.add(row);
    return found?.rows.at(-1) ?? row;
  });
}
