/** Headings that share a block with other text → blocks of their own, so that each heading is found as one. */
import type { Paragraph, PhrasingContent, Root, RootContent, Table } from "mdast";
import { toString } from "mdast-util-to-string";
import type { Part } from "../form/form.ts";
import { isBlank, placeOf, rowsOf } from "./found.ts";
import { partHeadedBy } from "./headings.ts";
import { looksLikeTitle } from "./title.ts";

/**
 * In Markdown lines without an empty line between them are one paragraph. Its text has line feeds whatever the file has,
 * and leaves out the spaces around them, so places are found in the file's own text.
 */
function linesOf(paragraph: Paragraph, source: string): Paragraph[] {
  const lines: PhrasingContent[][] = [[]];
  for (const child of paragraph.children) {
    if (child.type === "break") {
      lines.push([]);
    } else if (child.type !== "text" || !/[\r\n]/u.test(child.value)) {
      lines.at(-1)?.push(child);
    } else {
      const { start, end } = placeOf(child);
      let line = start.line;
      for (const found of source.slice(start.offset, end.offset).matchAll(/([^\r\n]*)(\r\n|\r|\n|$)/gu)) {
        const [, raw = "", ending = ""] = found;
        if (line > start.line) lines.push([]);
        const value = raw.trim();
        const lead = raw.indexOf(value);
        const offset = (start.offset ?? 0) + found.index + lead;
        const column = (line === start.line ? start.column : 1) + lead;
        const from = { line, column, offset };
        const to = { line, column: column + value.length, offset: offset + value.length };
        if (value !== "") lines.at(-1)?.push({ type: "text", value, position: { start: from, end: to } });
        line += 1;
        if (ending === "") break;
      }
    }
  }
  return lines.flatMap((children): Paragraph[] => {
    const [first, last] = [children[0], children.at(-1)];
    if (first === undefined || last === undefined) return [];
    return [{ type: "paragraph", children, position: { start: placeOf(first).start, end: placeOf(last).end } }];
  });
}

function splitParagraph(paragraph: Paragraph, parts: readonly Part[], source: string): Paragraph[] {
  if (paragraph.children.length === 1 && !/[\r\n]/u.test(toString(paragraph))) return [paragraph];
  const lines = linesOf(paragraph, source);
  const stands = (line: Paragraph) => {
    const text = toString(line).trim();
    return partHeadedBy(text, parts) !== undefined || looksLikeTitle(text);
  };
  return lines.length > 1 && lines.some(stands) ? lines : [paragraph];
}

/** Copied tables may carry the heading of their part as their first row. */
function splitTable(table: Table, parts: readonly Part[]): RootContent[] {
  const titles = rowsOf(table).map((cells) => {
    const written = cells.filter((cell) => !isBlank(cell));
    const likeness = written.length === 1 ? partHeadedBy(written[0]?.text ?? "", parts) : undefined;
    return likeness !== undefined && likeness.wording !== "near" && likeness.numeral ? written[0] : undefined;
  });
  if (titles.every((title) => title === undefined)) return [table];
  const found: RootContent[] = [];
  let rows: Table["children"] = [];
  const flush = () => {
    const [first, last] = [rows[0], rows.at(-1)];
    if (first !== undefined && last !== undefined) {
      const position = { start: placeOf(first).start, end: placeOf(last).end };
      found.push({ ...table, children: rows, position });
    }
    rows = [];
  };
  table.children.forEach((row, index) => {
    const title = titles[index];
    if (title === undefined) {
      rows.push(row);
      return;
    }
    flush();
    const position = { start: title.place.start, end: title.place.end };
    found.push({ type: "paragraph", children: [{ type: "text", value: title.text, position }], position });
  });
  flush();
  return found;
}

/** The nodes of a report with each heading standing alone. */
export function standAlone(tree: Root, parts: readonly Part[], source: string): RootContent[] {
  return tree.children.flatMap((node): RootContent[] => {
    if (node.type === "paragraph") return splitParagraph(node, parts, source);
    return node.type === "table" ? splitTable(node, parts) : [node];
  });
}
