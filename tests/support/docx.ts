/** A report as a Word file, with merged cells as Word writes them. */
import {
  AlignmentType,
  Document,
  HeadingLevel,
  type ICommentOptions,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from "docx";
import type { PrintedCell, PrintedReport } from "./grid.ts";

export interface DocxStyle {
  /** Headings as paragraphs with the style 标题 1, or as bold text. */
  readonly headings?: "style" | "text";
  readonly cell?: (cell: PrintedCell) => Paragraph[];
  /** Paragraphs put before the first part. */
  readonly extra?: readonly Paragraph[];
  readonly footnotes?: Readonly<Record<string, { children: Paragraph[] }>>;
  readonly comments?: readonly ICommentOptions[];
  readonly creator?: string;
  readonly lastModifiedBy?: string;
}

/** The cells that continue one from above are written too, as Word does. */
function tableOf(rows: readonly (readonly PrintedCell[])[], style: DocxStyle): Table {
  const cell =
    style.cell ?? (({ text }) => [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun(text)] })]);
  const below: { rows: number; span: number }[] = [];
  return new Table({
    rows: rows.map((cells) => {
      const children: TableCell[] = [];
      let column = 0;
      const continued = () => {
        for (let above = below[column]; above !== undefined && above.rows > 0; above = below[column]) {
          above.rows -= 1;
          children.push(
            new TableCell({
              columnSpan: above.span,
              verticalMerge: VerticalMergeType.CONTINUE,
              children: [new Paragraph("")],
            }),
          );
          column += above.span;
        }
      };
      for (const one of cells) {
        continued();
        children.push(
          new TableCell({
            columnSpan: one.colspan,
            ...(one.rowspan > 1 ? { verticalMerge: VerticalMergeType.RESTART } : {}),
            children: cell(one),
          }),
        );
        if (one.rowspan > 1) below[column] = { rows: one.rowspan - 1, span: one.colspan };
        column += one.colspan;
      }
      continued();
      return new TableRow({ children });
    }),
  });
}

export async function docxFile({ title, preface, parts }: PrintedReport, style: DocxStyle = {}): Promise<Buffer> {
  const { footnotes, comments, creator, lastModifiedBy } = style;
  const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]) =>
    style.headings === "text"
      ? new Paragraph({ children: [new TextRun({ text, size: 32 })] })
      : new Paragraph({ text, heading: level });
  const document = new Document({
    ...(footnotes === undefined ? {} : { footnotes }),
    ...(comments === undefined ? {} : { comments: { children: comments } }),
    ...(creator === undefined ? {} : { creator }),
    ...(lastModifiedBy === undefined ? {} : { lastModifiedBy }),
    sections: [
      {
        children: [
          heading(title, HeadingLevel.TITLE),
          ...preface.map((text) => new Paragraph(text)),
          ...(style.extra ?? []),
          ...parts.flatMap(({ heading: text, paragraphs, table }) => [
            heading(text, HeadingLevel.HEADING_1),
            ...(table === undefined ? [] : [tableOf(table, style)]),
            ...paragraphs.map((paragraph) => new Paragraph(paragraph)),
          ]),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}
