import { contradicted, hasHeld, namedFigure, relatedCells, subjectOf } from "../narrative/disagreement.ts";
import type { Finding, Rule } from "../rule.ts";

export const narrativeNone: Rule = {
  id: "narrative-none",
  level: "warning",
  summary: "正文说没有的（没有收到申请、没有复议诉讼、没有被纠错），表格中的数是 0",
  why: "“没有”也是一个数，就是 0；它常常从去年的报告里留下来。",
  source: "《条例》第五十条；国办公开办函〔2021〕30号",
  examples: {
    ok: [
      {
        title: "没有被纠错和败诉，表四的“结果纠正”都是 0",
        cells: { "reviews/reconsideration/upheld": "5", "reviews/reconsideration/total": "5" },
        parts: { 1: "全年没有因政府信息公开引起的行政复议和行政诉讼被纠错和败诉的情况。" },
      },
      { title: "信息处理费不在表中", parts: { 6: "本年度未收取信息处理费。" } },
    ],
    notOk: [
      {
        title: "表四有 1 件行政诉讼",
        cells: { "reviews/litigation-direct/upheld": "1", "reviews/litigation-direct/total": "1" },
        parts: { 1: "全年未发生因政府信息公开引起的行政诉讼。" },
        messages: ["正文说“未发生因政府信息公开引起的行政诉讼”，表四“行政诉讼”应为 0，现为 1"],
      },
    ],
  },
  *check(report, surroundings): Generator<Finding> {
    for (const { quantity } of contradicted(report, surroundings, ["claim"])) {
      const { match, place, quote } = quantity;
      const working = match.working === undefined ? "" : `（${match.working}）`;
      yield {
        reason: `正文说“${quote}”，${namedFigure(report, match)}应为 0，现为 ${match.value}${working}`,
        place,
        subject: subjectOf(quantity),
        actual: quote,
        expected: ["0"],
        note: "请核实有没有；有的请在正文中写明件数，没有的请把表格改为 0。",
        related: relatedCells(report, match),
      };
    }
  },
  *notChecked(report, surroundings) {
    if (!hasHeld(report, surroundings, ["claim"])) yield "正文没有说“没有”而表格也有的事，没有可核对的";
  },
};
