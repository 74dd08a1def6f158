import type { Examples } from "../../examples.ts";
import { YearSeries, type YearSeriesProps } from "./year-series.tsx";

export const component = YearSeries;

export const examples = {
  "a gap and a break": {
    series: {
      columns: [
        { year: 2022, report: { text: "2022", href: "/beilun/2022/" }, isBreak: false },
        { year: 2021, report: undefined, isBreak: false },
        { year: 2020, report: { text: "2020", href: "/beilun/2020/" }, isBreak: true },
      ],
      spans: [
        { text: "2021年格式", years: 1, isBreak: false },
        { text: "缺", years: 1, isBreak: false },
        { text: "2019年格式", years: 1, isBreak: true },
      ],
      groups: [
        {
          heading: "申请（件）",
          rows: [
            {
              label: "本年新收政府信息公开申请数量",
              href: "/indicators/requests/received/",
              values: [
                { status: "blank", text: "空白", href: "/beilun/2022/#requests/received/total" },
                { status: "missing", text: "缺" },
                { status: "number", text: "300", href: "/beilun/2020/#requests/received/total" },
              ],
            },
          ],
        },
      ],
      legend: [{ sign: "缺", meaning: "本站没有这一年的报告。没有报告不等于 0。" }],
      breaks: ["2020 年和 2022 年之间格式不同，表中用粗线隔开。"],
    },
  },
} satisfies Examples<YearSeriesProps>;
