import type { Examples } from "../../examples.ts";
import { examples as chartExamples } from "../chart/chart.examples.tsx";
import { Charts, type ChartsProps } from "./charts.tsx";

export const component = (props: ChartsProps) => (
  <section class="part">
    <h2>部分</h2>
    <Charts {...props} />
  </section>
);

export const examples = {
  "one that is drawn and one that cannot be": {
    view: {
      charts: [chartExamples["figures that stand in a table of the page"].chart],
      reasons: ["办结的申请为 0 件，没有各种结果可画。"],
    },
  },
  "none that can be drawn": {
    view: { charts: [], reasons: ["有统计表的报告不到两年，还画不出历年变化。"] },
  },
} satisfies Examples<ChartsProps>;
