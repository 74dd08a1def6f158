import { describe, expect, it } from "vitest";
import { forms } from "../../src/form/forms.ts";
import { type GridCell, gridOf, widthsOf } from "../../src/form/grid.ts";
import type { Table } from "../../src/form/form.ts";

/** For each row of cells, in which grid columns one of its own begins, and how many grid columns it fills. */
function placed(rows: readonly (readonly GridCell[])[]): { begins: Set<number>; widths: Set<number> } {
  const begins = new Set<number>();
  const widths = new Set<number>();
  const open: number[] = [];
  for (const row of rows) {
    let column = 0;
    const skip = () => {
      while ((open[column] ?? 0) > 0) {
        open[column] = (open[column] ?? 0) - 1;
        column += 1;
      }
    };
    for (const cell of row) {
      skip();
      begins.add(column);
      const { colspan } = cell;
      for (const end = column + colspan; column < end; column += 1) {
        open[column] = cell.kind === "figure" ? 0 : cell.rowspan - 1;
      }
    }
    skip();
    widths.add(column);
  }
  return { begins, widths };
}

const tables = forms.flatMap((form) =>
  form.tables.map((table): [string, Table] => [`${form.key} ${table.key}`, table]),
);

describe("the printed grid", () => {
  it.each(tables)("has a cell that begins in each column, and no row that is shorter: %s", (_, table) => {
    const { stub, figures } = widthsOf(table);
    const { begins, widths } = placed(gridOf(table).flatMap(({ head, body }) => [...head, ...body]));
    expect([...begins].sort((one, other) => one - other)).toEqual(
      Array.from({ length: stub + figures.length }, (_, column) => column),
    );
    expect([...widths]).toEqual([stub + figures.length]);
  });

  it.each(tables)("gives the columns of a block equal widths: %s", (_, table) => {
    const { figures } = widthsOf(table);
    for (const row of gridOf(table).flatMap(({ body }) => body)) {
      let at = 0;
      const widths = row.flatMap((cell) =>
        cell.kind === "figure" ? [figures.slice(at, (at += cell.colspan)).reduce((sum, width) => sum + width, 0)] : [],
      );
      expect(new Set(widths).size).toBe(1);
    }
  });
});
