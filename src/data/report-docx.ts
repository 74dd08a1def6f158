/** A report → `/<agency>/<year>/<year>.docx`: the whole text, with the tables as the official form prints them. */
import {
  AlignmentType,
  Document,
  HeadingLevel,
  type IParagraphOptions,
  Packer,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from "docx";
import { formByKey, tableOf } from "../form/forms.ts";
import { type GridCell, gridOf } from "../form/grid.ts";
import { findCell, type Block, type Phrasing, type Report } from "../report/report.ts";
import { unreadSign } from "./flat-table.ts";
import { withSteadyDates } from "./steady-zip.ts";
import { xmlText } from "./xml-text.ts";

const titleFont = { name: "方正小标宋简体", eastAsia: "方正小标宋简体" };
const headingFont = { name: "黑体", eastAsia: "黑体" };
const textFont = { name: "仿宋", eastAsia: "仿宋" };
const tableFont = { name: "宋体", eastAsia: "宋体" };

/** Half-points, twentieths of a point: the sizes of GB/T 9704, 公文格式. */
const sizes = { title: 44, text: 32, table: 18, wideTable: 14 } as const;
const twoCharacters = 640;

interface RunStyle {
  readonly bold?: boolean;
  readonly italics?: boolean;
}

function runsOf(nodes: readonly Phrasing[], style: RunStyle = {}): ParagraphChild[] {
  return nodes.flatMap((node): ParagraphChild[] => {
    switch (node.type) {
      case "text":
        return [new TextRun({ text: xmlText(node.value), ...style })];
      case "break":
        return [new TextRun({ break: 1 })];
      case "strong":
        return runsOf(node.children, { ...style, bold: true });
      case "emphasis":
        return runsOf(node.children, { ...style, italics: true });
      case "link":
        return runsOf(node.children, style);
    }
  });
}

type Level = (typeof HeadingLevel)[keyof typeof HeadingLevel];
/** Headings within a part stand below it. */
const levelOf = (depth: number): Level => (depth <= 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3);

function blockOf(block: Block): (Paragraph | Table)[] {
  switch (block.type) {
    case "paragraph":
      return [new Paragraph({ style: "text", children: runsOf(block.children) })];
    case "heading":
      return [new Paragraph({ heading: levelOf(block.depth), children: runsOf(block.children) })];
    case "quote":
      return block.children.flatMap(blockOf);
    case "list":
      // Numbers are written out, so that they are the report's own.
      return block.items.flatMap((item, index) =>
        item.flatMap((child, place) => {
          if (place > 0 || child.type !== "paragraph") return blockOf(child);
          const mark = block.ordered ? `${block.start + index}.` : "· ";
          return [new Paragraph({ style: "text", children: [new TextRun(mark), ...runsOf(child.children)] })];
        }),
      );
    case "table":
      return [plainTable(block.rows)];
  }
}

const fullWidth = { size: 100, type: WidthType.PERCENTAGE } as const;

function cellText(text: string, size: number, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ text: xmlText(text), font: tableFont, size })],
    ...options,
  });
}

function plainTable(rows: readonly (readonly string[])[]): Table {
  return new Table({
    width: fullWidth,
    rows: rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: row.map((text) => new TableCell({ children: [cellText(text, sizes.table)] })),
        }),
    ),
  });
}

interface PrintedCell {
  readonly text: string;
  readonly colspan: number;
  readonly rowspan: number;
  readonly isHead: boolean;
}

function printedCell(report: Report, cell: GridCell): PrintedCell {
  switch (cell.kind) {
    case "head":
      return { text: cell.head.label, colspan: cell.colspan, rowspan: cell.rowspan, isHead: true };
    case "corner":
      return { text: cell.label, colspan: cell.colspan, rowspan: cell.rowspan, isHead: true };
    case "figure": {
      const found = findCell(report, cell.address);
      return { text: found?.written ?? unreadSign, colspan: cell.colspan, rowspan: 1, isHead: false };
    }
  }
}

/** Every row with the cells that go on from the row above, which Word wants written. */
function withContinuations(rows: readonly (readonly PrintedCell[])[]): (PrintedCell & { continues: boolean })[][] {
  const open: { left: number; colspan: number }[] = [];
  return rows.map((cells) => {
    const row: (PrintedCell & { continues: boolean })[] = [];
    let column = 0;
    const goOn = () => {
      for (let above = open[column]; above !== undefined && above.left > 0; above = open[column]) {
        above.left -= 1;
        row.push({ text: "", colspan: above.colspan, rowspan: 1, isHead: true, continues: true });
        column += above.colspan;
      }
    };
    for (const cell of cells) {
      goOn();
      row.push({ ...cell, continues: false });
      open[column] = { left: cell.rowspan - 1, colspan: cell.colspan };
      column += cell.colspan;
    }
    goOn();
    return row;
  });
}

function statTable(report: Report, key: string): Table {
  const blocks = gridOf(tableOf(formByKey(report.form), key));
  const rows = blocks.flatMap(({ head, body }) => [...head, ...body]);
  const width = (rows[0] ?? []).reduce((sum, { colspan }) => sum + colspan, 0);
  const size = width > 12 ? sizes.wideTable : sizes.table;
  // Heads are repeated on the next page where they are the heads of everything below them.
  const repeated = blocks.length === 1 ? (blocks[0]?.head.length ?? 0) : 0;
  const printed = withContinuations(rows.map((row) => row.map((cell) => printedCell(report, cell))));
  return new Table({
    width: fullWidth,
    rows: printed.map(
      (cells, index) =>
        new TableRow({
          tableHeader: index < repeated,
          cantSplit: true,
          children: cells.map(
            ({ text, colspan, rowspan, continues }) =>
              new TableCell({
                columnSpan: colspan,
                ...(continues ? { verticalMerge: VerticalMergeType.CONTINUE } : {}),
                ...(rowspan > 1 ? { verticalMerge: VerticalMergeType.RESTART } : {}),
                verticalAlign: VerticalAlignTable.CENTER,
                children: [cellText(text, size)],
              }),
          ),
        }),
    ),
  });
}

/** What Word shows as the file's properties; without a date, since the file is made again at every build. */
function coreProperties(report: Report): string {
  const escape = (text: string) =>
    xmlText(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escape(report.title.text)}</dc:title><dc:language>zh-CN</dc:language><dc:source>${escape(report.source.path)} sha256:${report.source.sha256}</dc:source></cp:coreProperties>`;
}

const styles = {
  default: {
    document: { run: { font: textFont, size: sizes.text, language: { value: "zh-CN", eastAsia: "zh-CN" } } },
    title: {
      run: { font: titleFont, size: sizes.title, bold: false },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 400 } },
    },
    heading1: { run: { font: headingFont, size: sizes.text, bold: false }, paragraph: { spacing: { before: 240 } } },
    heading2: { run: { font: textFont, size: sizes.text, bold: true } },
    heading3: { run: { font: textFont, size: sizes.text, bold: true } },
  },
  paragraphStyles: [
    {
      id: "text",
      name: "正文段落",
      basedOn: "Normal",
      paragraph: { indent: { firstLine: twoCharacters }, alignment: AlignmentType.BOTH, spacing: { line: 560 } },
    },
  ],
} as const;

/** A4, with the margins of 公文格式. */
const page = {
  size: { width: 11906, height: 16838, orientation: PageOrientation.PORTRAIT },
  margin: { top: 2098, right: 1474, bottom: 1984, left: 1588 },
};

export async function reportDocx(report: Report): Promise<Buffer> {
  const form = formByKey(report.form);
  const document = new Document({
    styles,
    sections: [
      {
        properties: { page },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, text: xmlText(report.title.text) }),
          ...report.preface.flatMap(blockOf),
          ...report.parts.flatMap(({ number, heading, table, blocks }) => [
            new Paragraph({
              heading: HeadingLevel.HEADING_1,
              text: form.parts.find((part) => part.number === number)?.label ?? xmlText(heading.text),
            }),
            ...(table === null ? [] : [statTable(report, table)]),
            ...blocks.flatMap(blockOf),
          ]),
        ],
      },
    ],
  });
  const bytes = await Packer.toBuffer(document, false, [{ path: "docProps/core.xml", data: coreProperties(report) }]);
  return withSteadyDates(bytes);
}
