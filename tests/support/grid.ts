/** A report's statistics tables as the official form prints them, for writing it in formats with merged cells. */
import { type CellAddress, formByKey, tableOf, type TableKey } from "../../src/form/forms.ts";
import { gridOf } from "../../src/form/grid.ts";
import { findCell, type Report } from "../../src/report/report.ts";
import { textOf } from "../../src/report/text.ts";

export interface PrintedCell {
  readonly text: string;
  readonly colspan: number;
  readonly rowspan: number;
  /** Of a figure. */
  readonly address: CellAddress | undefined;
}

export function printedRows(report: Report, key: TableKey): PrintedCell[][] {
  return gridOf(tableOf(formByKey("2021"), key)).flatMap(({ head, body }) =>
    [...head, ...body].map((row) =>
      row.map((cell): PrintedCell => {
        if (cell.kind !== "figure") {
          const text = cell.kind === "head" ? cell.head.label : cell.label;
          return { text, colspan: cell.colspan, rowspan: cell.rowspan, address: undefined };
        }
        const text = findCell(report, cell.address)?.written ?? "";
        return { text, colspan: cell.colspan, rowspan: 1, address: cell.address };
      }),
    ),
  );
}

export interface PrintedPart {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly table: readonly (readonly PrintedCell[])[] | undefined;
}

export interface PrintedReport {
  readonly title: string;
  readonly preface: readonly string[];
  readonly parts: readonly PrintedPart[];
}

export function printed(report: Report): PrintedReport {
  return {
    title: "北仑区人民政府2023年政府信息公开工作年度报告",
    preface: report.preface.map(textOf),
    parts: formByKey("2021").parts.map(({ label, number, table }) => ({
      heading: label,
      paragraphs: report.parts.find((part) => part.number === number)?.blocks.map(textOf) ?? [],
      table: table === undefined ? undefined : printedRows(report, table as TableKey),
    })),
  };
}
