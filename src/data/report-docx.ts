/** A report → `/<agency>/<year>/<year>.docx`: the whole text, with the tables as the official form prints them. */
import { zipSync } from "fflate";
import { type CellAddress, formByKey } from "../form/forms.ts";
import { type Block, findCell, type Phrasing, type Report } from "../report/report.ts";
import { unreadSign } from "./flat-table.ts";
import { documentPart, emptyDocx, type EmptyTable, styleIds } from "./form-docx.ts";
import { escapeXml } from "./plain-text.ts";

interface RunStyle {
  readonly bold?: boolean;
  readonly italics?: boolean;
}

function runOf(content: string, { bold = false, italics = false }: RunStyle): string {
  const style = `${bold ? "<w:b/>" : ""}${italics ? "<w:i/>" : ""}`;
  return `<w:r>${style === "" ? "" : `<w:rPr>${style}</w:rPr>`}${content}</w:r>`;
}

const textRun = (text: string, style: RunStyle = {}) =>
  runOf(`<w:t xml:space="preserve">${escapeXml(text)}</w:t>`, style);

function runsOf(nodes: readonly Phrasing[], style: RunStyle = {}): string {
  return nodes
    .map((node) => {
      switch (node.type) {
        case "text":
          return textRun(node.value, style);
        case "break":
          return runOf("<w:br/>", style);
        case "strong":
          return runsOf(node.children, { ...style, bold: true });
        case "emphasis":
          return runsOf(node.children, { ...style, italics: true });
        case "link":
          return runsOf(node.children, style);
      }
    })
    .join("");
}

const paragraphOf = (style: string, runs: string) => `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${runs}</w:p>`;

const lines = ["top", "left", "bottom", "right", "insideH", "insideV"]
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join("");

/** A table that is none of the form, as found. */
function plainTable(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const body = rows.map((row) => {
    const cells = Array.from({ length: columns }, (_, index) => paragraphOf(styleIds.cell, textRun(row[index] ?? "")));
    return `<w:tr>${cells.map((cell) => `<w:tc><w:tcPr/>${cell}</w:tc>`).join("")}</w:tr>`;
  });
  const grid = "<w:gridCol/>".repeat(columns);
  return `<w:tbl><w:tblPr><w:tblW w:type="pct" w:w="5000"/><w:tblBorders>${lines}</w:tblBorders></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body.join("")}</w:tbl>`;
}

function blockOf(block: Block): string {
  switch (block.type) {
    case "paragraph":
      return paragraphOf(styleIds.text, runsOf(block.children));
    case "heading":
      // Headings within a part stand below it.
      return paragraphOf(block.depth <= 2 ? "Heading2" : "Heading3", runsOf(block.children));
    case "quote":
      return block.children.map(blockOf).join("");
    case "list":
      // Numbers are written out, so that they are the report's own.
      return block.items
        .map((item, index) => {
          const [first, ...rest] = item;
          if (first?.type !== "paragraph") return item.map(blockOf).join("");
          const mark = textRun(block.ordered ? `${block.start + index}.` : "· ");
          return paragraphOf(styleIds.text, mark + runsOf(first.children)) + rest.map(blockOf).join("");
        })
        .join("");
    case "table":
      return plainTable(block.rows);
  }
}

function filled(report: Report, { pieces, addresses }: EmptyTable): string {
  const figures = addresses.map((address) => findCell(report, address as CellAddress)?.written ?? unreadSign);
  return pieces.map((piece, index) => piece + escapeXml(figures[index] ?? "")).join("");
}

/** What Word shows as the file's properties; without a date, since the file is made again at every build. */
function properties({ title, source }: Report): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title.text)}</dc:title><dc:description>${escapeXml(source.path)} SHA-256 ${source.sha256}</dc:description><dc:language>zh-CN</dc:language></cp:coreProperties>`;
}

/** The first day that ZIP knows, the same in every time zone: the same report is always the same bytes. */
const steady = new Date(1980, 0, 1);

export async function reportDocx(report: Report): Promise<Buffer> {
  const { parts, before, after, tables } = await emptyDocx(formByKey(report.form));
  const form = formByKey(report.form);
  const body = [
    paragraphOf("Title", textRun(report.title.text)),
    ...report.preface.map(blockOf),
    ...report.parts.map(({ number, heading, table, blocks }) => {
      const label = form.parts.find((part) => part.number === number)?.label ?? heading.text;
      const empty = table === null ? undefined : tables.get(table);
      return [
        paragraphOf("Heading1", textRun(label)),
        empty === undefined ? "" : filled(report, empty),
        ...blocks.map(blockOf),
      ].join("");
    }),
  ];
  const encoder = new TextEncoder();
  const zip = zipSync(
    {
      ...parts,
      "docProps/core.xml": encoder.encode(properties(report)),
      [documentPart]: encoder.encode(before + body.join("") + after),
    },
    { mtime: steady },
  );
  return Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength);
}
