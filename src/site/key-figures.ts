/** The four figures that people ask of a report first. */
import { type CellAddress, formByKey } from "../form/forms.ts";
import type { Report } from "../report/report.ts";
import { figureAt, type ShownFigure } from "./figure.ts";

/** A question in plain words and the cell that answers it. The words are ours, not the form's. */
const questions: readonly { readonly word: string; readonly address: CellAddress }[] = [
  { word: "收到申请", address: "requests/received/total" },
  { word: "办结", address: "requests/concluded/total" },
  { word: "其中予以公开", address: "requests/granted/total" },
  { word: "转到下一年", address: "requests/carried-out/total" },
];

export interface KeyFigure {
  readonly word: string;
  readonly figure: ShownFigure;
  readonly unit: string;
  /** The cell of the table in which the figure stands. */
  readonly href: string;
}

export const keyFigureWords: readonly string[] = questions.map(({ word }) => word);

/** None for a document without statutory tables. */
export function toKeyFigures(report: Report, hrefOf: (address: CellAddress) => string): KeyFigure[] {
  if (formByKey(report.form).tables.length === 0) return [];
  return questions.map(({ word, address }) => ({
    word,
    figure: figureAt(report, address),
    unit: "件",
    href: hrefOf(address),
  }));
}
