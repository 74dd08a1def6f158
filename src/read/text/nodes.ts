/** Stretches of lines → mdast with positions. */
import type { Paragraph, Table, TableCell, TableRow } from "mdast";
import type { Point, Position } from "unist";
import type { Span } from "./line.ts";

/** What stands in one cell: one stretch, or several where its text is broken over lines. */
export type CellSpans = readonly [Span, ...Span[]];

function pointAt({ line }: Span, column: number): Point {
  return { line: line.number, column: column + 1, offset: line.offset + column };
}

function positionOf(spans: CellSpans): Position {
  const last = spans.at(-1) ?? spans[0];
  return { start: pointAt(spans[0], spans[0].from), end: pointAt(last, last.to) };
}

const han = /\p{Script=Han}|[（）、，。“”]/u;

/** Chinese goes on without a space where a line breaks; figures do not. */
export function joined(spans: readonly Span[]): string {
  return spans.reduce((text, { value }) => {
    const close = text === "" || value === "" || (han.test(text.slice(-1)) && han.test(value[0] ?? ""));
    return close ? text + value : `${text} ${value}`;
  }, "");
}

export function cellOf(spans: CellSpans): TableCell {
  const position = positionOf(spans);
  const value = spans.length === 1 ? spans[0].value : joined(spans);
  return { type: "tableCell", children: value === "" ? [] : [{ type: "text", value, position }], position };
}

function enclose(children: readonly { position?: Position | undefined }[]): Position {
  const first = children[0]?.position;
  const last = children.at(-1)?.position;
  if (first === undefined || last === undefined) throw new Error("A row or table of the text reader is never empty.");
  return { start: first.start, end: last.end };
}

export function rowOf(children: TableCell[]): TableRow {
  return { type: "tableRow", children, position: enclose(children) };
}

export function tableOf(children: TableRow[]): Table {
  return { type: "table", children, position: enclose(children) };
}

export function paragraphOf(span: Span): Paragraph {
  const position = positionOf([span]);
  return { type: "paragraph", children: [{ type: "text", value: span.value, position }], position };
}
