import type { Examples } from "../../examples.ts";
import { Legend, type LegendProps } from "./legend.tsx";

export const component = Legend;

export const examples = {
  "blank and not applicable": {
    entries: [
      { sign: "空白", meaning: "报告的这一格没有填写。" },
      { sign: "/", meaning: "报告在这一格写了这个符号。" },
    ],
  },
} satisfies Examples<LegendProps>;
