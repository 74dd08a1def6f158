import { sumRule } from "../sums.ts";

export const reviewTotal = sumRule({
  id: "review-total",
  summary: "表四每一组：四种结果之和，等于“总计”。",
  why: "每件复议或诉讼在年底只有一种结果。",
  source: "统一格式表四",
});
