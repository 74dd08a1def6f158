/** What cells give when figures of different places, years and bodies are held against each other. */
import { type CellAddress, type CellDefinition, cellsOfForm, formByKey } from "../form/forms.ts";
import { nameOfCell } from "../form/names.ts";
import { type Cell, findCell, type Report } from "../report/report.ts";

/**
 * A number; `absent` where the cell is blank or “/”; `unread` where there is a text, a number that its column cannot
 * hold, or no cell at all: what is told elsewhere, and no figure to go on.
 */
export type Given = number | "absent" | "unread";

function definitionAt(report: Report, address: CellAddress): CellDefinition | undefined {
  return cellsOfForm(formByKey(report.form)).find((cell) => cell.address === address);
}

/** Half a document and less than none are no counts. */
function isPossible(report: Report, address: CellAddress, number: number): boolean {
  if (Number.isInteger(number) && number >= 0) return true;
  const measure = definitionAt(report, address)?.column.measure;
  return measure === "amount" ? number >= 0 : measure === "signed-count" && Number.isInteger(number);
}

export function givenIn(report: Report, cell: Cell): Given {
  if (cell.status === "text") return "unread";
  if (cell.status !== "number") return "absent";
  return isPossible(report, cell.address, cell.number) ? cell.number : "unread";
}

export function givenBy(report: Report, address: CellAddress): Given {
  const cell = findCell(report, address);
  return cell === undefined ? "unread" : givenIn(report, cell);
}

/** Money is compared as people write it: 0.1 + 0.2 is 0.3. */
const exact = (sum: number) => Number(sum.toFixed(6));

/** Absence counts as 0 within a sum; a sum of nothing but absences is absent. */
export function sumOf(given: readonly Given[]): Given {
  if (given.includes("unread")) return "unread";
  const numbers = given.filter((one) => typeof one === "number");
  return numbers.length === 0 ? "absent" : exact(numbers.reduce((sum, number) => sum + number, 0));
}

export type Comparison =
  | { readonly outcome: "equal" | "not-assessable" }
  /** By how much the one is more than the other. */
  | { readonly outcome: "different"; readonly one: number; readonly other: number; readonly difference: number };

/** Absence beside absence or 0 is nothing to speak of; beside any other number it cannot be assessed. */
export function compare(one: Given, other: Given): Comparison {
  if (one === "unread" || other === "unread") return { outcome: "not-assessable" };
  if (one === "absent" || other === "absent")
    return { outcome: one === other || one === 0 || other === 0 ? "equal" : "not-assessable" };
  return one === other ? { outcome: "equal" } : { outcome: "different", one, other, difference: exact(one - other) };
}

/** 表二“行政许可”的“本年处理决定数量” */
export function nameAt(report: Report, address: CellAddress): string {
  const definition = definitionAt(report, address);
  return definition === undefined ? address : nameOfCell(formByKey(report.form), definition);
}

/** Documents without statutory tables have nothing that could be held against a figure. */
export const hasTables = (report: Report): boolean => formByKey(report.form).tables.length > 0;
