import { cellAddress, type CellDefinition, cellsOfForm, formByKey, hasTables } from "../../form/forms.ts";
import { findCell, type Report } from "../../report/report.ts";
import { type Comparison, compare, givenBy, nameAt } from "../given.ts";
import { judging } from "../judging.ts";
import { lastYearOf } from "../last-year.ts";
import type { Finding, RelatedPlace, Rule } from "../rule.ts";

type Different = Extract<Comparison, { outcome: "different" }>;

/** A column of table 三 in which this year's carried-in is not last year's carried-out. */
interface Broken {
  readonly definition: CellDefinition;
  readonly comparison: Different;
}

/** Who asked, summed: the last of the seven columns. */
const isTotal = ({ definition }: Broken) => definition.column.key === "total";

const sumOfDifferences = (broken: readonly Broken[]) =>
  broken.reduce((sum, { comparison }) => sum + comparison.difference, 0);

/** What is told, each with the columns that break for the same reason. */
function rootCausesOf(broken: readonly Broken[]): { told: Broken; same: readonly Broken[] }[] {
  const total = broken.find(isTotal);
  const kinds = broken.filter((one) => one !== total);
  const [first, second, ...further] = kinds;
  // A request was counted under another kind of applicant.
  if (total === undefined && first !== undefined && second !== undefined && further.length === 0)
    if (sumOfDifferences(kinds) === 0) return [{ told: first, same: [second] }];
  // The column of totals only adds up what is told already.
  if (total !== undefined && kinds.length > 0 && sumOfDifferences(kinds) === total.comparison.difference)
    return kinds.map((told) => ({ told, same: [total] }));
  return broken.map((told) => ({ told, same: [] }));
}

function carriedOut({ definition: { column } }: Broken) {
  return cellAddress("requests", "carried-out", column.key);
}

function findingOf(report: Report, before: Report, told: Broken, same: readonly Broken[]): Finding | undefined {
  const cell = findCell(report, told.definition.address);
  const last = findCell(before, carriedOut(told));
  if (cell === undefined || last === undefined) return undefined;
  const { one, other, difference } = told.comparison;
  const alike = same.flatMap(({ definition, comparison }): RelatedPlace[] => {
    const place = findCell(report, definition.address)?.place;
    if (place === undefined) return [];
    const reason = `同一原因：${nameAt(report, definition.address)}为 ${comparison.one}，上年为 ${comparison.other}`;
    return [{ reason, place }];
  });
  return {
    reason: `${nameAt(report, cell.address)}为 ${one}，应为 ${other}，与 ${before.year} 年报告的${nameAt(before, last.address)}相同；相差 ${Math.abs(difference)}`,
    place: cell.place,
    subject: { cell: cell.address },
    actual: cell.written,
    expected: [String(other)],
    note: "请对照台账核对两年的数，改正写错的一个；两个数都属实的，请写明原因。",
    related: [
      {
        reason: `${before.year} 年报告：${nameAt(before, last.address)}为 ${other}`,
        place: last.place,
        report: before,
      },
      ...alike,
    ],
  };
}

export const carryOver: Rule = {
  id: "carry-over",
  level: "error",
  answerable: true,
  summary: "表三每一列：上年结转，等于上一年报告的结转下年度",
  why: "去年底没有办完的申请，今年接着办，一件也不会少，一件也不会多。",
  source: "统一格式表三",
  formula: "requests/carried-in/* = requests/carried-out/*[-1]",
  examples: {
    ok: [
      {
        title: "2022 年结转下年度 2 件，2023 年上年结转 2 件",
        cells: {
          "requests/carried-in/natural-person": "2",
          "requests/carried-in/total": "2",
          "requests/granted/natural-person": "2",
          "requests/granted/total": "2",
          "requests/concluded/natural-person": "2",
          "requests/concluded/total": "2",
        },
        otherYears: [
          {
            title: "2022 年",
            year: 2022,
            cells: {
              "requests/received/natural-person": "2",
              "requests/received/total": "2",
              "requests/carried-out/natural-person": "2",
              "requests/carried-out/total": "2",
            },
          },
        ],
      },
      {
        title: "2020 年用 2019 年格式，2021 年用 2021 年格式：这两行相同，照样核对",
        year: 2021,
        otherYears: [{ title: "2020 年", year: 2020, form: "2019" }],
      },
      {
        title: "上一年没有填写：无从核对，不算错误",
        cells: {
          "requests/carried-in/research": "1",
          "requests/carried-in/total": "1",
          "requests/carried-out/research": "1",
          "requests/carried-out/total": "1",
        },
        otherYears: [
          {
            title: "2022 年",
            year: 2022,
            cells: { "requests/carried-out/research": "", "requests/carried-out/total": "/" },
          },
        ],
      },
    ],
    notOk: [
      {
        title: "2022 年结转下年度 3 件，2023 年上年结转只有 2 件；总计的差是同一原因，不另说",
        cells: {
          "requests/carried-in/natural-person": "2",
          "requests/carried-in/total": "2",
          "requests/granted/natural-person": "2",
          "requests/granted/total": "2",
          "requests/concluded/natural-person": "2",
          "requests/concluded/total": "2",
        },
        otherYears: [
          {
            title: "2022 年",
            year: 2022,
            cells: {
              "requests/received/natural-person": "3",
              "requests/received/total": "3",
              "requests/carried-out/natural-person": "3",
              "requests/carried-out/total": "3",
            },
          },
        ],
        messages: [
          "表三“二、上年结转政府信息公开申请数量”的“自然人”为 2，应为 3，与 2022 年报告的表三“四、结转下年度继续办理”的“自然人”相同；相差 1",
        ],
      },
      {
        title: "总数没有变，但 2022 年的一件企业申请，2023 年算到了自然人",
        cells: {
          "requests/carried-in/natural-person": "1",
          "requests/carried-in/total": "1",
          "requests/carried-out/natural-person": "1",
          "requests/carried-out/total": "1",
        },
        otherYears: [
          {
            title: "2022 年",
            year: 2022,
            cells: {
              "requests/received/commercial": "1",
              "requests/received/total": "1",
              "requests/carried-out/commercial": "1",
              "requests/carried-out/total": "1",
            },
          },
        ],
        messages: [
          "表三“二、上年结转政府信息公开申请数量”的“自然人”为 1，应为 0，与 2022 年报告的表三“四、结转下年度继续办理”的“自然人”相同；相差 1",
        ],
      },
    ],
  },
  ...judging(function* (report, surroundings) {
    if (!hasTables(report)) return;
    const before = lastYearOf(report, surroundings, "上年结转");
    if (typeof before === "string") {
      yield before;
      return;
    }
    const columns = cellsOfForm(formByKey(report.form))
      .filter(({ table, row }) => table.key === "requests" && row.key === "carried-in")
      .map((definition) => ({
        definition,
        comparison: compare(
          givenBy(report, definition.address),
          givenBy(before, cellAddress("requests", "carried-out", definition.column.key)),
        ),
      }));
    const broken = columns.flatMap(({ definition, comparison }) =>
      comparison.outcome === "different" ? [{ definition, comparison }] : [],
    );
    for (const { told, same } of rootCausesOf(broken)) {
      const finding = findingOf(report, before, told, same);
      if (finding !== undefined) yield finding;
    }
    const left = columns.filter(({ comparison }) => comparison.outcome === "not-assessable");
    if (left.length > 0) {
      const names = left.map(({ definition }) => `“${definition.column.label}”`).join("");
      yield `表三${names}列：上年结转和 ${before.year} 年的结转下年度，有的不是数，无从核对`;
    }
  }),
};
