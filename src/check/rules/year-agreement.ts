import { formByKey } from "../../form/forms.ts";
import { textOf } from "../../report/text.ts";
import type { Rule } from "../rule.ts";

export const yearAgreement: Rule = {
  id: "year-agreement",
  level: "warning",
  summary: "统计期限和正文开头说的年份，与报告的年份相同；第五部分还可以说下一年的打算",
  why: "留着去年的年份，读者无法知道数据说的是哪一年。",
  source: "《条例》第五十条",
  examples: {
    ok: [
      { title: "统计期限与报告是同一年", preface: "本报告的统计期限为2023年1月1日至12月31日。" },
      { title: "第五部分说下一年的打算", parts: { 5: "2024年，将加强培训。" } },
    ],
    notOk: [
      {
        title: "统计期限还是去年的",
        preface: "本报告的统计期限为2022年1月1日至12月31日。",
        messages: ["统计期限的年份为 2022，应为 2023"],
      },
      {
        title: "第一部分从去年的报告抄来，没有改年份",
        parts: { 1: "2022年，我机关继续推进政务公开。" },
        messages: ["句首的年份为 2022，应为 2023"],
      },
    ],
  },
  *check(report) {
    // Without a form, parts have numbers of their own. Where the title says another year, that is the finding.
    const titled = [...report.title.text.matchAll(/(20\d\d)\s*年/gu)].map(([, year]) => Number(year));
    if (formByKey(report.form).parts.length === 0 || titled.some((year) => year !== report.year)) return;
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
        for (const [found, year = ""] of textOf(block).matchAll(pattern)) {
          if (years.includes(Number(year))) continue;
          yield {
            reason: `${what}的年份为 ${year}，应为 ${years.join(" 或 ")}`,
            place: block.place,
            subject: { quote: found.replace(/^[。；]/u, "") },
            actual: year,
            expected: years.map(String),
            note: "请改正年份；如果是引用往年的情况，请不要放在句首。",
          };
        }
      }
    }
  },
};
