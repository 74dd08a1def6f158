import { sumRule } from "../sum-rule.ts";

export const balance = sumRule({
  id: "balance",
  summary: "表三每一列：新收加上年结转，等于办理结果总计加结转下年度",
  why: "收到的申请要么已经办结，要么转到下一年，不会消失，也不会多出来。",
  source: "统一格式表三左上角印明的勾稽关系",
  examples: {
    ok: [
      {
        title: "新收 3 件，上年结转 1 件；办结 2 件，结转下年度 2 件",
        cells: {
          "requests/received/natural-person": "3",
          "requests/received/total": "3",
          "requests/carried-in/natural-person": "1",
          "requests/carried-in/total": "1",
          "requests/granted/natural-person": "2",
          "requests/granted/total": "2",
          "requests/concluded/natural-person": "2",
          "requests/concluded/total": "2",
          "requests/carried-out/natural-person": "2",
          "requests/carried-out/total": "2",
        },
      },
    ],
    notOk: [
      {
        title: "收到的 4 件里，1 件不知去向：结转下年度少写了 1 件",
        cells: {
          "requests/received/natural-person": "3",
          "requests/received/total": "3",
          "requests/carried-in/natural-person": "1",
          "requests/carried-in/total": "1",
          "requests/granted/natural-person": "2",
          "requests/granted/total": "2",
          "requests/concluded/natural-person": "2",
          "requests/concluded/total": "2",
          "requests/carried-out/natural-person": "1",
          "requests/carried-out/total": "1",
        },
        messages: [
          "表三“自然人”一列：“一、本年新收政府信息公开申请数量”加“二、上年结转政府信息公开申请数量”为 4（3 + 1），“（七）总计”加“四、结转下年度继续办理”为 3（2 + 1），两边应相等，相差 1",
        ],
      },
    ],
  },
});
