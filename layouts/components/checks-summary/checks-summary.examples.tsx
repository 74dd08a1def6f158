import type { Examples } from "../../examples.ts";
import { ChecksSummary, type ChecksSummaryProps } from "./checks-summary.tsx";

export const component = ChecksSummary;

export const examples = {
  "all hold": {
    checks: {
      verdict: "holds",
      sentence: "42 个算式全部成立",
      quantities: "正文里有 29 个数：13 个与表相符，16 个表里没有这一项",
      page: { text: "逐个算给您看", href: "/beilun/2023/checks/" },
    },
  },
} satisfies Examples<ChecksSummaryProps>;
