/**
 * Lines of Markdown that can mean one thing only → the mdast that the parser would make of them. Whatever holds a sign
 * that could mean something else is left to the parser.
 */
import type { AlignType, Heading, Paragraph, RootContent, Table, TableCell, TableRow, Text } from "mdast";
import type { Point, Position } from "unist";
import type { Line } from "../text/line.ts";

/** Escapes, code, emphasis, tags, entities, links, notes, deletions, addresses; tabs, which the parser widens; zeros. */
const sign = /[\0\t\\`*_~<&![\]@]|www\.|:\/\//iu;

export const isBlankLine = ({ text }: Line): boolean => /^[ \t]*$/u.test(text);

export function pointAt(line: Line, column: number): Point {
  return { line: line.number, column: column + 1, offset: line.offset + column };
}

function between(line: Line, from: number, to: number): Position {
  return { start: pointAt(line, from), end: pointAt(line, to) };
}

function textIn(line: Line, from: number, to: number): Text {
  return { type: "text", value: line.text.slice(from, to), position: between(line, from, to) };
}

/** `## 二、主动公开政府信息情况`, without signs behind it. */
function headingOf(line: Line): Heading | undefined {
  const [lead, marks] = /^(#{1,6}) +(?=[^ #][^#]*$)/u.exec(line.text) ?? [];
  if (lead === undefined || marks === undefined || line.text.endsWith(" ")) return undefined;
  const children = [textIn(line, lead.length, line.text.length)];
  return {
    type: "heading",
    depth: marks.length as Heading["depth"],
    children,
    position: between(line, 0, line.text.length),
  };
}

/** What Chinese sentences begin with. A number is none where it would begin a list. */
const beginning = /^(?:[\p{L}\u3000（《“]|\d+(?![\d.)])|\d+[.)](?! |$))/u;

function paragraphOf(line: Line): Paragraph | undefined {
  if (!beginning.test(line.text) || line.text.endsWith(" ")) return undefined;
  const children = [textIn(line, 0, line.text.length)];
  return { type: "paragraph", children, position: between(line, 0, line.text.length) };
}

/** `| --- | :-: |` → how each column is aligned. */
function alignmentOf({ text }: Line): AlignType[] | undefined {
  if (!/^\|(?: *:?-+:? *\|)+ *$/u.test(text)) return undefined;
  const marks = text.split("|").slice(1, -1);
  return marks.map((written) => {
    const mark = written.trim();
    if (mark.endsWith(":")) return mark.startsWith(":") ? "center" : "right";
    return mark.startsWith(":") ? "left" : null;
  });
}

/** A cell from the bar before it to the next one. */
function cellOf(line: Line, from: number, to: number, end: number): TableCell {
  let begin = from + 1;
  let stop = to;
  while (begin < stop && line.text[begin] === " ") begin += 1;
  while (stop > begin && line.text[stop - 1] === " ") stop -= 1;
  const children = begin < stop ? [textIn(line, begin, stop)] : [];
  return { type: "tableCell", children, position: between(line, from, end) };
}

/** A line that begins and ends with bars. The last cell holds the last bar and what stands behind it. */
function rowOf(line: Line): TableRow {
  const last = line.text.lastIndexOf("|");
  const children: TableCell[] = [];
  for (let from = 0; from < last;) {
    const to = line.text.indexOf("|", from + 1);
    children.push(cellOf(line, from, to, to === last ? line.text.length : to));
    from = to;
  }
  return { type: "tableRow", children, position: between(line, 0, line.text.length) };
}

function tableOf(lines: readonly Line[]): Table | undefined {
  const [head, ruler] = lines;
  const align = ruler === undefined ? undefined : alignmentOf(ruler);
  if (head === undefined || align === undefined) return undefined;
  if (!lines.every(({ text }) => /^\|.*\| *$/u.test(text) && !sign.test(text))) return undefined;
  const children = lines.filter((line) => line !== ruler).map(rowOf);
  if (children[0]?.children.length !== align.length) return undefined;
  const last = lines.at(-1) ?? head;
  return {
    type: "table",
    align,
    children,
    position: { start: pointAt(head, 0), end: pointAt(last, last.text.length) },
  };
}

export interface PlainBlock {
  readonly node: RootContent;
  /** The index of the line behind it. */
  readonly end: number;
}

/** The block that begins at a line where nothing stands open; `end` is the index of the next blank line. */
export function plainBlockAt(lines: readonly Line[], at: number, end: number): PlainBlock | undefined {
  const line = lines[at];
  if (line === undefined) return undefined;
  if (line.text.startsWith("|")) {
    const table = tableOf(lines.slice(at, end));
    return table === undefined ? undefined : { node: table, end };
  }
  if (sign.test(line.text)) return undefined;
  // A line below would belong to a paragraph, but never to a heading.
  const node = headingOf(line) ?? (end === at + 1 ? paragraphOf(line) : undefined);
  return node === undefined ? undefined : { node, end: at + 1 };
}
