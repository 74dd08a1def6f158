/** The sums worked out in digits, rule by rule: what was checked, and whether it holds. */
import { answerTo } from "../check/answer.ts";
import type { CheckedReport } from "../check/checked.ts";
import { sumAt } from "../check/given.ts";
import type { Rule } from "../check/rule.ts";
import type { Assessment } from "../check/sums.ts";
import type { Form } from "../form/form.ts";
import { formByKey, hasTables, tableOf } from "../form/forms.ts";
import { type IdentityInstance, subtotalGroupsOf, type Term } from "../form/identities.ts";
import { nameOfTable } from "../form/names.ts";
import type { Report } from "../report/report.ts";
import { type Addresses, anchors, fromChecks } from "./addresses.ts";
import { type CataloguedRule, checkRules } from "./catalogue.ts";
import { figureAt } from "./figure.ts";
import type { Link } from "./frame.ts";
import { columnName, indicatorOf, nameOf } from "./indicators.ts";
import { subtotalsKey, subtotalText } from "./subtotals.ts";
import { formatNumber } from "./words.ts";

/** A summand as it stands in a worked-out sum. */
export interface ShownTerm {
  /** The row or column that it is, for those who ask what the digits mean. */
  readonly label: string;
  readonly text: string;
  /** The cell, or the computed subtotal, in which the figure stands. */
  readonly href: string;
}

export interface ShownSum {
  /** The row or column in which it must hold. */
  readonly at: string;
  readonly left: readonly ShownTerm[];
  readonly right: readonly ShownTerm[];
  readonly outcome: Assessment["outcome"];
  /** What the sides add up to, said when they differ. */
  readonly sides: { readonly left: string; readonly right: string };
}

export interface RuleChecks {
  readonly id: string;
  readonly rule: Link;
  /** “7 个算式全部成立” */
  readonly sentence: string;
  readonly satisfied: boolean;
  readonly sums: readonly ShownSum[];
}

/** Whether a report keeps a rule. */
export interface RuleVerdict {
  readonly satisfied: boolean;
  /** “符合”, “有 2 处不符合” */
  readonly sentence: string;
}

/** How a rule without sums came out. */
interface RuleOutcome extends RuleVerdict {
  readonly rule: Link;
}

/** What a rule could not check, and why. */
interface RuleNotChecked {
  readonly rule: Link;
  readonly reasons: readonly string[];
}

export type Verdict = "holds" | "broken" | "not-assessable";

export interface Checks {
  readonly verdict: Verdict;
  /** “42 个算式全部成立” */
  readonly sentence: string;
  readonly sums: readonly RuleChecks[];
  readonly others: readonly RuleOutcome[];
  readonly notChecked: readonly RuleNotChecked[];
}

function count(assessments: readonly Assessment[], wanted: Assessment["outcome"]): number {
  return assessments.filter(({ outcome }) => outcome === wanted).length;
}

export function verdictOf(assessments: readonly Assessment[]): { verdict: Verdict; sentence: string } {
  const broken = count(assessments, "broken");
  const notAssessable = count(assessments, "not-assessable");
  const all = assessments.length;
  if (all === 0) return { verdict: "not-assessable", sentence: "没有统计表，没有算式可以核对" };
  if (broken + notAssessable === 0) return { verdict: "holds", sentence: `${all} 个算式全部成立` };
  if (notAssessable === all) return { verdict: "not-assessable", sentence: `${all} 个算式都无法核对` };
  const parts = [
    ...(broken > 0 ? [`${broken} 个不成立`] : []),
    ...(notAssessable > 0 ? [`${notAssessable} 个无法核对`] : []),
  ];
  return { verdict: broken > 0 ? "broken" : "not-assessable", sentence: `${all} 个算式中 ${parts.join("，")}` };
}

/** How a report came out under a rule. */
export function verdictOn(rule: CataloguedRule, checked: CheckedReport): RuleVerdict {
  const { report, file, notes, assessments, notChecked } = checked;
  const sums = assessments.filter(({ identity }) => identity.rule === rule.id);
  if (sums.length > 0) {
    const { verdict, sentence } = verdictOf(sums);
    return { satisfied: verdict === "holds", sentence };
  }
  if (checkRules.includes(rule) && !hasTables(report)) {
    return { satisfied: true, sentence: "不适用：没有统计表" };
  }
  // A rule may tell more than it demands; what is only good to know does not break it.
  const own = [file, ...(notes === undefined ? [] : [notes.file])]
    .flatMap((one) => one.messages.map((message) => ({ message, answer: answerTo(one, message) })))
    .filter(
      ({ message, answer }) =>
        message.ruleId === rule.id && (rule.level === "info" || message.fatal !== undefined || answer !== undefined),
    );
  const answered = own.filter(({ answer }) => answer !== undefined).length;
  const explained =
    answered === 0 ? "" : answered === own.length ? "，机关已作说明" : `，其中 ${answered} 处机关已作说明`;
  const reasons = notChecked.flatMap((one) => (one.rule.id === rule.id ? [one.reason] : []));
  const kept = reasons.length === 0 ? "符合" : `没有核对：${reasons.join("；")}`;
  return {
    satisfied: own.length === 0,
    sentence: own.length === 0 ? kept : `有 ${own.length} 处${rule.level === "info" ? "" : "不符合"}${explained}`,
  };
}

/** Several cells stand in a sum as their subtotal, whose own cell is addressed by the group and the column. */
function toTerm(report: Report, { table }: IdentityInstance, term: Term): ShownTerm {
  const [first, ...others] = term.cells;
  if (first === undefined) throw new Error(`The term “${term.label}” of a sum has no cells.`);
  if (others.length === 0)
    return { label: term.label, text: figureAt(report, first).text, href: fromChecks.cell(first) };
  const group = subtotalGroupsOf(tableOf(formByKey(report.form), table)).find(({ label }) => label === term.label);
  const [, , column = ""] = first.split("/");
  return {
    label: term.label,
    text: subtotalText(sumAt(report, term.cells)),
    href: fromChecks.cell(group?.key === undefined ? first : `${subtotalsKey(table)}/${group.key}/${column}`),
  };
}

/** “不予公开：属于国家秘密”, “法人或其他组织：其他”: alone, the row or column says too little. */
function nameOfLine({ form }: Report, { table, each, at }: IdentityInstance): string {
  return each === "row" ? nameOf(indicatorOf(table, at.key)) : columnName(formByKey(form), table, at.key);
}

function toSum(report: Report, { identity, outcome, left, right }: Assessment): ShownSum {
  return {
    at: nameOfLine(report, identity),
    left: identity.left.map((term) => toTerm(report, identity, term)),
    right: identity.right.map((term) => toTerm(report, identity, term)),
    outcome,
    sides: { left: formatNumber(left), right: formatNumber(right) },
  };
}

export function toChecks(checked: CheckedReport, rules: readonly Rule[], addresses: Addresses): Checks {
  const { report, assessments } = checked;
  const link = ({ id, summary }: Rule): Link => ({ text: summary, href: addresses.rule(id) });
  const withSums = rules.filter(({ id }) => assessments.some(({ identity }) => identity.rule === id));
  const notChecked = rules.flatMap((rule): RuleNotChecked[] => {
    const reasons = checked.notChecked.flatMap((one) => (one.rule === rule ? [one.reason] : []));
    return reasons.length === 0 ? [] : [{ rule: link(rule), reasons }];
  });
  return {
    ...verdictOf(assessments),
    sums: withSums.map((rule) => {
      const own = assessments.filter(({ identity }) => identity.rule === rule.id);
      return {
        id: anchors.checksOf(rule.id),
        rule: link(rule),
        ...verdictOn(rule, checked),
        sums: own.map((assessment) => toSum(report, assessment)),
      };
    }),
    // Of a document without statutory tables the rules about them say nothing.
    others: (hasTables(report) ? rules : [])
      .filter((rule) => !withSums.includes(rule))
      .map((rule) => ({ rule: link(rule), ...verdictOn(rule, checked) }))
      // A rule that found nothing because it could not look is listed with its reason alone.
      .filter(({ rule, satisfied }) => !satisfied || !notChecked.some((one) => one.rule.href === rule.href)),
    notChecked,
  };
}

/** What a sum demands, in the form's own words: “一、… + 二、… = （七）总计 + 四、…”, and where. */
export interface Formula {
  readonly where: string;
  readonly left: readonly string[];
  readonly right: readonly string[];
}

export function formulaOf(form: Form, identities: readonly IdentityInstance[]): Formula | undefined {
  const [first] = identities;
  if (first === undefined) return undefined;
  const table = nameOfTable(form, first.table);
  const each = first.each === "column" ? "每一列" : "每一行";
  return {
    where: `${table}的${each}，共 ${identities.length} 个算式`,
    left: first.left.map(({ label }) => label),
    right: first.right.map(({ label }) => label),
  };
}
