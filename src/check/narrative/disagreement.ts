/** What the rules of the prose say in common of a statement that the tables contradict. */
import { cellsOfForm, formByKey } from "../../form/forms.ts";
import { nameOfCell, nameOfTable } from "../../form/names.ts";
import { type Cell, findCell, type Report } from "../../report/report.ts";
import type { BrokenGroup, Repair } from "../culprit/candidate.ts";
import { brokenGroupsOf } from "../culprit/groups.ts";
import type { RelatedPlace, Subject } from "../rule.ts";
import { exact } from "../sums.ts";
import type { Surroundings } from "../surroundings.ts";
import { quantities, statements } from "./account.ts";
import type { Kind, Statement } from "./draft.ts";
import type { Match, Quantity } from "./quantity.ts";

/** As many repairs as a finding lists. */
const mostRepairs = 5;

function repaired(report: Report, { changes }: Repair): Report {
  const cells = report.cells.map((cell): Cell => {
    const change = changes.find((one) => one.cell === cell);
    if (change === undefined) return cell;
    const { address, place } = cell;
    return change.to === null
      ? { address, place, written: "", status: "blank" }
      : { address, place, written: String(change.to), status: "number", number: change.to };
  });
  return { ...report, cells };
}

/** A sum of the tables breaks at one of the cells by the same difference. */
function isBrokenAt({ assessments }: BrokenGroup, { value }: Quantity, { cells, value: figure }: Match): boolean {
  return assessments.some(
    ({ left, right, cells: taking }) =>
      differenceOf(left, right) === differenceOf(value, figure) &&
      taking.some(({ address }) => cells.includes(address)),
  );
}

type Contradicted = Statement & { readonly quantity: Quantity & { readonly match: Match } };

/**
 * Statements of some kinds that are surely not what the tables say, each with what it was taken to mean. Left out are
 * those that one mistake in the tables explains: it is told there, where the sums break.
 */
export function contradicted(report: Report, surroundings: Surroundings, kinds: readonly Kind[]): Contradicted[] {
  const found = statements(report, surroundings).flatMap((statement): Contradicted[] => {
    const { kind, quantity } = statement;
    const { match, outcome } = quantity;
    if (outcome !== "disagrees" || match === undefined || !kinds.includes(kind)) return [];
    return [{ ...statement, quantity: { ...quantity, match } }];
  });
  if (found.length === 0) return found;
  const groups = brokenGroupsOf(report, surroundings);
  const mended = groups
    .flatMap(({ candidates }) => candidates.slice(0, mostRepairs))
    .map((repair) => quantities(repaired(report, repair), surroundings));
  const isRightIn = (account: readonly Quantity[], { place: { start }, quote }: Quantity) =>
    account.some(
      ({ place, outcome, ...one }) =>
        place.start.line === start.line &&
        place.start.column === start.column &&
        one.quote === quote &&
        outcome !== "disagrees",
    );
  return found.filter(
    ({ quantity }) =>
      !mended.some((account) => isRightIn(account, quantity)) &&
      !groups.some((group) => isBrokenAt(group, quantity, quantity.match)),
  );
}

/** Whether any statement of some kinds could be held against anything: a rule that found nothing to check found nothing right. */
export function hasHeld(report: Report, surroundings: Surroundings, kinds: readonly Kind[]): boolean {
  return statements(report, surroundings).some(
    ({ kind, quantity: { outcome } }) => kinds.includes(kind) && outcome !== "unclear" && outcome !== "not-in-tables",
  );
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
export const differenceOf = (one: number, other: number): number => exact(Math.abs(one - other));
