import { textOf } from "../../report/text.ts";
import type { Rule } from "../rule.ts";

export const yearAgreement: Rule = {
  id: "year-agreement",
  level: "warning",
  summary: "统计期限和正文开头说的年份，与报告的年份相同；第五部分还可以说下一年的打算。",
  why: "留着去年的年份，读者无法知道数据说的是哪一年。",
  source: "《条例》第五十条",
  *check(report) {
    const places = [
      { blocks: report.preface, years: [report.year], pattern: /统计期限[^。]*?(20\d\d)\s*年/gu, what: "统计期限" },
      ...report.parts
        .filter(({ number }) => number === 1 || number === 5)
        .map(({ blocks, number }) => ({
          blocks,
          years: number === 5 ? [report.year, report.year + 1] : [report.year],
          pattern: /(?:^|[。；]|）)(20\d\d)\s*年(?:度)?[，,]/gu,
          what: "句首",
        })),
    ];
    for (const { blocks, years, pattern, what } of places) {
      for (const block of blocks) {
        for (const [, year = ""] of textOf(block).matchAll(pattern)) {
          if (years.includes(Number(year))) continue;
          yield {
            reason: `${what}的年份为 ${year}，应为 ${years.join(" 或 ")}`,
            place: block.place,
            actual: year,
            expected: years.map(String),
            note: "请改正年份；如果是引用往年的情况，请不要放在句首。",
          };
        }
      }
    }
  },
};
