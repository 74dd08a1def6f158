/**
 * Plain text → mdast. A line that begins with a tab is a table cell, a line without content parts two rows, any other
 * line is a paragraph. Plain text is not Markdown: asterisks, brackets and tags in it are text.
 */
import type { Paragraph, Root, RootContent, Table, TableCell, TableRow } from "mdast";
import type { Position } from "unist";
import { markRows } from "./rows.ts";

function positionOf(line: number, from: number, to: number, offset: number): Position {
  return {
    start: { line, column: from + 1, offset: offset + from },
    end: { line, column: to + 1, offset: offset + to },
  };
}

/** The part of a line between two columns without the white space around it, as a text node's parent would hold it. */
function trimmed(line: string, from: number, to: number): { value: string; from: number; to: number } {
  const raw = line.slice(from, to);
  const value = raw.trim();
  const start = value === "" ? from : from + raw.indexOf(value);
  return { value, from: start, to: start + value.length };
}

function cellsOfLine(line: string, number: number, offset: number): TableCell[] {
  const cells: TableCell[] = [];
  let from = line.indexOf("\t") + 1;
  for (const piece of line.slice(from).split("\t")) {
    const { value, from: start, to } = trimmed(line, from, from + piece.length);
    const position = positionOf(number, start, to, offset);
    cells.push({ type: "tableCell", children: value === "" ? [] : [{ type: "text", value, position }], position });
    from += piece.length + 1;
  }
  return cells;
}

function enclose(children: readonly { position?: Position | undefined }[]): Position {
  const first = children[0]?.position;
  const last = children.at(-1)?.position;
  if (first === undefined || last === undefined) throw new Error("A row or table of the text reader is never empty.");
  return { start: first.start, end: last.end };
}

/** Spaces before the tab do not make a cell a paragraph. */
const cellLine = /^[^\S\t]*\t/u;

/** Reads the shape in which tables arrive from a browser's plain-text copy: one cell per tab-indented line. */
export function readText(source: string): Root {
  const children: RootContent[] = [];
  let rows: TableRow[] = [];
  let cells: TableCell[] = [];
  const endRow = () => {
    if (cells.length > 0) rows.push({ type: "tableRow", children: cells, position: enclose(cells) });
    cells = [];
  };
  const endTable = () => {
    endRow();
    if (rows.length > 0) children.push({ type: "table", children: rows, position: enclose(rows) } satisfies Table);
    rows = [];
  };
  let offset = 0;
  let number = 0;
  for (const [, text = "", ending = ""] of source.matchAll(/([^\r\n]*)(\r\n|\r|\n|$)/gu)) {
    number += 1;
    // The byte order mark keeps its column, as it does in a Markdown reader's offsets.
    const mark = number === 1 && text.startsWith("\uFEFF") ? 1 : 0;
    const line = text.slice(mark);
    offset += mark;
    if (cellLine.test(line)) {
      cells.push(...cellsOfLine(line, number, offset));
    } else if (line.trim() === "") {
      endRow();
    } else {
      endTable();
      const { value, from, to } = trimmed(line, 0, line.length);
      const position = positionOf(number, from, to, offset);
      children.push({ type: "paragraph", children: [{ type: "text", value, position }], position } satisfies Paragraph);
    }
    offset += line.length + ending.length;
    if (ending === "") break;
  }
  endTable();
  return markRows({ type: "root", children }, "gaps");
}
