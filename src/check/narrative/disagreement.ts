/** What the rules of the prose say in common of a statement that the tables contradict. */
import { cellsOfForm, formByKey } from "../../form/forms.ts";
import { nameOfCell, nameOfTable } from "../../form/names.ts";
import { findCell, type Report } from "../../report/report.ts";
import type { RelatedPlace, Subject } from "../rule.ts";
import { assess } from "../sums.ts";
import type { Surroundings } from "../surroundings.ts";
import { statements } from "./account.ts";
import type { Kind, Statement } from "./draft.ts";
import type { Match, Quantity } from "./quantity.ts";

/** A sum of the tables breaks at one of the cells by the same difference: the cell is wrong and is told there. */
function isToldInTables(report: Report, { value }: Quantity, { cells, value: figure }: Match): boolean {
  const difference = Math.abs(value - figure);
  return assess(report).some(
    ({ outcome, left, right, cells: taking }) =>
      outcome === "broken" &&
      Number(Math.abs(left - right).toFixed(6)) === Number(difference.toFixed(6)) &&
      taking.some(({ address }) => cells.includes(address)),
  );
}

export type Contradicted = Statement & { readonly quantity: Quantity & { readonly match: Match } };

/** Statements of some kinds that are surely not what the tables say, each with what it was taken to mean. */
export function contradicted(report: Report, surroundings: Surroundings, kinds: readonly Kind[]): Contradicted[] {
  return statements(report, surroundings).flatMap((statement) => {
    const { kind, quantity } = statement;
    const { match, outcome } = quantity;
    if (outcome !== "disagrees" || match === undefined || !kinds.includes(kind)) return [];
    return isToldInTables(report, quantity, match) ? [] : [{ ...statement, quantity: { ...quantity, match } }];
  });
}

/** 表三“本年新收政府信息公开申请数量” */
export function namedFigure(report: Report, { meaning, cells }: Match): string {
  const [table = ""] = (cells[0] ?? "").split("/");
  return `${nameOfTable(formByKey(report.form), table)}“${meaning}”`;
}

/** The cells that were held against the prose. Zeros in a sum are left out. */
export function relatedCells(report: Report, { cells }: Match): RelatedPlace[] {
  const form = formByKey(report.form);
  return cells.flatMap((address) => {
    const cell = findCell(report, address);
    const definition = cellsOfForm(form).find((one) => one.address === address);
    if (cell === undefined || definition === undefined) return [];
    if (cells.length > 1 && cell.status === "number" && cell.number === 0) return [];
    return [{ reason: `对照：${nameOfCell(form, definition)}为 ${cell.written || "空白"}`, place: cell.place }];
  });
}

/** The clause, in which the number is easier to find again than by itself. */
export const subjectOf = ({ clause }: Quantity): Subject => ({ quote: clause });

/** 也试过“…”（388），都不相符。 */
export function triedBesides({ alternatives = [] }: Quantity): string {
  if (alternatives.length === 0) return "";
  return `按${alternatives.map(({ meaning, value }) => `“${meaning}”（${value}）`).join("、")}来读，也不相符。`;
}

/** A difference as people write it. */
export const differenceOf = (one: number, other: number): number => Number(Math.abs(one - other).toFixed(6));
