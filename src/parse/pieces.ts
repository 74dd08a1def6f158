/** Printed rows of a table with one row for each name → pieces, each with the name that anchors it. */
import type { Row, Table } from "../form/form.ts";
import { adjoins, type FoundCell, type FoundNote, type FoundRow, isBlank, isFigureLike } from "./found.ts";
import { shapeOf } from "./shape.ts";
import { type Meaning, meaningsOf } from "./labels.ts";

/** A name of a row and everything up to the next name. */
export interface RowPiece {
  readonly kind: "row";
  readonly row: Row;
  /** Of the row in printed order of the form. */
  readonly index: number;
  readonly variant: boolean;
  readonly label: FoundCell;
  /** What stands before the name in the same printed row and is nobody's name. */
  readonly before: readonly FoundCell[];
  /** What stands behind the name, in as many segments as empty lines or notes have made of it. */
  readonly segments: FoundCell[][];
  readonly notes: FoundNote[];
  /** Nothing but the next name ends the piece: the empty line is lost that should part the two rows. */
  glued: boolean;
  readonly parted: FoundRow["parted"];
  /** The printed row with the name, and where the name stands in it. */
  readonly printed: readonly FoundCell[];
  readonly at: number;
  /** The table of the file in which the name stands, by number. */
  readonly node: number;
}

/** A printed row without the name of any row of the form. */
export interface LoosePiece {
  readonly kind: "loose";
  /** Names of columns, blocks and groups. */
  readonly heads: readonly FoundCell[];
  readonly figures: readonly FoundCell[];
  /** Texts that the table does not know. */
  readonly strange: readonly FoundCell[];
}

export type Piece = RowPiece | LoosePiece;

type RowMeaning = Extract<Meaning, { kind: "row" }>;

/**
 * “其他” and “总计” head columns too: such a text names a row by its numeral, or by the figures behind it.
 */
function rowNamedBy(table: Table, cells: readonly FoundCell[], at: number): RowMeaning | undefined {
  const text = cells[at]?.text ?? "";
  for (const meaning of meaningsOf(table, text)) {
    if (meaning.kind !== "row") continue;
    if (meaning.numbered) return meaning;
    const [next, second] = cells.slice(at + 1, at + 3);
    // Two figures, since a page number may have got behind the head of a column.
    const isColumn = meaningsOf(table, text).some(({ kind }) => kind === "column");
    const figures =
      next !== undefined && isFigureLike(next) && (!isColumn || (second !== undefined && isFigureLike(second)));
    if (figures) return { ...meaning, variant: true };
  }
  return undefined;
}

function looseOf(table: Table, cells: readonly FoundCell[]): LoosePiece {
  const written = cells.filter((cell) => !isBlank(cell));
  const heads = written.filter(({ text }) => meaningsOf(table, text).length > 0);
  const others = written.filter((cell) => !heads.includes(cell));
  const figures = others.filter(isFigureLike);
  return { kind: "loose", heads, figures, strange: others.filter((cell) => !figures.includes(cell)) };
}

/** Heads over columns that stand in the same printed row as a row's name still head the figures below them. */
function headsBefore(table: Table, cells: readonly FoundCell[]): LoosePiece[] {
  const heads = cells.filter(({ text }) =>
    meaningsOf(table, text).some(
      (meaning) => meaning.kind === "column" || (meaning.kind === "head" && meaning.over === "columns"),
    ),
  );
  return heads.length === 0 ? [] : [{ kind: "loose", heads, figures: [], strange: [] }];
}

function rowPiece(named: RowMeaning, found: FoundRow, at: number, lead: readonly FoundCell[], table: Table): RowPiece {
  const { row, index, variant } = named;
  const label = found.cells[at];
  if (label === undefined) throw new Error("A row is named by one of its cells.");
  return {
    kind: "row",
    row,
    index,
    variant,
    label,
    before: lead.filter((cell) => !isBlank(cell) && meaningsOf(table, cell.text).length === 0),
    segments: [[]],
    notes: [],
    glued: false,
    parted: found.parted,
    printed: found.cells,
    at,
    node: found.node,
  };
}

/** A row is a line of the file: what stands in the line belongs to it, and nothing else does. */
function piecesOfLine(table: Table, found: FoundRow): Piece[] {
  for (const at of found.cells.keys()) {
    const named = rowNamedBy(table, found.cells, at);
    if (named === undefined) continue;
    const lead = found.cells.slice(0, at);
    const piece = rowPiece(named, found, at, lead, table);
    piece.segments[0]?.push(...found.cells.slice(at + 1));
    return [...headsBefore(table, lead), piece];
  }
  return [looseOf(table, found.cells)];
}

const sizeOf = (piece: RowPiece) => piece.segments.reduce((sum, { length }) => sum + length, 0);

/** Only empty lines part the rows, and one may be lost or be there too often: names begin rows, not empty lines. */
function piecesOfGaps(table: Table, rows: readonly FoundRow[], after: readonly FoundNote[]): Piece[] {
  const { byRow } = shapeOf(table);
  const pieces: Piece[] = [];
  let open: RowPiece | undefined;
  let lastCell: FoundCell | undefined;
  const adjoin = (notes: readonly FoundNote[]) => {
    const last = pieces.at(-1);
    if (last?.kind === "row") last.notes.push(...notes.filter((note) => adjoins(note, lastCell)));
  };
  for (const found of rows) {
    const { cells } = found;
    adjoin(found.notes);
    lastCell = cells.at(-1);
    const firstName = cells.findIndex(({ text }) => meaningsOf(table, text).length > 0);
    const lead = cells.slice(0, firstName < 0 ? cells.length : firstName).filter((cell) => !isBlank(cell));
    // Nothing but figures: the rest of a row that an empty line or a note has broken.
    if (open !== undefined && lead.length > 0 && lead.every(isFigureLike)) {
      open.segments.push([]);
      open.notes.push(...found.notes);
    } else {
      open = undefined;
    }
    let loose: FoundCell[] = [];
    for (const [at, cell] of cells.entries()) {
      const named = rowNamedBy(table, cells, at);
      if (named !== undefined) {
        // The same name on two lines, one after the other, is one name.
        if (open?.row === named.row && sizeOf(open) === 0) continue;
        if (open !== undefined) open.glued = true;
        pieces.push(...headsBefore(table, loose));
        open = rowPiece(named, found, at, loose, table);
        pieces.push(open);
        loose = [];
      } else if (open !== undefined && meaningsOf(table, cell.text).length > 0) {
        open.glued = true;
        open = undefined;
        loose.push(cell);
      } else if (open !== undefined) {
        open.segments.at(-1)?.push(cell);
      } else {
        loose.push(cell);
      }
    }
    if (loose.some((cell) => !isBlank(cell))) pieces.push(looseOf(table, loose));
    if (open !== undefined && sizeOf(open) >= (byRow.get(open.row)?.columns.length ?? 0)) open = undefined;
  }
  adjoin(after);
  return pieces;
}

export function piecesOf(table: Table, rows: readonly FoundRow[], after: readonly FoundNote[]): Piece[] {
  const pieces: Piece[] = [];
  let gaps: FoundRow[] = [];
  let lastCell: FoundCell | undefined;
  const flush = (notes: readonly FoundNote[] = []) => {
    pieces.push(...piecesOfGaps(table, gaps, notes));
    gaps = [];
  };
  /** A figure alone on the line below a row may be the end of its last one. */
  const adjoin = (notes: readonly FoundNote[]) => {
    const last = pieces.at(-1);
    if (last?.kind === "row") last.notes.push(...notes.filter((note) => adjoins(note, lastCell)));
    lastCell = undefined;
  };
  for (const found of rows) {
    if (found.parted === "gaps") {
      gaps.push(found);
    } else {
      flush();
      adjoin(found.notes);
      pieces.push(...piecesOfLine(table, found));
      lastCell = found.cells.at(-1);
    }
  }
  if (gaps.length > 0) flush(after);
  else adjoin(after);
  return pieces;
}
