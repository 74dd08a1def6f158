/** What cells give when figures of different places, years and bodies are held against each other. */
import { type CellAddress, type CellDefinition, cellsOfForm, formByKey } from "../form/forms.ts";
import { nameOfCell } from "../form/names.ts";
import { type Cell, findCell, type Report } from "../report/report.ts";
import { assess, exact } from "./sums.ts";

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

/** Absence counts as 0 within a sum that is checked; a sum of nothing but absences is absent. */
export function sumOf(given: readonly Given[]): Given {
  if (given.includes("unread")) return "unread";
  const numbers = given.filter((one) => typeof one === "number");
  return numbers.length === 0 ? "absent" : exact(numbers.reduce((sum, number) => sum + number, 0));
}

/**
 * Whether a sum of the form shows that an absent cell stands for nothing: one that holds although the cell adds nothing
 * to it, whose other side is all numbers. Counts are never below 0, so nothing was left out.
 */
function isShownAsNothing(report: Report, address: CellAddress): boolean {
  return assess(report).some(({ identity: { left, right }, outcome }) => {
    if (outcome !== "holds") return false;
    const [one, other] = [left, right].map((side) => side.flatMap(({ cells }) => cells));
    if (one === undefined || other === undefined) return false;
    const [own, opposite] = one.includes(address) ? [one, other] : [other, one];
    return (
      own.includes(address) &&
      own.every((cell) => givenBy(report, cell) !== "unread") &&
      opposite.every((cell) => typeof givenBy(report, cell) === "number")
    );
  });
}

/**
 * The sum of a group of cells for which the form has no sum of its own. An absent cell leaves it open, unless a sum of
 * the form shows that it stands for nothing; a sum of nothing but absences is absent.
 */
export function sumAt(report: Report, addresses: readonly CellAddress[]): Given {
  const given = addresses.map((address) => givenBy(report, address));
  const sum = sumOf(given);
  if (typeof sum !== "number") return sum;
  const absent = addresses.filter((_, index) => given[index] === "absent");
  return absent.every((address) => isShownAsNothing(report, address)) ? sum : "absent";
}

/**
 * Whether a sum of the form breaks in a row or column whatever its absent cells stand for, so that the report contradicts
 * itself there.
 */
export function contradictsItself(report: Report, rule: string, at: string): boolean {
  return assess(report).some(({ identity, outcome, left, right }) => {
    if (outcome !== "broken" || identity.rule !== rule || identity.at.key !== at) return false;
    // What is not written could be what the lesser side lacks.
    const lesser = left < right ? identity.left : identity.right;
    return lesser.flatMap(({ cells }) => cells).every((cell) => givenBy(report, cell) !== "absent");
  });
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
