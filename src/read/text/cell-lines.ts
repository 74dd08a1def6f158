/**
 * Shapes in which each cell has a line or a paragraph of its own and nothing marks the rows: cells follow each other,
 * and a row begins where a text follows figures.
 */
import type { RootContent, TableRow } from "mdast";
import { type Line, type Span, spanOf } from "./line.ts";
import { cellOf, type CellSpans, joined, paragraphOf, rowOf, tableOf } from "./nodes.ts";
import type { TextShape } from "./shape.ts";
import { isName, looksLikeFigure, looksLikeProse } from "./words.ts";

const isText = (spans: CellSpans) => {
  const text = joined(spans);
  return text !== "" && !looksLikeFigure(text);
};

/** Collects cells into rows, rows into tables, and paragraphs between them. */
class Stream {
  readonly children: RootContent[] = [];
  #rows: CellSpans[][] = [];
  #row: CellSpans[] = [];

  get isOpen(): boolean {
    return this.#row.length > 0 || this.#rows.length > 0;
  }

  add(spans: CellSpans): void {
    const last = this.#row.at(-1);
    const isHeading = isText(spans) && spans.length === 1 && looksLikeProse(spans[0].value) && !isName(spans[0].value);
    if (last !== undefined && isText(spans) && (!isText(last) || isHeading)) this.endRow();
    this.#row.push(spans);
    if (isHeading) this.endRow();
  }

  endRow(): void {
    if (this.#row.length > 0) this.#rows.push(this.#row);
    this.#row = [];
  }

  /** Cells are a table if a name and a figure of the forms are among them; otherwise they are lines of prose. */
  endTable(): void {
    this.endRow();
    const cells = this.#rows.flat();
    const names = cells.filter((spans) => isText(spans) && isName(joined(spans))).length;
    if (names >= 2 && cells.some((spans) => !isText(spans))) {
      this.children.push(tableOf(this.#rows.map((row): TableRow => rowOf(row.map(cellOf)))));
    } else {
      for (const span of cells.flat()) if (span.value !== "") this.children.push(paragraphOf(span));
    }
    this.#rows = [];
  }

  paragraph(span: Span): void {
    this.endTable();
    this.children.push(paragraphOf(span));
  }
}

/** How many lines at the end of a list are one name, broken over them; 0 when they are none. */
function nameAtEnd(spans: readonly Span[]): number {
  for (let count = Math.min(4, spans.length); count > 0; count -= 1) {
    const tail = spans.slice(-count);
    // “0” and “2.重复申请” would make a name with the number 02.
    if (tail.some(({ value }) => looksLikeFigure(value))) continue;
    const inner = count > 1 && isName(tail[0]?.value ?? "") && isName(joined(tail.slice(1)));
    if (!inner && isName(joined(tail))) return count;
  }
  return 0;
}

/** Lines between two bars → the cell that the second bar ends, and what stands before it. */
function addCell(stream: Stream, spans: readonly Span[]): void {
  const [first, ...others] = spans;
  if (first === undefined) return;
  let count = others.length === 0 ? 1 : nameAtEnd(spans);
  if (count === 0) {
    const prose = spans.findLastIndex(({ value }) => looksLikeProse(value));
    count = Math.max(1, spans.length - 1 - prose);
  }
  for (const span of spans.slice(0, -count)) {
    // A figure whose bar is lost is a cell all the same.
    if (looksLikeFigure(span.value) && stream.isOpen) stream.add([span]);
    else stream.paragraph(span);
  }
  const [head, ...tail] = spans.slice(-count);
  if (head !== undefined) stream.add([head, ...tail]);
}

const bar = /[|｜]/u;

/** Where a bar stands behind each cell on its line, a bar alone before a text begins a row. */
function barsBeginRows(lines: readonly Line[]): boolean {
  let [behind, alone] = [0, 0];
  for (const { text } of lines) {
    if (!bar.test(text)) continue;
    if (/^\s*[|｜]\s*$/u.test(text)) alone += 1;
    else behind += 1;
  }
  return behind > alone;
}

function readBarred(lines: readonly Line[]): RootContent[] {
  const stream = new Stream();
  const beginRows = barsBeginRows(lines);
  let waiting: Span[] = [];
  for (const [index, line] of lines.entries()) {
    if (!bar.test(line.text)) {
      const span = spanOf(line);
      if (span.value !== "") waiting.push(span);
      continue;
    }
    const next = lines[index + 1]?.text.replace(/[|｜\s]+$/u, "").trim() ?? "";
    const alone = /^\s*[|｜]\s*$/u.test(line.text);
    if (alone && waiting.length === 0 && beginRows && next !== "" && !looksLikeFigure(next)) {
      stream.endRow();
      continue;
    }
    let from = 0;
    for (const { index: at } of line.text.matchAll(/[|｜]/gu)) {
      const span = spanOf(line, from, at);
      if (span.value !== "") waiting.push(span);
      if (waiting.length > 0) addCell(stream, waiting);
      else if (stream.isOpen) stream.add([span]);
      waiting = [];
      from = at + 1;
    }
    const rest = spanOf(line, from);
    if (rest.value !== "") waiting.push(rest);
  }
  const [last, ...others] = waiting;
  // A figure behind the last bar is a cell whose own bar is lost.
  if (last !== undefined && looksLikeFigure(last.value) && stream.isOpen) stream.add([last]);
  else if (last !== undefined) stream.paragraph(last);
  for (const span of others) stream.paragraph(span);
  stream.endTable();
  return stream.children;
}

/** Cells that end with a bar on their own or the next line: `规章 |`, or `规章` and `|` below it. */
export const barredCells: TextShape = {
  weigh: (lines) => {
    const barred = lines.filter(
      ({ text }) => bar.test(text) && text.split(bar).filter((cell) => cell.trim()).length < 2,
    );
    return barred.length >= 6 ? barred.length : 0;
  },
  read: readBarred,
  rows: "gaps",
};

function readBare(lines: readonly Line[]): RootContent[] {
  const stream = new Stream();
  const spans = lines.map((line) => spanOf(line)).filter(({ value }) => value !== "");
  for (let at = 0; at < spans.length; at += 1) {
    const span = spans[at];
    if (span === undefined) break;
    let count = 0;
    for (let most = Math.min(4, spans.length - at); most > 0 && count === 0; most -= 1) {
      if (nameAtEnd(spans.slice(at, at + most)) === most) count = most;
    }
    const [head, ...tail] = spans.slice(at, at + Math.max(1, count));
    if (head === undefined) break;
    const next = spans[at + 1]?.value ?? "";
    if (count > 0) stream.add([head, ...tail]);
    else if (!stream.isOpen) stream.paragraph(span);
    else if (looksLikeFigure(span.value)) stream.add([span]);
    // A text before figures is the name of a row that the form does not have.
    else if (!looksLikeProse(span.value) && looksLikeFigure(next)) stream.add([span]);
    else stream.paragraph(span);
    at += Math.max(0, count - 1);
  }
  stream.endTable();
  return stream.children;
}

/** Each cell a paragraph, and nothing else: an empty cell leaves no trace. */
export const bareCells: TextShape = {
  weigh: (lines) => lines.filter(({ text }) => text.length <= 60 && !text.includes("\t") && isName(text)).length,
  read: readBare,
  rows: "gaps",
};
