import { statements } from "../narrative/account.ts";
import type { Statement } from "../narrative/draft.ts";
import { differenceOf } from "../narrative/disagreement.ts";
import type { Finding, Rule } from "../rule.ts";

export const narrativeSum: Rule = {
  id: "narrative-sum",
  level: "warning",
  summary: "一句话里分别列出的各项，加起来等于总数",
  why: "表格里没有的数，只能靠这句话自己说得通。",
  source: "《条例》第五十条；国办公开办函〔2021〕30号",
  examples: {
    ok: [
      {
        title: "各项之和等于总数",
        parts: { 1: "主动公开信息63条，其中组织机构类16条，动态类36条，其他信息11条。" },
      },
      {
        title: "只举出一部分，不必等于总数",
        parts: { 1: "主动公开信息630条，其中政策解读75条。" },
      },
    ],
    notOk: [
      {
        title: "列到“其他”为止，还差 1 条",
        parts: { 1: "主动公开信息64条，其中组织机构类16条，动态类36条，其他信息11条。" },
        messages: ["正文“主动公开信息64条”中的数为 64，应等于其中各项之和 63（16 + 36 + 11），相差 1"],
      },
    ],
  },
  *check(report, surroundings): Generator<Finding> {
    for (const { quantity, sum } of statements(report, surroundings)) {
      if (quantity.outcome !== "adds-up-wrong" || sum === undefined) continue;
      const { whole, parts, quote, place } = sum;
      const values = parts.map((part) => part.quantity.value);
      const total = values.reduce((all, value) => all + value, 0);
      const working = values.length > 1 ? `（${values.join(" + ")}）` : "";
      const isMore = total > whole.quantity.value && values.length === 1;
      yield {
        reason: isMore
          ? `正文“${quantity.clause}”中，部分为 ${total}，应不大于总数 ${whole.quantity.value}`
          : `正文“${whole.quantity.clause}”中的数为 ${whole.quantity.value}，应等于其中各项之和 ${total}${working}，相差 ${differenceOf(total, whole.quantity.value)}`,
        place,
        subject: { quote },
        actual: String(whole.quantity.value),
        expected: [String(total)],
        note: "请核对总数和各项；如果各项有重复或没有列全，请写明。",
        related: [whole, ...parts]
          .filter((one) => one.quantity !== quantity)
          .map((one) => ({ reason: `对照：“${one.quantity.clause}”`, place: one.quantity.place })),
      };
    }
  },
  *notChecked(report, surroundings) {
    const isSum = ({ quantity: { outcome } }: Statement) => outcome === "adds-up" || outcome === "adds-up-wrong";
    if (!statements(report, surroundings).some(isSum))
      yield "正文里表格没有的数，没有哪句同时列出各项和总数，没有可核对的";
  },
};
