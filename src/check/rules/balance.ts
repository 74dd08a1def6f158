import { sumRule } from "../sums.ts";

export const balance = sumRule({
  id: "balance",
  summary: "表三每一列：新收加上年结转，等于办理结果总计加结转下年度。",
  why: "收到的申请要么已经办结，要么转到下一年，不会消失，也不会多出来。",
  source: "统一格式表三左上角印明的勾稽关系",
});
