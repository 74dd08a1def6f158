/**
 * A table of a page → mdast with exactly the cells that the source has, row by row: cells that span columns or rows are
 * written once, as in the form, and figures are found behind their names. Tables that only lay out the page are opened.
 */
import type { Element } from "hast";
import type { RootContent, Table, TableCell, TableRow } from "mdast";
import { attribute, childrenOf, holdsElement, isElement, isHidden, rawTextOf } from "./elements.ts";
import { type Flow, type FlowReader, linesOfBlock, type Path } from "./flow.ts";
import { isTableName, partHeaded } from "./names.ts";

declare module "mdast" {
  interface TableCellData {
    /** The column of the printed grid in which the cell begins, from 1. */
    column?: number;
  }
}

/** Fewer names of the form than this, and a table with tables in it is no table of the form. */
const leastNames = 3;
/** Wider than any table: a number beyond it means nothing. */
const widestSpan = 60;

/** Its rows in the order of the document, with the cells that can be seen. Rows of tables within it are not its rows. */
function rowsOf(reader: FlowReader, table: Element): Element[][] {
  const rows: Element[][] = [];
  const visible = (element: Element) => {
    if (!isHidden(element)) return true;
    reader.saw("hidden", element);
    return false;
  };
  for (const section of childrenOf(table).filter(isElement)) {
    if (!/^(?:thead|tbody|tfoot)$/u.test(section.tagName) || !visible(section)) continue;
    for (const row of section.children.filter(isElement)) {
      if (row.tagName !== "tr" || !visible(row)) continue;
      rows.push(
        row.children
          .filter(isElement)
          .filter(({ tagName }) => /^t[dh]$/u.test(tagName))
          .filter(visible),
      );
    }
  }
  return rows.filter((cells) => cells.length > 0);
}

function spanOf(cell: Element, name: "colSpan" | "rowSpan"): number {
  const span = Number.parseInt(attribute(cell, name), 10);
  return span >= 1 ? Math.min(span, widestSpan) : 1;
}

/** Text of blocks in one line: what stands on two lines of a cell stays two words, and two figures stay two. */
function textOf(node: RootContent): string {
  if (node.type === "list" || node.type === "listItem") return node.children.map(textOf).join(" ");
  if (node.type === "table")
    return node.children.flatMap((row) => row.children.map((cell) => cellText(cell))).join(" ");
  return linesOfBlock(node)
    .filter((line) => line !== "")
    .join(" ");
}

function cellText({ children: [child] }: TableCell): string {
  return child?.type === "text" ? child.value : "";
}

function toCell(reader: FlowReader, cell: Element, flows: readonly Flow[], column: number): TableCell {
  const value = flows
    .map(({ node }) => textOf(node))
    .filter((text) => text !== "")
    .join(" ");
  const [first, last] = [flows[0]?.node.position, flows.at(-1)?.node.position];
  const span = reader.spanOf(cell);
  const position =
    first === undefined || last === undefined
      ? reader.positionOf(span.from, span.to)
      : { start: first.start, end: last.end };
  return {
    type: "tableCell",
    children: value === "" ? [] : [{ type: "text", value, position }],
    position,
    data: { column },
  };
}

/** Where in the printed grid the cells of a row begin, and how wide the row is, given how far down those above reach. */
function columnsOf(cells: readonly Element[], below: number[]): { columns: number[]; width: number } {
  let at = 0;
  const columns = cells.map((cell) => {
    while ((below[at] ?? 0) > 0) at += 1;
    const column = at;
    for (const end = at + spanOf(cell, "colSpan"); at < end; at += 1)
      below[at] = Math.max(below[at] ?? 0, spanOf(cell, "rowSpan"));
    return column + 1;
  });
  const width = below.findLastIndex((rows) => rows > 0) + 1;
  for (const [index, rows] of below.entries()) below[index] = Math.max(0, rows - 1);
  return { columns, width };
}

/** The width that most rows have. */
function usualOf(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  return [...counts].reduce((one, other) => (other[1] > one[1] ? other : one), [0, 0])[0];
}

const isFigure = (cell: Element) => /^[\s\d.,]*\d[\s\d.,]*$/u.test(rawTextOf(cell));

/** Does the table only lay out the page, seen from its cells? */
function laysOut(table: Element, cells: readonly Element[]): boolean {
  if (cells.length === 1) return !isTableName(rawTextOf(table).trim());
  if (!holdsElement(table, "table")) return false;
  const names = cells.filter((cell) => !holdsElement(cell, "table") && isTableName(rawTextOf(cell).trim())).length;
  return names < leastNames;
}

/** A cell that holds headings of the report among other blocks is a part of the page. */
const isPage = (flows: readonly Flow[]) =>
  flows.length > 2 && flows.some(({ node }) => linesOfBlock(node).some((line) => partHeaded(line) !== undefined));

export function tableFlow(reader: FlowReader, table: Element, path: Path): Flow[] {
  const caption = table.children
    .filter(isElement)
    .filter(({ tagName }) => tagName === "caption")
    .flatMap((element) => (isHidden(element) ? [] : reader.flowOf(element.children, element)));
  const rows = rowsOf(reader, table);
  const layout = laysOut(table, rows.flat());
  const flows = rows.map((cells) => cells.map((cell) => reader.flowOf(cell.children, cell, !layout)));
  if (layout || flows.flat().some(isPage)) return [...caption, ...flows.flat(2)];
  const below: number[] = [];
  const grid = rows.map((cells) => columnsOf(cells, below));
  const usual = usualOf(grid.map(({ width }) => width));
  const children = rows.map((cells, index): TableRow => {
    const { columns = [], width = usual } = grid[index] ?? {};
    const found = cells.map((cell, at) => toCell(reader, cell, flows[index]?.[at] ?? [], columns[at] ?? 1));
    for (const cell of cells) {
      if (holdsElement(cell, "table")) reader.saw("nested-table", cell);
      if (spanOf(cell, "rowSpan") > 1 && isFigure(cell)) reader.saw("tall-figure", cell);
      if (width !== usual && spanOf(cell, "colSpan") > 1 && isFigure(cell)) reader.saw("wide-figure", cell);
    }
    const [first, last] = [found[0]?.position, found.at(-1)?.position];
    if (first === undefined || last === undefined) throw new Error("A row has cells, and each cell has its place.");
    return { type: "tableRow", children: found, position: { start: first.start, end: last.end } };
  });
  const [first, last] = [children[0]?.position, children.at(-1)?.position];
  if (first === undefined || last === undefined) return caption;
  const node: Table = {
    type: "table",
    children,
    position: { start: first.start, end: last.end },
    data: { rows: "lines" },
  };
  return [...caption, { node, path: { element: table, above: path }, linked: false }];
}
