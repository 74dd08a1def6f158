/** A cell of a report → what a reader sees in its place. Absence is never shown as 0. */
import { unreadSign } from "../data/flat-table.ts";
import { type CellAddress, cellsOfForm, formByKey } from "../form/forms.ts";
import { findCell, type Report } from "../report/report.ts";
import { formatNumber } from "./words.ts";

/** `unread`: a damaged table left the cell without a value that is certain. */
export type FigureStatus = "number" | "blank" | "not-applicable" | "text" | "unread";

export interface ShownFigure {
  readonly status: FigureStatus;
  /** What is printed: digits, what was written, or the sign of an absence. */
  readonly text: string;
  /** The line of the source that the figure was read from. */
  readonly line?: number;
}

export const blankSign = "空白";

export function figureAt(report: Report, address: CellAddress): ShownFigure {
  const cell = findCell(report, address);
  if (cell === undefined) return { status: "unread", text: unreadSign };
  const { line } = cell.place.start;
  switch (cell.status) {
    case "number":
      return { status: "number", text: formatNumber(cell.number), line };
    case "blank":
      return { status: "blank", text: blankSign, line };
    default:
      return { status: cell.status, text: cell.written, line };
  }
}

export { unreadSign };

/** The words for a sign that stands alone, which screen readers pass over; numbers and words speak for themselves. */
export function spokenFor({ status, text }: { readonly status: string; readonly text: string }): string | undefined {
  return status === ("not-applicable" satisfies FigureStatus) ? `${text} 没有或不适用` : undefined;
}

export interface LegendEntry {
  readonly sign: string;
  readonly meaning: string;
}

const meanings: Readonly<Record<Exclude<FigureStatus, "number"> | "not-computed", string>> = {
  "not-computed": "本站相加的几格里，有的没有数，又没有对得上的总计说明它是 0；或者有的不是可以相加的件数。",
  blank: "报告的这一格没有填写。没有填写不等于 0。",
  "not-applicable": "报告在这一格写了这个符号，表示没有或不适用。它不等于 0。",
  text: "报告的这一格写的不是数，照原文显示，不参与计算。",
  unread: "报告里没有读到这一格：没有这张表或这一行，或者此处有损坏，无法确定是哪个数。",
};

/** Explains the signs that occur among these figures; nothing when all are numbers. */
export function legendOf(
  figures: readonly { readonly status: FigureStatus | "not-computed"; readonly text: string }[],
): LegendEntry[] {
  const entries = new Map<string, LegendEntry>();
  for (const { status, text } of figures) {
    if (status === "number") continue;
    const sign = status === "text" ? "原文" : text;
    entries.set(`${status} ${sign}`, { sign, meaning: meanings[status] });
  }
  return [...entries.values()];
}

/** How many cells of the report hold a number, and how many the form has. */
export function countFigures(report: Report): { numbers: number; cells: number } {
  return {
    numbers: report.cells.filter(({ status }) => status === "number").length,
    cells: cellsOfForm(formByKey(report.form)).length,
  };
}
