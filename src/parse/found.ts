/** Tables as found in a file: printed rows of cells, before anybody knows what they mean. */
import type { Table as TableNode, TableCell } from "mdast";
import { toString } from "mdast-util-to-string";
import type { Node } from "unist";
import { once } from "../once.ts";
import { looksLikeFigure } from "../read/text/words.ts";
import type { Place } from "../report/report.ts";

export interface FoundCell {
  /** Without the spaces around it; a line break within a cell is a space. */
  readonly text: string;
  readonly place: Place;
  /** The column of the printed grid in which it begins, where the file says so. */
  readonly column?: number | undefined;
}

/** A paragraph that stands between two rows of a table, or behind its last row. */
export interface FoundNote {
  readonly text: string;
  readonly place: Place;
}

export interface FoundRow {
  readonly cells: readonly FoundCell[];
  /** `lines`: a row is one line of the file. `gaps`: only empty lines part the rows. */
  readonly parted: "lines" | "gaps";
  /** The table of the file in which the row stands, by number. */
  readonly node: number;
  /** Paragraphs between the row before and this one. */
  readonly notes: readonly FoundNote[];
}

export function placeOf(node: Node): Place {
  if (node.position === undefined) throw new Error("A reader left a node without its place.");
  return { start: node.position.start, end: node.position.end };
}

function toCell(cell: TableCell): FoundCell {
  const text = toString(cell);
  return {
    text: (text.includes("<") ? text.replace(/<br\s*\/?>/giu, " ") : text).trim(),
    place: placeOf(cell),
    column: cell.data?.column,
  };
}

export const rowsOf = once((node: TableNode): readonly (readonly FoundCell[])[] =>
  node.children.map(({ children }) => children.map(toCell)),
);

export function isBlank(cell: FoundCell): boolean {
  return cell.text === "";
}

/** A figure on the line directly below a cell, but outside the table: the cell's own, or one that lost its tab. */
export function adjoins(note: FoundNote, last: FoundCell | undefined): boolean {
  return isFigureLike(note) && note.place.start.line === (last?.place.end.line ?? 0) + 1;
}

export function isFigureLike({ text }: FoundCell): boolean {
  return looksLikeFigure(text);
}
