import { formByKey } from "../../form/forms.ts";
import type { Rule } from "../rule.ts";

export const sections: Rule = {
  id: "sections",
  level: "warning",
  summary: "六个部分齐全，顺序与统一格式相同，每一部分都有内容",
  why: "缺少一部分的报告不全面；顺序不同，读者不易对照。",
  source: "《条例》第五十条；统一格式",
  examples: {
    ok: [{ title: "六个部分依次写明", parts: { 5: "申请办理还不够及时，将加强培训。" } }],
    notOk: [
      {
        title: "没有第五部分",
        parts: { 5: null },
        messages: ["报告有 5 个部分，应有 6 个，缺少“五、存在的主要问题及改进情况”"],
      },
      {
        title: "第一部分只有标题",
        parts: { 1: "" },
        messages: ["“一、总体情况”下面没有内容，应写明这一部分的情况"],
      },
    ],
  },
  *check(report) {
    const note = "请对照统一格式补全六个部分，并按顺序排列；确实没有的，写明“无”。";
    const { parts } = formByKey(report.form);
    if (parts.length === 0) return;
    const missing = parts.filter(({ number }) => !report.parts.some((found) => found.number === number));
    if (missing.length > 0) {
      const labels = missing.map(({ label }) => `“${label}”`).join("、");
      const before = report.parts.findLast(({ number }) => number < (missing[0]?.number ?? 0));
      yield {
        reason: `报告有 ${parts.length - missing.length} 个部分，应有 ${parts.length} 个，缺少${labels}`,
        place: before?.heading.place ?? report.title.place,
        subject: { quote: (before?.heading ?? report.title).text },
        actual: `缺少${labels}`,
        expected: missing.map(({ label }) => label),
        note,
      };
    }
    for (const [index, part] of report.parts.entries()) {
      const before = report.parts[index - 1];
      if (part.blocks.length === 0 && part.table === null) {
        yield {
          reason: `“${part.heading.text}”下面没有内容，应写明这一部分的情况`,
          place: part.heading.place,
          subject: { quote: part.heading.text },
          actual: "没有内容",
          note,
        };
      }
      if (before !== undefined && part.number < before.number) {
        yield {
          reason: `“${part.heading.text}”排在“${before.heading.text}”之后，应在它之前`,
          place: part.heading.place,
          subject: { quote: part.heading.text },
          actual: `在“${before.heading.text}”之后`,
          note,
        };
      }
    }
  },
};
