/** Rules that demand one kind of sum. Such a rule is only words; which cells add up stands in the form's data. */
import { cellsOfForm, formByKey } from "../form/forms.ts";
import type { IdentityInstance, Term } from "../form/identities.ts";
import { nameOfCell, nameOfTable } from "../form/names.ts";
import type { Cell, Report } from "../report/report.ts";
import { type BrokenGroup, groupByRootCause } from "./root-cause.ts";
import type { Finding, RelatedPlace, Rule } from "./rule.ts";
import { assess, valueOfTerm } from "./sums.ts";

/** “一、本年新收政府信息公开申请数量”加“二、上年结转政府信息公开申请数量”为 389（387 + 2） */
function sideInWords(report: Report, terms: readonly Term[], sum: number): string {
  const names = terms.map(({ label }) => `“${label}”`).join("加");
  const digits = terms.map((term) => valueOfTerm(report, term)).join(" + ");
  return terms.length === 1 ? `${names}为 ${sum}` : `${names}为 ${sum}（${digits}）`;
}

/** 表三“自然人”一列 */
function whereInWords(report: Report, { table, at, each }: IdentityInstance): string {
  return `${nameOfTable(formByKey(report.form), table)}“${at.label}”一${each === "row" ? "行" : "列"}`;
}

/** The other sums that break for the same reason, then the other cells of the sum that is told. */
function relatedTo(report: Report, at: Cell, { assessments, consequences }: BrokenGroup): RelatedPlace[] {
  const [first, ...others] = assessments;
  const form = formByKey(report.form);
  const definitions = cellsOfForm(form);
  const nameOf = (cell: Cell) => {
    const definition = definitions.find(({ address }) => address === cell.address);
    return definition === undefined ? cell.address : nameOfCell(form, definition);
  };
  return [
    ...[...others, ...consequences].map(({ identity, left, right, cells }): RelatedPlace => {
      const reason = `同一原因：${whereInWords(report, identity)}的算式也不成立（${left} 与 ${right}）`;
      return { reason, place: (cells.at(-1) ?? at).place };
    }),
    ...first.cells
      .filter((cell) => cell !== at)
      .map((cell): RelatedPlace => ({
        reason: `参与计算：${nameOf(cell)}为 ${cell.written || "空白"}`,
        place: cell.place,
      })),
  ];
}

export function sumRule(rule: Omit<Rule, "level" | "check">): Rule {
  return {
    ...rule,
    level: "error",
    *check(report): Generator<Finding> {
      for (const group of groupByRootCause(assess(report), report)) {
        const { assessments, culprit } = group;
        const [{ identity, left, right, cells }] = assessments;
        // A group is told under the rule of its first sum; its other sums are related places.
        const at = culprit?.cell ?? cells.at(-1);
        if (identity.rule !== rule.id || at === undefined) continue;
        yield {
          reason: `${whereInWords(report, identity)}：${sideInWords(report, identity.left, left)}，${sideInWords(report, identity.right, right)}，两边应相等，相差 ${Math.abs(left - right)}`,
          place: at.place,
          actual: culprit === undefined ? String(right) : at.written,
          expected: [String(culprit === undefined ? left : culprit.value)],
          note:
            culprit === undefined
              ? "请对照台账核对等号两边的各个数，改正写错的一个。"
              : `因同一原因，有 ${assessments.length} 个算式不成立；只把这一格的“${at.written}”改为 ${culprit.value}，它们就都成立。请对照台账核实后再改。`,
          related: relatedTo(report, at, group),
        };
      }
    },
  };
}
