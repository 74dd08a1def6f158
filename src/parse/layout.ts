/**
 * How the rows of a table in a file are laid out, seen from rows in which nothing is empty: only then can the place of
 * an empty cell in another row be known.
 */
import type { Table } from "../form/form.ts";
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

/** In a full grid a merged cell is followed by empty ones, and each name stands in the column of its depth. */
export function figuresOfGrid(table: Table, piece: RowPiece, depth: number, count: number): FoundCell[] | undefined {
  const { stub, figures } = shapeOf(table);
  const { printed, at } = piece;
  if (printed.length !== stub + figures || at !== depth) return undefined;
  const span = figures / count;
  const isFigure = (index: number) => index >= stub && (index - stub) % span === 0;
  const merged = printed.filter((_, index) => index > at && !isFigure(index));
  return merged.every(isBlank) ? printed.filter((_, index) => isFigure(index)) : undefined;
}

/** What the printed rows of one table of the file say about their layout. */
class Witnesses {
  #rows = 0;
  #wide = 0;
  #close = 0;
  #grid = 0;
  readonly #widths = new Map<string, Map<number, number>>();

  constructor(readonly table: Table) {}

  addRow({ cells }: FoundRow): void {
    const { stub, figures } = shapeOf(this.table);
    this.#rows += 1;
    if (cells.length === stub + figures) this.#wide += 1;
    // Heads of columns show it too, where names of rows take one column and no head has another above it.
    const heads = cells.flatMap(({ text }, index) =>
      meaningsOf(this.table, text).some(({ kind }) => kind === "column") ? [index] : [],
    );
    const [first, second] = heads;
    if (stub !== 1 || first !== 1 || second === undefined || heads.length === figures) return;
    if (second === 2) this.#close += 1;
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
    const isGrid = this.#wide >= 0.9 * this.#rows && this.#grid >= this.#close;
    const widths = [...this.#widths].map(([kind, counts]): [string, number] => {
      const [[width] = [0]] = [...counts].sort(([, one], [, other]) => other - one);
      return [kind, width];
    });
    return { kind: isGrid ? "grid" : "close", widths: new Map(widths) };
  }
}

/** The layout of each table of the file, by its number, where a row is a line. */
export function layoutsOf(table: Table, rows: readonly FoundRow[], pieces: readonly Piece[]): Map<number, Layout> {
  const witnesses = new Map<number, Witnesses>();
  for (const row of rows) {
    if (row.parted !== "lines") continue;
    const witness = witnesses.get(row.node) ?? new Witnesses(table);
    witnesses.set(row.node, witness);
    witness.addRow(row);
  }
  for (const piece of pieces) if (piece.kind === "row") witnesses.get(piece.node)?.addPiece(piece);
  return new Map([...witnesses].map(([node, witness]) => [node, witness.layout()]));
}
