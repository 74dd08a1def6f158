import { formByKey } from "../../form/forms.ts";
import type { Rule } from "../rule.ts";

export const sections: Rule = {
  id: "sections",
  level: "warning",
  summary: "六个部分齐全，顺序与统一格式相同，每一部分都有内容。",
  why: "缺少一部分的报告不全面；顺序不同，读者不易对照。",
  source: "《条例》第五十条；统一格式",
  *check(report) {
    const note = "请对照统一格式补全六个部分，并按顺序排列。";
    const whole = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
    let previous = 0;
    for (const part of formByKey(report.form).parts) {
      const found = report.parts.find(({ number }) => number === part.number);
      if (found === undefined) {
        yield {
          reason: `没有找到标题“${part.label}”`,
          place: report.parts[previous - 1]?.heading.place ?? whole,
          expected: [part.label],
          note,
        };
      } else if (found.blocks.length === 0 && found.table === null) {
        yield { reason: `“${part.label}”下面没有内容`, place: found.heading.place, note };
      }
      previous = part.number;
    }
    for (const [index, part] of report.parts.entries()) {
      const before = report.parts[index - 1];
      if (before !== undefined && part.number < before.number) {
        yield {
          reason: `“${part.heading.text}”排在“${before.heading.text}”之后，应在它之前`,
          place: part.heading.place,
          note,
        };
      }
    }
  },
};
