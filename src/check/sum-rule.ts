/** Rules that demand one kind of sum. Such a rule is only words; which cells add up stands in the form's data. */
import { formByKey } from "../form/forms.ts";
import type { IdentityInstance, Term } from "../form/identities.ts";
import { nameOfTable } from "../form/names.ts";
import type { Cell, Report } from "../report/report.ts";
import type { BrokenGroup } from "./culprit/candidate.ts";
import { brokenGroupsOf } from "./culprit/groups.ts";
import { cellInWords, noteOf } from "./culprit/words.ts";
import type { Finding, RelatedPlace, Rule } from "./rule.ts";
import { type Assessment, valueOfTerm } from "./sums.ts";

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

function alsoBroken(report: Report, at: Cell, { identity, left, right, cells }: Assessment, why: string): RelatedPlace {
  const reason = `${why}：${whereInWords(report, identity)}的算式也不成立（${left} 与 ${right}）`;
  return { reason, place: (cells.at(-1) ?? at).place };
}

/** The other sums that break for the same reason, what else the repair changes, then the other cells of the told sum. */
function relatedTo(report: Report, at: Cell, { assessments, consequences, culprit }: BrokenGroup): RelatedPlace[] {
  const [first, ...others] = assessments;
  const changes = culprit?.changes.filter(({ cell }) => cell !== at) ?? [];
  return [
    ...others.map((sum) => alsoBroken(report, at, sum, "同一原因")),
    ...consequences.map((sum) => alsoBroken(report, at, sum, "由此引起")),
    ...changes.map(({ cell, to }): RelatedPlace => ({
      reason: `一并改动：${cellInWords(report, cell)}为 ${cell.written || "空白"}，改为 ${to ?? "空白"}`,
      place: cell.place,
    })),
    ...first.cells
      .filter((cell) => cell !== at && changes.every((change) => change.cell !== cell))
      .map((cell): RelatedPlace => ({
        reason: `参与计算：${cellInWords(report, cell)}为 ${cell.written || "空白"}`,
        place: cell.place,
      })),
  ];
}

export function sumRule(rule: Omit<Rule, "level" | "check">): Rule {
  return {
    ...rule,
    level: "error",
    *check(report, surroundings): Generator<Finding> {
      for (const group of brokenGroupsOf(report, surroundings)) {
        const { assessments, candidates } = group;
        const [{ identity, left, right, cells }] = assessments;
        // The most plausible cell; where no few slips explain the sum, the total. Sums are told under their own rule.
        const [likeliest] = candidates;
        const at = likeliest?.cell ?? cells.at(-1);
        if (identity.rule !== rule.id || at === undefined) continue;
        yield {
          reason: `${whereInWords(report, identity)}：${sideInWords(report, identity.left, left)}，${sideInWords(report, identity.right, right)}，两边应相等，相差 ${Math.abs(left - right)}`,
          place: at.place,
          actual: likeliest === undefined ? String(right) : at.written,
          expected: likeliest === undefined ? [String(left)] : [String(likeliest.to ?? "")],
          note: noteOf(report, group),
          related: relatedTo(report, at, group),
        };
      }
    },
  };
}
