/** A text → its lines, each with its place in the file as received. */

export interface Line {
  readonly text: string;
  /** Counted from 1. */
  readonly number: number;
  readonly offset: number;
}

/** Lines end with LF, CR or both. The byte order mark keeps its place in the offsets, as in a Markdown reader's. */
export function linesOfText(source: string): Line[] {
  const lines: Line[] = [];
  let offset = 0;
  for (const [, text = "", ending = ""] of source.matchAll(/([^\r\n]*)(\r\n|\r|\n|$)/gu)) {
    const mark = offset === 0 && text.startsWith("\uFEFF") ? 1 : 0;
    lines.push({ text: text.slice(mark), number: lines.length + 1, offset: offset + mark });
    offset += text.length + ending.length;
    if (ending === "") break;
  }
  return lines;
}

/** A stretch of a line without the white space around it; where it is empty, the place behind the white space. */
export interface Span {
  readonly value: string;
  readonly line: Line;
  readonly from: number;
  readonly to: number;
}

export function spanOf(line: Line, from = 0, to = line.text.length): Span {
  const raw = line.text.slice(from, to);
  const value = raw.trim();
  const start = value === "" ? from : from + raw.indexOf(value);
  return { value, line, from: start, to: start + value.length };
}

/** The cells of a line between separators. */
export function spansBetween(line: Line, separator: RegExp, from = 0, to = line.text.length): Span[] {
  const spans: Span[] = [];
  let at = from;
  for (const found of line.text.slice(from, to).matchAll(separator)) {
    spans.push(spanOf(line, at, from + found.index));
    at = from + found.index + found[0].length;
  }
  spans.push(spanOf(line, at, to));
  return spans;
}
