import type { Examples } from "../../examples.ts";
import { examples as figureExamples } from "../key-figures/key-figures.examples.tsx";
import { YearTable, type YearTableProps } from "./year-table.tsx";

export const component = YearTable;

export const examples = {
  "one year": {
    words: ["收到申请", "办结"],
    years: [
      {
        report: { text: "2023 年", href: "/beilun/2023/" },
        figures: figureExamples.numbers.figures,
        verdict: { state: "holds", sentence: "42 个算式全部成立" },
      },
    ],
  },
} satisfies Examples<YearTableProps>;
