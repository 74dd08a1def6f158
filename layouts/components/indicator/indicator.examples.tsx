import type { Examples } from "../../examples.ts";
import { Indicator, type IndicatorProps } from "./indicator.tsx";

export const component = Indicator;

const download = { text: "全部数据（CSV）", href: "/data/cells.csv" };

export const examples = {
  "a row of two forms": {
    download,
    wordings: [
      {
        forms: ["2021年格式"],
        table: "表三",
        label: "（六）其他处理",
        explanation: "以上各类以外的处理。",
        basis: "《条例》第三十条",
        isSummed: true,
        columns: [{ label: "总计", meaning: "六类申请人之和。", basis: "《条例》第五十条第二项：年度报告的内容" }],
      },
      {
        forms: ["2019年格式"],
        table: "表三",
        label: "（六）其他处理",
        explanation: undefined,
        basis: undefined,
        isSummed: false,
        columns: [{ label: "总计", meaning: undefined, basis: undefined }],
      },
    ],
    share: "占办结",
    groups: [
      {
        id: "2023-2021-county-government",
        heading: "2023 年，县级人民政府（2021年格式）",
        unit: "件",
        lacking: { text: "另有 3 个同级机关，本站没有 2023 年的报告", href: "/years/" },
        heads: [
          {
            group: undefined,
            columns: [
              { group: undefined, label: "占办结" },
              { group: undefined, label: "总计" },
            ],
          },
          { group: "法人或其他组织", columns: [{ group: "法人或其他组织", label: "商业企业" }] },
        ],
        rows: [
          {
            agency: { text: "北仑区人民政府", href: "/beilun/" },
            values: [
              { status: "number", text: "9.3%" },
              { status: "number", text: "35", href: "/beilun/2023/#requests-subtotals/other/total" },
              { status: "number", text: "9", href: "/beilun/2023/#requests-subtotals/other/business" },
            ],
          },
        ],
      },
    ],
    extent: "共 410 份报告，本页是 2023 年到 2022 年的 200 份。",
    legend: [],
  },
  "no report": { wordings: [], share: undefined, groups: [], extent: undefined, legend: [], download },
} satisfies Examples<IndicatorProps>;
