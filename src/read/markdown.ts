/** Markdown with GFM tables → mdast. */
import type { Root } from "mdast";
import type { Node } from "unist";
import { markdownTree } from "./markdown/tree.ts";
import { markRows } from "./rows.ts";
import { barredTablesOf } from "./text.ts";

/** The text with everything between two offsets as spaces, so that all places stay. */
function blankedOut(source: string, stretches: readonly Node[]): string {
  let rest = source;
  const first = source.startsWith("\uFEFF") ? 1 : 0;
  for (const { position } of stretches) {
    const [from, to] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
    // The bars around the first and the last cell belong to the table, too.
    const begin = Math.max(first, /[|｜\s]*$/u.exec(rest.slice(0, from))?.index ?? from);
    const end = to + (/^[|｜\s]*/u.exec(rest.slice(to))?.[0].length ?? 0);
    rest = rest.slice(0, begin) + rest.slice(begin, end).replace(/[^\r\n]/gu, " ") + rest.slice(end);
  }
  return rest;
}

/** Prose as Markdown, and tables in bars that Markdown does not see as the copied text that they are. */
function readAround(source: string, tables: Root): Root {
  const prose = markdownTree(blankedOut(source, tables.children));
  const offsetOf = ({ position }: Node) => position?.start.offset ?? 0;
  const children = [...prose.children, ...tables.children].sort((one, other) => offsetOf(one) - offsetOf(other));
  return { ...prose, children };
}

export function readMarkdown(source: string): Root {
  const tree = markdownTree(source);
  if (/[|｜]/u.test(source) && !tree.children.some(({ type }) => type === "table")) {
    const tables = barredTablesOf(source);
    if (tables.children.length > 0) return readAround(source, tables);
  }
  return markRows(tree, "lines");
}

/** Beyond these a Markdown parser takes time that grows with the square, or runs out of stack. */
const deepestNesting = 8;
const mostNestingMarks = 4_000;
const mostMarksInParagraph = 1_000;
const mostMarks = 20_000;

/** How many quote and list marks stand at the beginning of a line. */
function nestingOf(line: string): number {
  let depth = 0;
  let at = 0;
  for (;;) {
    while (line[at] === " " || line[at] === "\t") at += 1;
    const sign = line[at];
    if (sign === ">") at += 1;
    else if ((sign === "-" || sign === "*" || sign === "+") && /[ \t]/u.test(line[at + 1] ?? "")) at += 2;
    else {
      const number = /^\d{1,9}[.)][ \t]/u.exec(line.slice(at, at + 12))?.[0];
      if (number === undefined) return depth;
      at += number.length;
    }
    depth += 1;
  }
}

export function markdownExcessOf(source: string): string | undefined {
  let marks = 0;
  let nestings = 0;
  let inParagraph = 0;
  for (const line of source.split(/\r\n|\r|\n/u)) {
    const nesting = nestingOf(line);
    if (nesting > deepestNesting) return `引用和列表嵌套了 ${nesting} 层，应不超过 ${deepestNesting} 层`;
    nestings += nesting;
    if (nestings > mostNestingMarks) return `文件里的引用和列表记号超过 ${mostNestingMarks} 个，应不超过此数`;
    // Nested lists may also be written over many lines, each two spaces deeper.
    if (/^[ \t]{40}/u.test(line) && nesting > 0) return `列表缩进了 40 格以上，应不超过 ${deepestNesting} 层`;
    const found = line.match(/[*_~[\]`<&!\\@]|www\.|https?:/gu)?.length ?? 0;
    inParagraph = line.trim() === "" ? 0 : inParagraph + found;
    marks += found;
    if (inParagraph > mostMarksInParagraph) {
      return `一个段落里的 Markdown 记号（*、_、[ 等）超过 ${mostMarksInParagraph} 个，应不超过此数`;
    }
    if (marks > mostMarks) return `文件里的 Markdown 记号（*、_、[ 等）超过 ${mostMarks} 个，应不超过此数`;
  }
  return undefined;
}
