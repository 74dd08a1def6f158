import { sumRule } from "../sums.ts";

export const applicantTotal = sumRule({
  id: "applicant-total",
  summary: "表三每一行：六类申请人之和，等于“总计”。",
  why: "每件申请只来自一类申请人。",
  source: "统一格式表三",
});
