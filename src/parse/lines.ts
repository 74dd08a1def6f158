/** Headings that share a block with other text → blocks of their own, so that each heading is found as one. */
import type { Paragraph, PhrasingContent, Root, RootContent, Table } from "mdast";
import { toString } from "mdast-util-to-string";
import type { Part } from "../form/form.ts";
import { isBlank, placeOf, rowsOf } from "./found.ts";
import { partHeadedBy } from "./headings.ts";
import { looksLikeTitle } from "./title.ts";

/** In Markdown lines without an empty line between them are one paragraph. */
function linesOf(paragraph: Paragraph): Paragraph[] {
  const lines: PhrasingContent[][] = [[]];
  for (const child of paragraph.children) {
    if (child.type === "break") {
      lines.push([]);
    } else if (child.type !== "text" || !child.value.includes("\n")) {
      lines.at(-1)?.push(child);
    } else {
      const { start, end } = placeOf(child);
      let offset = start.offset ?? 0;
      child.value.split(/\r\n|\r|\n/u).forEach((value, index, all) => {
        if (index > 0) lines.push([]);
        const from = index === 0 ? start : { line: start.line + index, column: 1, offset };
        const to =
          index === all.length - 1
            ? end
            : { ...from, column: from.column + value.length, offset: offset + value.length };
        offset += value.length + 1;
        if (value.trim() !== "") lines.at(-1)?.push({ type: "text", value, position: { start: from, end: to } });
      });
    }
  }
  return lines.flatMap((children): Paragraph[] => {
    const [first, last] = [children[0], children.at(-1)];
    if (first === undefined || last === undefined) return [];
    return [{ type: "paragraph", children, position: { start: placeOf(first).start, end: placeOf(last).end } }];
  });
}

function splitParagraph(paragraph: Paragraph, parts: readonly Part[]): Paragraph[] {
  if (paragraph.children.length === 1 && !toString(paragraph).includes("\n")) return [paragraph];
  const lines = linesOf(paragraph);
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
export function standAlone(tree: Root, parts: readonly Part[]): RootContent[] {
  return tree.children.flatMap((node): RootContent[] => {
    if (node.type === "paragraph") return splitParagraph(node, parts);
    return node.type === "table" ? splitTable(node, parts) : [node];
  });
}
