import { type CellAddress, cellsOfForm, formByKey, hasTables } from "../../form/forms.ts";
import { findCell, type Report } from "../../report/report.ts";
import { givenBy, nameAt } from "../given.ts";
import { judging } from "../judging.ts";
import { lastYearOf } from "../last-year.ts";
import type { Finding, Rule } from "../rule.ts";

/** Decisions count the same in every form; an amount of fees only the form of 2021 has. */
const addresses = [
  "proactive/licences/decisions",
  "proactive/penalties/decisions",
  "proactive/coercive-measures/decisions",
  "proactive/administrative-fees/amount",
] as const satisfies readonly CellAddress[];

/** A change by more than this many times is told. */
const times = 5;

/** Among fewer decisions than this (or 万元) great changes are nothing to wonder at: 1 and 7. */
const leastToSpeakOf = 50;

const hasCell = (report: Report, address: CellAddress) =>
  cellsOfForm(formByKey(report.form)).some((cell) => cell.address === address);

/** “是上年的 12.3 倍”, “是上年的 8.1%” */
function changeInWords(now: number, last: number): string {
  if (last === 0) return "从无到有";
  if (now === 0) return "从有到无";
  const rounded = (ratio: number) => Number(ratio.toPrecision(3));
  return now > last ? `是上年的 ${rounded(now / last)} 倍` : `是上年的 ${rounded((now / last) * 100)}%`;
}

function* judgeCell(report: Report, before: Report, address: CellAddress): Generator<Finding | string> {
  const cell = findCell(report, address);
  const lastCell = findCell(before, address);
  const [now, last] = [givenBy(report, address), givenBy(before, address)];
  if (typeof now !== "number" || typeof last !== "number" || cell === undefined || lastCell === undefined) {
    const bothAbsent = now === "absent" && last === "absent";
    if (!bothAbsent) yield `${nameAt(report, address)}和 ${before.year} 年的，有的不是数，无从比较`;
    return;
  }
  const [small, large] = now < last ? [now, last] : [last, now];
  if (large < leastToSpeakOf || large <= small * times) return;
  yield {
    reason: `${nameAt(report, address)}为 ${now}，上年为 ${last}，${changeInWords(now, last)}`,
    place: cell.place,
    subject: { cell: address },
    actual: cell.written,
    note: "请核对统计口径和单位是否与上年相同；变化属实的，建议在报告中说明原因。",
    related: [
      { reason: `${before.year} 年报告：${nameAt(before, address)}为 ${last}`, place: lastCell.place, report: before },
    ],
  };
}

export const jump: Rule = {
  id: "jump",
  level: "info",
  summary: `行政许可、行政处罚、行政强制的件数和收费金额，与上年相差不超过 ${times} 倍`,
  why: `相差悬殊，常常是统计口径或单位变了，也可能是写错了位数。两年都不到 ${leastToSpeakOf} 的不比较。`,
  source: "本站的经验，不是法定要求",
  formula:
    "proactive/*/(decisions|amount)[-1] / 5 <= proactive/*/(decisions|amount) <= proactive/*/(decisions|amount)[-1] * 5",
  examples: {
    ok: [
      {
        title: "行政许可从 1200 件增加到 3000 件",
        cells: { "proactive/licences/decisions": "3000" },
        otherYears: [{ title: "2022 年", year: 2022, cells: { "proactive/licences/decisions": "1200" } }],
      },
      {
        title: "行政处罚从 1 件增加到 7 件：数太小，不比较",
        cells: { "proactive/penalties/decisions": "7" },
        otherYears: [{ title: "2022 年", year: 2022, cells: { "proactive/penalties/decisions": "1" } }],
      },
      {
        title: "2019 年格式数的是收费项目，不与 2021 年格式的收费金额比较",
        year: 2021,
        cells: { "proactive/administrative-fees/amount": "17516" },
        otherYears: [{ title: "2020 年", year: 2020, form: "2019" }],
      },
    ],
    notOk: [
      {
        title: "行政许可多写了一位",
        cells: { "proactive/licences/decisions": "12300" },
        otherYears: [{ title: "2022 年", year: 2022, cells: { "proactive/licences/decisions": "1200" } }],
        messages: ["表二“行政许可”的“本年处理决定数量”为 12300，上年为 1200，是上年的 10.3 倍"],
      },
      {
        title: "收费金额上年误以元为单位",
        cells: { "proactive/administrative-fees/amount": "12.5" },
        otherYears: [{ title: "2022 年", year: 2022, cells: { "proactive/administrative-fees/amount": "131000" } }],
        messages: ["表二“行政事业性收费”的“本年收费金额（单位：万元）”为 12.5，上年为 131000，是上年的 0.00954%"],
      },
      {
        title: "上年没有行政处罚，今年有 800 件",
        cells: { "proactive/penalties/decisions": "800" },
        otherYears: [{ title: "2022 年", year: 2022 }],
        messages: ["表二“行政处罚”的“本年处理决定数量”为 800，上年为 0，从无到有"],
      },
    ],
  },
  ...judging(function* (report, surroundings) {
    if (!hasTables(report)) return;
    const before = lastYearOf(report, surroundings, "行政许可、行政处罚、行政强制和收费");
    if (typeof before === "string") {
      yield before;
      return;
    }
    for (const address of addresses) {
      if (!hasCell(report, address)) continue;
      if (hasCell(before, address)) yield* judgeCell(report, before, address);
      else yield `${before.year} 年的报告用的是${formByKey(before.form).name}，没有收费金额，无法与上年比较`;
    }
  }),
};
