/**
 * How the rows of a table in a file are laid out, seen from rows in which nothing is empty: only then can the place of
 * an empty cell in another row be known.
 */
import type { Table } from "../form/form.ts";
import { beginningsOf, sumOf } from "../form/grid.ts";
import { type FoundCell, type FoundRow, isBlank } from "./found.ts";
import { meaningsOf } from "./labels.ts";
import type { Piece, RowPiece } from "./pieces.ts";
import { shapeOf } from "./shape.ts";

export interface Layout {
  /**
   * `grid`: a cell for each grid column, so that an empty cell can stand for a merged one. `close`: figures directly
   * behind the name, and what merged cells leave behind them stands at the end of the row.
   */
  readonly kind: "grid" | "close";
  /** How many cells stand behind the names of whole rows, by depth of the name and number of columns. */
  readonly widths: ReadonlyMap<string, number>;
}

export const closeLayout: Layout = { kind: "close", widths: new Map() };

export const kindOfRow = (depth: number, count: number): string => `${depth} ${count}`;

/** Where the cells of a full grid that hold figures begin: a cell for each grid column, or for each part of one. */
function gridOfCells(table: Table, cells: number): number[] | undefined {
  const { stub, figures } = shapeOf(table);
  const parts = figures.flatMap((width) => Array.from({ length: width }, () => 1));
  const widths = [figures, parts].find(({ length }) => length === cells - stub);
  return widths === undefined ? undefined : beginningsOf(widths);
}

/** In a full grid a merged cell is followed by empty ones, and each name stands in the column of its depth. */
export function figuresOfGrid(table: Table, piece: RowPiece, depth: number, count: number): FoundCell[] | undefined {
  const { stub, figures } = shapeOf(table);
  const { printed, at } = piece;
  const beginnings = gridOfCells(table, printed.length);
  if (beginnings === undefined || at !== depth) return undefined;
  const width = sumOf(figures) / count;
  const isFigure = (index: number) => index >= stub && (beginnings[index - stub] ?? 0) % width === 0;
  const merged = printed.filter((_, index) => index > at && !isFigure(index));
  return merged.every(isBlank) ? printed.filter((_, index) => isFigure(index)) : undefined;
}

/** What the printed rows of one table of the file say about their layout. */
class Witnesses {
  /** A row is a line of the file; elsewhere printed rows are not known to be whole. */
  #lines = false;
  #rows = 0;
  #wide = 0;
  #close = 0;
  #grid = 0;
  readonly #widths = new Map<string, Map<number, number>>();

  constructor(readonly table: Table) {}

  addRow({ cells, parted }: FoundRow): void {
    this.#lines = parted === "lines";
    const { stub, figures } = shapeOf(this.table);
    this.#rows += 1;
    if (gridOfCells(this.table, cells.length) !== undefined) this.#wide += 1;
    // Heads of columns show it too, where names of rows take one column and no head has another above it.
    const heads = cells.flatMap(({ text }, index) =>
      meaningsOf(this.table, text).some(({ kind }) => kind === "column") ? [index] : [],
    );
    if (stub !== 1 || heads[0] !== 1 || heads.length < 2 || heads.length === figures.length) return;
    if (heads.at(-1) === heads.length) this.#close += 1;
    else this.#grid += 1;
  }

  addPiece(piece: RowPiece): void {
    const shape = shapeOf(this.table).byRow.get(piece.row);
    if (shape === undefined) return;
    const count = shape.columns.length;
    const cells = piece.segments.flat();
    if (cells.filter((cell) => !isBlank(cell)).length !== count) return;
    const close = !cells.slice(0, count).some(isBlank);
    const grid = figuresOfGrid(this.table, piece, shape.depth, count)?.some(isBlank) === false;
    if (close !== grid) {
      if (close) this.#close += 1;
      else this.#grid += 1;
    }
    if (!close) return;
    const kind = kindOfRow(shape.depth, count);
    const widths = this.#widths.get(kind) ?? new Map<number, number>();
    widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
    this.#widths.set(kind, widths);
  }

  layout(): Layout {
    // A damaged row of a grid is told; it does not make the others be read in another way.
    const isGrid = this.#lines && this.#wide >= 0.9 * this.#rows && this.#grid >= this.#close;
    const widths = [...this.#widths].map(([kind, counts]): [string, number] => {
      const [[width] = [0]] = [...counts].sort(([, one], [, other]) => other - one);
      return [kind, width];
    });
    return { kind: isGrid ? "grid" : "close", widths: new Map(widths) };
  }
}

/** The layout of each table of the file, by its number. */
export function layoutsOf(table: Table, rows: readonly FoundRow[], pieces: readonly Piece[]): Map<number, Layout> {
  const witnesses = new Map<number, Witnesses>();
  for (const row of rows) {
    const witness = witnesses.get(row.node) ?? new Witnesses(table);
    witnesses.set(row.node, witness);
    witness.addRow(row);
  }
  for (const piece of pieces) if (piece.kind === "row") witnesses.get(piece.node)?.addPiece(piece);
  return new Map([...witnesses].map(([node, witness]) => [node, witness.layout()]));
}
