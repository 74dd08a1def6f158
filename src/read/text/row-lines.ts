/** Shapes in which a row of a table is one line: cells between bars, tabs, or wide gaps. */
import type { RootContent } from "mdast";
import { type Line, type Span, spanOf, spansBetween } from "./line.ts";
import { cellOf, type CellSpans, joined, paragraphOf, rowOf, tableOf } from "./nodes.ts";
import type { TextShape } from "./shape.ts";
import { isName, looksLikeFigure } from "./words.ts";

interface RowLine {
  readonly lines: readonly Line[];
  readonly cells: readonly CellSpans[];
  /** The line has the marks that part cells. */
  readonly marked: boolean;
}

/** The cells of a line; nothing when the line has none. */
type Split = (line: Line) => readonly Span[] | undefined;

const isBlank = (spans: CellSpans) => spans.every(({ value }) => value === "");
const hasName = ({ cells }: RowLine) => cells.some((spans) => isName(joined(spans)));

/** A name broken over two lines leaves its first half at the end of one and its second at the beginning of the next. */
function joinBroken(before: RowLine, next: RowLine): RowLine | undefined {
  const [last, first] = [before.cells.at(-1), next.cells[0]];
  if (last === undefined || first === undefined || isBlank(last) || isBlank(first)) return undefined;
  if (isName(joined(last)) || looksLikeFigure(joined(last)) || !isName(joined([...last, ...first]))) return undefined;
  return {
    lines: [...before.lines, ...next.lines],
    cells: [...before.cells.slice(0, -1), [...last, ...first], ...next.cells.slice(1)],
    marked: before.marked || next.marked,
  };
}

function rowLines(lines: readonly Line[], split: Split): RowLine[] {
  const rows: RowLine[] = [];
  for (const line of lines) {
    if (line.text.trim() === "") continue;
    const spans = split(line);
    const cells: CellSpans[] = (spans ?? [spanOf(line)]).map((span) => [span]);
    const row: RowLine = { lines: [line], cells, marked: spans !== undefined };
    // Three halves, as of a name broken twice, are joined from behind.
    const before = rows.at(-1);
    const whole = before === undefined ? undefined : joinBroken(before, row);
    if (whole !== undefined) rows.pop();
    rows.push(whole ?? row);
  }
  return rows;
}

/** Lines with marks, and names that stand alone between them, are a table if any name of the forms is among them. */
function readRows(lines: readonly Line[], split: Split): RootContent[] {
  const children: RootContent[] = [];
  let open: RowLine[] = [];
  const close = () => {
    if (open.some((row) => row.marked && hasName(row))) {
      const rows = open.filter(({ cells }) => cells.length > 0).map(({ cells }) => rowOf(cells.map(cellOf)));
      if (rows.length > 0) children.push(tableOf(rows));
    } else {
      for (const line of open.flatMap((row) => row.lines)) children.push(paragraphOf(spanOf(line)));
    }
    open = [];
  };
  for (const row of rowLines(lines, split)) {
    if (row.marked || hasName(row)) {
      open.push(row);
    } else {
      close();
      for (const line of row.lines) children.push(paragraphOf(spanOf(line)));
    }
  }
  close();
  return children;
}

/** Cells that are written, in lines that hold two or more and a name of the forms among them. */
function weighRows(lines: readonly Line[], split: Split): number {
  let weight = 0;
  for (const line of lines) {
    const written = split(line)?.filter(({ value }) => value !== "") ?? [];
    if (written.length >= 2 && written.some(({ value }) => isName(value))) weight += written.length;
  }
  return weight;
}

function rowShape(split: Split): TextShape {
  return { weigh: (lines) => weighRows(lines, split), read: (lines) => readRows(lines, split), rows: "lines" };
}

const ruler = /^[\s|｜:+-]*-{3,}[\s|｜:+-]*$/u;

/** `| 规章 | 0 | 0 | 0 |`, with or without the outer bars; two bars in a row hold an empty cell between them. */
export const barred = rowShape((line) => {
  if (!/[|｜]/u.test(line.text)) return undefined;
  if (ruler.test(line.text)) return [];
  const from = /^\s*[|｜]/u.exec(line.text)?.[0].length ?? 0;
  const end = /[|｜]\s*$/u.exec(line.text)?.index ?? line.text.length;
  return end < from ? [] : spansBetween(line, /[|｜]/gu, from, end);
});

/** `规章⇥0⇥0⇥0`: what a spreadsheet and a browser copy. */
export const tabbed = rowShape((line) =>
  line.text.includes("\t") && line.text.trim() !== "" ? spansBetween(line, /\t/gu) : undefined,
);

/** `规章    0    0    0`: certain only where a line holds nothing but a name, or names, and figures. */
export const spaced = rowShape((line) => {
  if (!/\S(?: {2,}|\u3000)/u.test(line.text)) return undefined;
  const { from, to } = spanOf(line);
  const cells = spansBetween(line, /[ \u00A0]{2,}|[ \u00A0]*\u3000+[ \u00A0]*/gu, from, to);
  const [first, ...others] = cells.map(({ value }) => value);
  if (first === undefined || others.length === 0) return undefined;
  const figures = others.every(looksLikeFigure);
  const known = [first, ...others].every((value) => looksLikeFigure(value) || isName(value));
  return known || (figures && !looksLikeFigure(first) && first.length <= 40) ? cells : undefined;
});
