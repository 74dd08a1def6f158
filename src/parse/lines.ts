/** Headings that share a block with other text → blocks of their own, so that each heading is found as one. */
import type { Paragraph, PhrasingContent, Root, RootContent, Table } from "mdast";
import { toString } from "mdast-util-to-string";
import type { VFile } from "vfile";
import type { Part } from "../form/form.ts";
import { tell } from "../read/finding.ts";
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

/**
 * Copied tables may carry the heading of their part as their first row. Where the heading stands above the table, too,
 * the row only says it again.
 */
function splitTable(table: Table, parts: readonly Part[], open: Part | undefined, file: VFile): RootContent[] {
  let part = open;
  const titles = rowsOf(table).map((cells) => {
    const written = cells.filter((cell) => !isBlank(cell));
    const likeness = written.length === 1 ? partHeadedBy(written[0]?.text ?? "", parts) : undefined;
    const [title] = written;
    if (title === undefined || likeness?.numeral !== true || likeness.wording === "near") return undefined;
    const again = likeness.part === part;
    part = likeness.part;
    if (again) {
      const reason = `表格里又写了一次这一部分的标题“${title.text}”，不是数据`;
      tell(file, "report-parse", "heading-written", title.place, reason);
    }
    return { ...title, again };
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
    if (title.again) return;
    const position = { start: title.place.start, end: title.place.end };
    found.push({ type: "paragraph", children: [{ type: "text", value: title.text, position }], position });
  });
  flush();
  return found;
}

/** The nodes of a report with each heading standing alone. */
export function standAlone(tree: Root, parts: readonly Part[], file: VFile): RootContent[] {
  let open: Part | undefined;
  return tree.children.flatMap((node): RootContent[] => {
    const nodes =
      node.type === "paragraph"
        ? splitParagraph(node, parts, String(file))
        : node.type === "table"
          ? splitTable(node, parts, open, file)
          : [node];
    for (const found of nodes) {
      if (found.type !== "paragraph" && found.type !== "heading") continue;
      const likeness = partHeadedBy(toString(found).trim(), parts);
      if (likeness !== undefined && likeness.wording !== "near") open = likeness.part;
    }
    return nodes;
  });
}
