import type { Examples } from "../../examples.ts";
import { everyMark } from "../drawing/drawing.examples.tsx";
import { Chart, type ChartProps } from "./chart.tsx";

/** Charts stand under a heading of their page. */
export const component = (props: ChartProps) => (
  <section>
    <h2>部分</h2>
    <Chart {...props} />
  </section>
);

const drawings = { narrow: everyMark, wide: everyMark };
const files = [
  { text: "下载图（SVG）", href: "charts/flow.svg" },
  { text: "下载数据（CSV）", href: "charts/flow.csv" },
];

export const examples = {
  "figures that stand in a table of the page": {
    chart: {
      id: "chart-flow",
      title: "388 件申请要办，办结 378 件，其中 105 件予以公开",
      summary: "本年新收 386 件，上年结转 2 件，一共 388 件。",
      notes: ["为 0 的：“其他处理”。"],
      drawings,
      table: { text: "这些数在表三", href: "#requests-caption" },
      files,
    },
  },
  "figures with a table of their own": {
    chart: {
      id: "chart-years",
      title: "2019 年收到申请 120 件，2023 年 386 件",
      summary: "本年新收最少 120 件（2019 年），最多 386 件（2023 年）。",
      notes: [],
      drawings,
      table: {
        heads: ["年份", "本年新收（件）"],
        rows: [
          { head: "2019 年", cells: ["120"] },
          { head: "2020 年", cells: ["缺"] },
        ],
      },
      files,
    },
  },
} satisfies Examples<ChartProps>;
