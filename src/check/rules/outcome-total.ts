import { sumRule } from "../sums.ts";

export const outcomeTotal = sumRule({
  id: "outcome-total",
  summary: "表三每一列：各种办理结果之和，等于“（七）总计”。",
  why: "每件办结的申请只计入一种结果。",
  source: "统一格式表三",
});
