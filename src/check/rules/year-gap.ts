import type { Rule } from "../rule.ts";

export const yearGap: Rule = {
  id: "year-gap",
  level: "info",
  summary: "各年的报告前后相接，中间不缺年份",
  why: "缺了一年，结转、现行有效件数和增减都无法与上年核对；本站不拿更早的年份代替。",
  source: "《条例》第四十九条",
  examples: {
    ok: [
      { title: "只有一年的报告" },
      { title: "2022 年之后是 2023 年", otherYears: [{ title: "2022 年", year: 2022 }] },
    ],
    notOk: [
      {
        title: "2020 年之后就是 2023 年",
        otherYears: [{ title: "2020 年", year: 2020, form: "2019" }],
        messages: ["没有 2021、2022 年的报告，再往前是 2020 年的；没有用它代替上年"],
      },
    ],
  },
  *check(report, { years }) {
    const last = years.filter((year) => year < report.year).at(-1);
    if (last === undefined || last === report.year - 1) return;
    const missing = Array.from({ length: report.year - last - 1 }, (_, index) => last + 1 + index);
    yield {
      reason: `没有 ${missing.join("、")} 年的报告，再往前是 ${last} 年的；没有用它代替上年`,
      place: report.title.place,
      note: "请把缺少的年份的报告也放进来；确实没有公布过的，请在网站上说明。",
    };
  },
  *notChecked(report, { years }) {
    if (!years.some((year) => year < report.year)) yield `没有 ${report.year} 年以前的报告，无从核对中间是否缺了年份`;
  },
};
