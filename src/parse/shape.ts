/** What the readers ask of a table of the form again and again, worked out once. */
import { type Block, type Column, leavesOf, type Row, type Table } from "../form/form.ts";
import { gridOf, widthsOf } from "../form/grid.ts";
import { once } from "../once.ts";

export interface RowShape {
  readonly row: Row;
  readonly block: Block;
  /** The columns in the order of the form. */
  readonly columns: readonly Column[];
  /** How many columns of row heads stand before its name: 0 for 一、, 1 for （一）, 2 for 1. */
  readonly depth: number;
}

export interface Shape {
  readonly rows: readonly Row[];
  readonly byRow: ReadonlyMap<Row, RowShape>;
  /** How many grid columns hold row heads, and how wide those are that hold figures, in parts of one size. */
  readonly stub: number;
  readonly figures: readonly number[];
  /** In which row of heads, counted from 0, the first columns stand. */
  readonly columnLevel: number;
}

function depthsOf(table: Table, stub: number): Map<string, number> {
  const depths = new Map<string, number>();
  for (const row of gridOf(table).flatMap(({ body }) => body)) {
    const name = row.findLast((cell) => cell.kind === "head");
    if (name !== undefined) depths.set(name.id.slice(table.key.length + 1), stub - name.colspan);
  }
  return depths;
}

export const shapeOf = once((table: Table): Shape => {
  const { stub, figures } = widthsOf(table);
  const depths = depthsOf(table, stub);
  const byRow = new Map(
    table.blocks.flatMap((block) => {
      const columns = leavesOf(block.columns);
      return leavesOf(block.rows).map(
        (row) => [row, { row, block, columns, depth: depths.get(row.key) ?? 0 }] as const,
      );
    }),
  );
  const heads = gridOf(table)[0]?.head ?? [];
  const columnLevel = heads.findIndex((cells) => cells.some((cell) => cell.kind === "head" && cell.scope === "col"));
  return { rows: [...byRow.keys()], byRow, stub, figures, columnLevel };
});
