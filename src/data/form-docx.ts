/**
 * A statutory form → an empty Word file in its official layout, made once for each form: heads with their spans, styles
 * and page, and places for the figures. The library takes longer for one such table than all else
 * that is written for a report, and only the figures differ.
 */
import {
  AlignmentType,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from "docx";
import { unzipSync } from "fflate";
import type { Form, Table as FormTable } from "../form/form.ts";
import { type GridCell, gridOf, sumOf, widthsOf } from "../form/grid.ts";
import { once } from "../once.ts";

const titleFont = { name: "方正小标宋简体", eastAsia: "方正小标宋简体" };
const headingFont = { name: "黑体", eastAsia: "黑体" };
const textFont = { name: "仿宋", eastAsia: "仿宋" };
const tableFont = { name: "宋体", eastAsia: "宋体" };

/** In half-points, as 公文格式 (GB/T 9704) has them: 二号, 三号. Figures in tables are smaller, since many stand in a row. */
const sizes = { title: 44, text: 32, table: 18, wideTable: 14 } as const;

/** A4 with the margins of 公文格式, in twentieths of a point. */
const page = { size: { width: 11906, height: 16838 }, margin: { top: 2098, right: 1474, bottom: 1984, left: 1588 } };
const textWidth = page.size.width - page.margin.left - page.margin.right;

/** The style of the report's paragraphs, and of its plain tables. */
export const styleIds = { text: "ReportText", cell: "ReportCell" } as const;

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
      id: styleIds.text,
      name: "报告正文",
      basedOn: "Normal",
      paragraph: { indent: { firstLine: 2 * 320 }, alignment: AlignmentType.BOTH, spacing: { line: 560 } },
    },
    {
      id: styleIds.cell,
      name: "报告表格",
      basedOn: "Normal",
      run: { font: tableFont, size: sizes.table },
      paragraph: { alignment: AlignmentType.CENTER },
    },
  ],
} as const;

/** Stands before and behind the address of a figure that is to be filled in. It occurs in no form. */
const mark = "\u2063";

interface PrintedCell {
  readonly text: string;
  readonly colspan: number;
  readonly rowspan: number;
  /** Goes on from the row above. Word wants such cells written. */
  readonly continues?: true;
}

function printedCell(cell: GridCell): PrintedCell {
  switch (cell.kind) {
    case "head":
      return { text: cell.head.label, colspan: cell.colspan, rowspan: cell.rowspan };
    case "corner":
      return { text: cell.label, colspan: cell.colspan, rowspan: cell.rowspan };
    case "figure":
      return { text: `${mark}${cell.address}${mark}`, colspan: cell.colspan, rowspan: 1 };
  }
}

function withContinuations(rows: readonly (readonly PrintedCell[])[]): PrintedCell[][] {
  const open: { left: number; colspan: number }[] = [];
  return rows.map((cells) => {
    const row: PrintedCell[] = [];
    let column = 0;
    const goOn = () => {
      for (let above = open[column]; above !== undefined && above.left > 0; above = open[column]) {
        above.left -= 1;
        row.push({ text: "", colspan: above.colspan, rowspan: 1, continues: true });
        column += above.colspan;
      }
    };
    for (const cell of cells) {
      goOn();
      row.push(cell);
      open[column] = { left: cell.rowspan - 1, colspan: cell.colspan };
      column += cell.colspan;
    }
    goOn();
    return row;
  });
}

/** The last column of row heads holds the long names; figures share what is left. */
function columnWidths(table: FormTable): number[] {
  const { stub, figures } = widthsOf(table);
  const heads = Array.from({ length: stub }, (_, index) => (index === stub - 1 ? (stub === 1 ? 2600 : 2500) : 760));
  const rest = textWidth - sumOf(heads);
  return [...heads, ...figures.map((width) => Math.floor(rest / sumOf(figures)) * width)];
}

function tableOf(table: FormTable): Table {
  const blocks = gridOf(table);
  const widths = columnWidths(table);
  const size = widths.length > 12 ? sizes.wideTable : sizes.table;
  // Heads are repeated on the next page where they are the heads of everything below them.
  const repeated = blocks.length === 1 ? (blocks[0]?.head.length ?? 0) : 0;
  const rows = withContinuations(
    blocks.flatMap(({ head, body }) => [...head, ...body].map((row) => row.map(printedCell))),
  );
  return new Table({
    width: { size: sumOf(widths), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { left: 40, right: 40 },
    rows: rows.map((cells, index) => {
      let column = 0;
      return new TableRow({
        tableHeader: index < repeated,
        cantSplit: true,
        children: cells.map(({ text, colspan, rowspan, continues }) => {
          const own = widths.slice(column, (column += colspan));
          return new TableCell({
            columnSpan: colspan,
            width: { size: sumOf(own), type: WidthType.DXA },
            ...(continues === true ? { verticalMerge: VerticalMergeType.CONTINUE } : {}),
            ...(rowspan > 1 ? { verticalMerge: VerticalMergeType.RESTART } : {}),
            verticalAlign: VerticalAlignTable.CENTER,
            children: [new Paragraph({ style: styleIds.cell, children: [new TextRun({ text, size })] })],
          });
        }),
      });
    }),
  });
}

/** A table with the places of its figures: `pieces` has one more entry than `addresses`. */
export interface EmptyTable {
  readonly pieces: readonly string[];
  readonly addresses: readonly string[];
}

export interface EmptyDocx {
  /** Every part of the file but its text. */
  readonly parts: Readonly<Record<string, Uint8Array>>;
  /** The XML before and behind the contents of the text. */
  readonly before: string;
  readonly after: string;
  readonly tables: ReadonlyMap<string, EmptyTable>;
}

/** The part of the file that holds its text. */
export const documentPart = "word/document.xml";

async function makeEmpty(form: Form): Promise<EmptyDocx> {
  const children = form.tables.map(tableOf);
  const document = new Document({ styles, sections: [{ properties: { page }, children }] });
  const { [documentPart]: text, ...parts } = unzipSync(await Packer.toBuffer(document));
  const xml = new TextDecoder().decode(text);
  const begin = xml.indexOf("<w:tbl>");
  const end = xml.lastIndexOf("<w:sectPr");
  const tables = [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gsu)].map(([table]): EmptyTable => {
    const pieces = table.split(mark);
    return {
      pieces: pieces.filter((_, index) => index % 2 === 0),
      addresses: pieces.filter((_, index) => index % 2 === 1),
    };
  });
  return {
    parts,
    before: xml.slice(0, begin < 0 ? end : begin),
    after: xml.slice(end),
    tables: new Map(form.tables.map(({ key }, index) => [key, tables[index] ?? { pieces: [], addresses: [] }])),
  };
}

/** The empty form, made once for each form. */
export const emptyDocx = once(makeEmpty);
