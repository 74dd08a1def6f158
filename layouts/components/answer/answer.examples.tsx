import type { Examples } from "../../examples.ts";
import { Answer, type AnswerProps } from "./answer.tsx";

export const component = Answer;

export const examples = {
  "a reason": {
    answer: {
      reason: "去年的报告漏计 1 件，已于 2024 年 3 月在去年的报告中注明。",
      date: "2024-01-15",
      by: "北仑区人民政府办公室",
    },
  },
  "what looks like markup": {
    answer: { reason: "<b>原因</b> {{ 1 }}", date: "2024-01-15", by: "<script>alert(1)</script>" },
  },
} satisfies Examples<AnswerProps>;
