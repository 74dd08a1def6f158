/** Why requests got nothing, as far as a report says it. */
import { givenBy } from "../../check/given.ts";
import { cellAddress } from "../../form/forms.ts";
import { givenFor, type Indicator, isSummed } from "../indicators.ts";
import { subtotalsKey, subtotalText } from "../subtotals.ts";
import { formatNumber } from "../words.ts";
import { grantedBy, groupsOfReasonsIn, quotedWithGroup, reasonsGiven, reasonsIn, saysWhy } from "./outcomes.ts";
import { type AnsweredQuestion, figure, type Run, type Told, totalOf } from "./told.ts";

/** So many reasons are told at most. */
const reasonsTold = 3;

/** “其余 186 件：不予公开 16 件，无法提供 112 件，……。” */
function groupsOfReasons(told: Told): Run[] {
  const { report, hrefOf } = told;
  const groups = groupsOfReasonsIn(report).map((indicator) => ({
    indicator,
    given: givenFor(report, indicator, "total") ?? "unread",
  }));
  const numbers = groups.flatMap(({ given }) => (typeof given === "number" ? [given] : []));
  const rest = numbers.reduce((sum, given) => sum + given, 0);
  if (numbers.length === 0 || (numbers.length === groups.length && rest === 0)) return [];
  const { concluded, both } = grantedBy(report);
  const isRest =
    numbers.length === groups.length &&
    typeof concluded === "number" &&
    typeof both === "number" &&
    rest === concluded - both;
  const named = groups.flatMap(({ indicator, given }, index): Run[] => {
    const count = isSummed(indicator, report.form)
      ? { text: subtotalText(given), href: hrefOf(cellAddress(subtotalsKey("requests"), indicator.key, "total")) }
      : figure(told, totalOf(indicator.key));
    const isNumber = typeof given === "number";
    return [`${index === 0 ? "" : "，"}${indicator.label}${isNumber ? " " : "（"}`, count, isNumber ? " 件" : "）"];
  });
  return [isRest ? `其余 ${formatNumber(rest)} 件：` : "", ...named, "。"];
}

/** As many as a sentence can hold; of those that are equally frequent all are told or none. */
function mostFrequent(given: ReturnType<typeof reasonsGiven>): ReturnType<typeof reasonsGiven> {
  const next = given[reasonsTold]?.given ?? 0;
  return given.slice(0, reasonsTold).filter((one) => one.given > next);
}

/** “……（无法提供） 111 件，……（不予处理） 15 件” */
function named(told: Told, rows: readonly Indicator[]): Run[] {
  return rows.flatMap((row, index): Run[] => [
    `${index === 0 ? "" : "，"}${quotedWithGroup(row)} `,
    figure(told, totalOf(row.key)),
    " 件",
  ]);
}

/** The rows in which something is given, clause by clause: what is named most, how many others, what has no name. */
function givenClauses(told: Told, rows: readonly Indicator[], isAll: boolean): Run[][] {
  const given = reasonsGiven(told.report);
  const wordless = rows.filter((row) => !saysWhy(row) && givenBy(told.report, totalOf(row.key)) !== 0);
  if (given.length + wordless.length === 0) return [[`报告写明的 ${rows.length} 种情形都是 0 件`]];
  const largest = mostFrequent(given).map(({ indicator }) => indicator);
  const further = given.length - largest.length;
  const clauses: Run[][] = [];
  if (largest.length > 0) {
    const most = given.length > 1 ? `${isAll ? "" : "写明的里面，"}最多的是：` : "";
    clauses.push([most, ...named(told, largest)]);
  }
  if (further > 0) clauses.push([`${largest.length === 0 ? "写明的有" : "其余还有"} ${further} 种情形`]);
  if (wordless.length > 0) clauses.push([...named(told, wordless), "，表里没有写明是什么情形"]);
  return clauses;
}

function sentenceOf(told: Told): Run[] {
  const [numbers, silent]: [Indicator[], Indicator[]] = [[], []];
  for (const row of reasonsIn(told.report))
    (typeof givenBy(told.report, totalOf(row.key)) === "number" ? numbers : silent).push(row);
  if (numbers.length === 0) return ["各种情形都没有数。"];
  const [first] = silent;
  const clauses = givenClauses(told, numbers, first === undefined);
  if (first !== undefined) {
    const where = `另有 ${silent.length} 种情形没有数（第一处是${quotedWithGroup(first)}：`;
    clauses.push([where, figure(told, totalOf(first.key)), "）"]);
  }
  return [...clauses.flatMap((clause, index) => (index === 0 ? clause : ["；", ...clause])), "。"];
}

export function reasons(told: Told): AnsweredQuestion {
  const answer = [groupsOfReasons(told), sentenceOf(told)].filter((sentence) => sentence.length > 0);
  return { key: "reasons", question: "其余的为什么没有？", answer };
}
