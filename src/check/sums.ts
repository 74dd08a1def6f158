/** Identities of the form × a report → which sums hold, which break, which cannot be assessed. */
import { formByKey } from "../form/forms.ts";
import { identitiesOf, type IdentityInstance, type Term } from "../form/identities.ts";
import { type Cell, findCell, type Report } from "../report/report.ts";
import type { Finding, Rule } from "./rule.ts";

export interface Assessment {
  readonly identity: IdentityInstance;
  readonly outcome: "holds" | "broken" | "not-assessable";
  readonly left: number;
  readonly right: number;
  readonly cells: readonly Cell[];
}

/** Absence counts as 0 within a sum; a side of nothing but absences, a text or an unread cell cannot be assessed. */
function sideOf(report: Report, terms: readonly Term[]): { sum: number; cells: Cell[]; assessable: boolean } {
  const addresses = terms.flatMap((term) => term.cells);
  const cells = addresses.flatMap((address) => findCell(report, address) ?? []);
  const numbers = cells.flatMap((cell) => (cell.status === "number" ? [cell.number] : []));
  return {
    sum: numbers.reduce((sum, number) => sum + number, 0),
    cells,
    assessable:
      numbers.length > 0 && cells.length === addresses.length && cells.every(({ status }) => status !== "text"),
  };
}

export function assess(report: Report): Assessment[] {
  return formByKey(report.form)
    .tables.flatMap(identitiesOf)
    .map((identity) => {
      const left = sideOf(report, identity.left);
      const right = sideOf(report, identity.right);
      const outcome =
        !left.assessable || !right.assessable ? "not-assessable" : left.sum === right.sum ? "holds" : "broken";
      return { identity, outcome, left: left.sum, right: right.sum, cells: [...left.cells, ...right.cells] };
    });
}

/** The identity worked out in digits: `386 + 2 = 388，378 + 9 = 387`. */
function workedOut(report: Report, terms: readonly Term[]): string {
  const sums = terms.map((term) => sideOf(report, [term]).sum);
  const total = sums.reduce((sum, number) => sum + number, 0);
  return sums.length === 1 ? String(total) : `${sums.join(" + ")} = ${total}`;
}

/**
 * The cell whose change alone would mend every one of these sums: it stands in all of them and each asks the same of it.
 * Nothing when there is none or more than one.
 */
function culpritOf(broken: readonly Assessment[]): { cell: Cell; value: number } | undefined {
  const [first, ...others] = broken;
  if (first === undefined || others.length === 0) return undefined;
  const demands = (assessment: Assessment, cell: Cell): number | undefined => {
    const { identity, left, right } = assessment;
    const on = (terms: readonly Term[]) => terms.some(({ cells }) => cells.includes(cell.address));
    const value = cell.status === "number" ? cell.number : 0;
    return on(identity.left) ? value + right - left : on(identity.right) ? value + left - right : undefined;
  };
  const candidates = first.cells.flatMap((cell) => {
    const value = demands(first, cell);
    return value !== undefined && value >= 0 && others.every((other) => demands(other, cell) === value)
      ? [{ cell, value }]
      : [];
  });
  return candidates.length === 1 ? candidates[0] : undefined;
}

const assessed = new WeakMap<Report, readonly BrokenGroup[]>();

interface BrokenGroup {
  readonly assessments: readonly Assessment[];
  readonly culprit: { readonly cell: Cell; readonly value: number } | undefined;
}

/** Broken sums that share cells, told together: one root cause is one finding. */
function brokenGroups(report: Report): readonly BrokenGroup[] {
  let groups = assessed.get(report);
  if (groups === undefined) {
    let linked: Assessment[][] = [];
    for (const assessment of assess(report).filter(({ outcome }) => outcome === "broken")) {
      const touches = (group: readonly Assessment[]) =>
        group.some((other) => other.cells.some((cell) => assessment.cells.includes(cell)));
      const near = linked.filter(touches);
      linked = [...linked.filter((group) => !near.includes(group)), [...near.flat(), assessment]];
    }
    groups = linked.flatMap((group): BrokenGroup[] => {
      const culprit = culpritOf(group);
      // Without a single cell that mends them all, each broken sum is told for itself.
      return culprit === undefined
        ? group.map((one) => ({ assessments: [one], culprit: undefined }))
        : [{ assessments: group, culprit }];
    });
    assessed.set(report, groups);
  }
  return groups;
}

/** A rule that demands one kind of sum; which cells add up stands in the form's data. */
export function sumRule(rule: Omit<Rule, "level" | "check">): Rule {
  return {
    ...rule,
    level: "error",
    *check(report): Generator<Finding> {
      for (const { assessments, culprit } of brokenGroups(report)) {
        const [first] = assessments;
        if (first === undefined || first.identity.rule !== rule.id) continue;
        const { identity, left, right } = first;
        const names = (terms: readonly Term[]) => terms.map(({ label }) => `“${label}”`).join(" + ");
        const total = first.cells.at(-1);
        const at = culprit?.cell ?? total;
        if (at === undefined) continue;
        const sums = `${names(identity.left)}（${workedOut(report, identity.left)}）应等于 ${names(identity.right)}（${workedOut(report, identity.right)}），相差 ${Math.abs(left - right)}`;
        yield {
          reason: `“${identity.at.label}”：${sums}`,
          place: at.place,
          actual: at.written,
          expected: culprit === undefined ? [String(left)] : [String(culprit.value)],
          note:
            culprit === undefined
              ? "请核对等号两边的各个数，改正与原始台账不符的一个。"
              : `${assessments.length} 个算式因此不成立；只要把这一格的“${at.written}”改为 ${culprit.value}，它们就都成立。请对照原始台账核实后再改。`,
          related: [
            ...assessments.slice(1).map((other) => ({
              reason: `同一原因：“${other.identity.at.label}”一${other.identity.each === "row" ? "行" : "列"}的算式也不成立（${other.left} 与 ${other.right}）`,
              place: (other.cells.at(-1) ?? at).place,
            })),
            ...first.cells
              .filter((cell) => cell !== at)
              .map((cell) => ({
                reason: `参与计算的数：${cell.written || "空白"}（${cell.address}）`,
                place: cell.place,
              })),
          ],
        };
      }
    },
  };
}
