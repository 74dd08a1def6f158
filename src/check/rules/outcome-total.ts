import { sumRule } from "../sum-rule.ts";

export const outcomeTotal = sumRule({
  id: "outcome-total",
  summary: "表三每一列：各种办理结果之和，等于“（七）总计”",
  why: "每件办结的申请只计入一种结果，既不重复，也不遗漏。",
  source: "统一格式表三",
  examples: {
    ok: [
      {
        title: "予以公开 2 件，重复申请 1 件，总计 3 件",
        cells: {
          "requests/received/commercial": "3",
          "requests/received/total": "3",
          "requests/granted/commercial": "2",
          "requests/granted/total": "2",
          "requests/unprocessed-repeat/commercial": "1",
          "requests/unprocessed-repeat/total": "1",
          "requests/concluded/commercial": "3",
          "requests/concluded/total": "3",
        },
      },
    ],
    notOk: [
      {
        title: "一件申请既计入部分公开，又计入不予公开",
        cells: {
          "requests/received/commercial": "1",
          "requests/received/total": "1",
          "requests/partly-granted/commercial": "1",
          "requests/partly-granted/total": "1",
          "requests/refused-third-party/commercial": "1",
          "requests/refused-third-party/total": "1",
          "requests/concluded/commercial": "1",
          "requests/concluded/total": "1",
        },
        messages: [
          "表三“商业企业”一列：“（一）予以公开”加“（二）部分公开（区分处理的，只计这一情形，不计其他情形）”加“（三）不予公开”加“（四）无法提供”加“（五）不予处理”加“（六）其他处理”为 2（0 + 1 + 1 + 0 + 0 + 0），“（七）总计”为 1，两边应相等，相差 1",
        ],
      },
    ],
  },
});
