/** One cell on each line that begins with a tab, rows parted by empty lines: a browser's plain-text copy. */
import type { RootContent, TableCell, TableRow } from "mdast";
import { type Line, spanOf, spansBetween } from "./line.ts";
import { cellOf, paragraphOf, rowOf, tableOf } from "./nodes.ts";
import type { TextShape } from "./shape.ts";

/** Spaces before the tab do not make a cell a paragraph. */
const cellLine = /^[^\S\t]*\t/u;
const figureLine = /^[^\S\t]*\t\s*[\d.,/-]*\s*$/u;

function read(lines: readonly Line[]): RootContent[] {
  const children: RootContent[] = [];
  let rows: TableRow[] = [];
  let cells: TableCell[] = [];
  const endRow = () => {
    if (cells.length > 0) rows.push(rowOf(cells));
    cells = [];
  };
  const endTable = () => {
    endRow();
    if (rows.length > 0) children.push(tableOf(rows));
    rows = [];
  };
  for (const line of lines) {
    if (cellLine.test(line.text)) {
      for (const span of spansBetween(line, /\t/gu, line.text.indexOf("\t") + 1)) cells.push(cellOf([span]));
    } else if (line.text.trim() === "") {
      endRow();
    } else {
      endTable();
      children.push(paragraphOf(spanOf(line)));
    }
  }
  endTable();
  return children;
}

export const indented: TextShape = {
  weigh: (lines) => lines.filter(({ text }) => figureLine.test(text)).length,
  read,
  rows: "gaps",
};
