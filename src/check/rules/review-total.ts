import { sumRule } from "../sum-rule.ts";

export const reviewTotal = sumRule({
  id: "review-total",
  summary: "表四每一组：四种结果之和，等于“总计”",
  why: "每件复议或诉讼在年底只有一种结果。",
  source: "统一格式表四",
  examples: {
    ok: [
      {
        title: "行政复议维持 2 件，纠正 1 件，总计 3 件",
        cells: {
          "reviews/reconsideration/upheld": "2",
          "reviews/reconsideration/corrected": "1",
          "reviews/reconsideration/total": "3",
        },
      },
    ],
    notOk: [
      {
        title: "总计按立案数填写，与四种结果之和不同",
        cells: {
          "reviews/litigation-direct/upheld": "1",
          "reviews/litigation-direct/pending": "1",
          "reviews/litigation-direct/total": "3",
        },
        messages: [
          "表四“未经复议直接起诉”一行：“结果维持”加“结果纠正”加“其他结果”加“尚未审结”为 2（1 + 0 + 0 + 1），“总计”为 3，两边应相等，相差 1",
        ],
      },
    ],
  },
});
