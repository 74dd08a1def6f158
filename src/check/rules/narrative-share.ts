import { contradicted, hasHeld, relatedCells, subjectOf, triedBesides } from "../narrative/disagreement.ts";
import type { Finding, Rule } from "../rule.ts";

const requests = (total: number) =>
  ({
    "requests/received/natural-person": String(total),
    "requests/received/total": String(total),
    "requests/granted/natural-person": String(total),
    "requests/granted/total": String(total),
    "requests/concluded/natural-person": String(total),
    "requests/concluded/total": String(total),
  }) as const;

export const narrativeShare: Rule = {
  id: "narrative-share",
  level: "warning",
  summary: "正文中的百分比和增减，按表格的数能重新算出来",
  why: "百分比和增减是从别的数算出来的；那个数改了，它们常常忘了改。",
  source: "《条例》第五十条；国办公开办函〔2021〕30号",
  examples: {
    ok: [
      {
        title: "占比按写出的位数四舍五入",
        cells: {
          ...requests(200),
          "requests/granted/natural-person": "91",
          "requests/granted/total": "91",
          "requests/partly-granted/natural-person": "109",
          "requests/partly-granted/total": "109",
        },
        parts: { 1: "全年答复政府信息公开申请200件，其中予以公开91件，占45.5%。" },
      },
      {
        title: "去年 80 件，今年 100 件",
        cells: requests(100),
        otherYears: [{ title: "", year: 2022, cells: requests(80) }],
        parts: { 1: "全年收到政府信息公开申请100件，同比增长25%。" },
      },
      {
        title: "去年的报告不在手边，增长无从核对",
        cells: requests(100),
        parts: { 1: "全年收到政府信息公开申请100件，同比增长30%。" },
      },
    ],
    notOk: [
      {
        title: "增长的百分比算错",
        cells: requests(100),
        otherYears: [{ title: "", year: 2022, cells: requests(80) }],
        parts: { 1: "全年收到政府信息公开申请100件，同比增长20%。" },
        messages: ["正文“同比增长20%”中的数为 20%，按表格应为 25%：(100 - 80) ÷ 80 = 25%"],
      },
      {
        title: "占比不是按表中的数算的",
        cells: {
          ...requests(200),
          "requests/granted/natural-person": "91",
          "requests/granted/total": "91",
          "requests/partly-granted/natural-person": "109",
          "requests/partly-granted/total": "109",
        },
        parts: { 1: "全年答复政府信息公开申请200件，其中予以公开91件，占46.5%。" },
        messages: ["正文“占46.5%”中的数为 46.5%，按表格应为 45.5%：91 ÷ 200 = 45.5%"],
      },
    ],
  },
  *check(report, surroundings): Generator<Finding> {
    for (const { quantity } of contradicted(report, surroundings, ["share", "growth"])) {
      const { match, clause, place, quote, measure, value, alternatives = [] } = quantity;
      const unit = measure === "%" ? "%" : "";
      const rounded = (number: number) => `${Number(number.toFixed(2))}${unit}`;
      yield {
        reason: `正文“${clause}”中的数为 ${value}${unit}，按表格应为 ${rounded(match.value)}：${match.working ?? match.meaning}`,
        place,
        subject: subjectOf(quantity),
        actual: quote,
        expected: [match, ...alternatives].map((one) => rounded(one.value)),
        note: `${triedBesides({ ...quantity, alternatives: alternatives.map((one) => ({ ...one, value: Number(one.value.toFixed(2)) })) })}请重新计算；如果是同别的数相比，请写明同什么相比。`,
        related: relatedCells(report, match),
      };
    }
  },
  *notChecked(report, surroundings) {
    if (!hasHeld(report, surroundings, ["share", "growth"]))
      yield "正文里没有能按表格重新算的百分比和增减，没有可核对的";
  },
};
