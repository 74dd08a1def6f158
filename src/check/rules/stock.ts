import { cellAddress, cellsOfForm, formByKey } from "../../form/forms.ts";
import { findCell, type Report } from "../../report/report.ts";
import { compare, type Given, givenBy, nameAt, sumOf } from "../given.ts";
import { judging } from "../judging.ts";
import { lastYearOf } from "../last-year.ts";
import type { Finding, Rule } from "../rule.ts";

/** The rows of table 二 that count documents from year to year, and what moves the count. */
const cellsOf = (row: string) => ({
  issued: cellAddress("proactive", row, "issued"),
  repealed: cellAddress("proactive", row, "repealed"),
  inForce: cellAddress("proactive", row, "in-force"),
});

const negative = (given: Given): Given => (typeof given === "number" ? -given : given);

function* judgeRow(report: Report, before: Report, row: string, label: string): Generator<Finding | string> {
  const { issued, repealed, inForce } = cellsOf(row);
  const [last, more, fewer] = [givenBy(before, inForce), givenBy(report, issued), givenBy(report, repealed)];
  // What was in force a year ago is where the count begins: without it there is no sum.
  const expected = last === "absent" ? last : sumOf([last, more, negative(fewer)]);
  const comparison = compare(givenBy(report, inForce), expected);
  const cell = findCell(report, inForce);
  const lastCell = findCell(before, inForce);
  if (comparison.outcome === "not-assessable")
    yield `“${label}”的制发、废止、现行有效件数和 ${before.year} 年的现行有效件数，有的不是数，无从核对`;
  if (comparison.outcome !== "different" || cell === undefined || lastCell === undefined) return;
  const shown = [last, more, fewer].map((given) => (typeof given === "number" ? given : "空白"));
  yield {
    reason: `${nameAt(report, inForce)}为 ${comparison.one}，应为 ${comparison.other}（上年现行有效 ${shown[0]} + 本年制发 ${shown[1]} − 本年废止 ${shown[2]}）；相差 ${Math.abs(comparison.difference)}`,
    place: cell.place,
    subject: { cell: inForce },
    actual: cell.written,
    expected: [String(comparison.other)],
    note: "请对照文件目录核对这四个数，改正写错的一个；都属实的（例如往年漏统计），请写明原因。",
    related: [
      {
        reason: `${before.year} 年报告：${nameAt(before, inForce)}为 ${lastCell.written}`,
        place: lastCell.place,
        report: before,
      },
      ...[issued, repealed].flatMap((address) => {
        const other = findCell(report, address);
        return other === undefined
          ? []
          : [{ reason: `参与计算：${nameAt(report, address)}为 ${other.written || "空白"}`, place: other.place }];
      }),
    ],
  };
}

export const stock: Rule = {
  id: "stock",
  level: "warning",
  summary: "规章、规范性文件：现行有效件数，等于上年现行有效加本年制发减本年废止",
  why: "现行有效的文件，只因制发而增加，只因废止而减少。",
  source: "统一格式（2021 年）表二",
  formula: "proactive/*/in-force = proactive/*/in-force[-1] + proactive/*/issued - proactive/*/repealed",
  examples: {
    ok: [
      {
        title: "上年 10 件，本年制发 3 件，废止 1 件，现行有效 12 件",
        cells: {
          "proactive/normative-documents/issued": "3",
          "proactive/normative-documents/repealed": "1",
          "proactive/normative-documents/in-force": "12",
        },
        otherYears: [{ title: "2022 年", year: 2022, cells: { "proactive/normative-documents/in-force": "10" } }],
      },
      {
        title: "上年用的是 2019 年格式，表二数的是另外的事：不核对",
        year: 2021,
        cells: { "proactive/normative-documents/in-force": "12" },
        otherYears: [{ title: "2020 年", year: 2020, form: "2019" }],
      },
    ],
    notOk: [
      {
        title: "上年 10 件，本年制发 3 件，废止 1 件，现行有效却写成本年制发的 3 件",
        cells: {
          "proactive/normative-documents/issued": "3",
          "proactive/normative-documents/repealed": "1",
          "proactive/normative-documents/in-force": "3",
        },
        otherYears: [{ title: "2022 年", year: 2022, cells: { "proactive/normative-documents/in-force": "10" } }],
        messages: [
          "表二“行政规范性文件”的“现行有效件数”为 3，应为 12（上年现行有效 10 + 本年制发 3 − 本年废止 1）；相差 9",
        ],
      },
    ],
  },
  ...judging(function* (report, surroundings) {
    if (report.form !== "2021") return;
    const before = lastYearOf(report, surroundings, "现行有效件数");
    if (typeof before === "string") yield before;
    else if (before.form !== report.form)
      yield `${before.year} 年的报告用的是${formByKey(before.form).name}，没有现行有效件数，无法与上年核对`;
    else {
      const rows = cellsOfForm(formByKey(report.form)).filter(({ column }) => column.key === "in-force");
      for (const { row } of rows) yield* judgeRow(report, before, row.key, row.label);
    }
  }),
};
