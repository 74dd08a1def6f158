import type { Examples } from "../../examples.ts";
import { RowList, type RowListProps } from "./row-list.tsx";

export const component = RowList;

export const examples = {
  "numbers and an absence": {
    table: "表三",
    caption: "表三 收到和处理政府信息公开申请情况（单位：件）",
    groups: [
      {
        rows: [
          {
            name: "三、本年度办理结果·（一）予以公开",
            figures: [
              { column: "自然人", value: <a href="cite/#requests/granted/natural-person">95</a>, isNumber: true },
              { column: "总计", value: <a href="cite/#requests/granted/total">空白</a>, isNumber: false },
            ],
          },
        ],
      },
    ],
  },
  "under heads, with links": {
    table: "历年数据",
    caption: "历年数据（2021年格式），比例在前，件数在后",
    groups: [
      {
        heading: "每 100 件中",
        rows: [
          {
            name: "不予公开，占办结",
            href: "/indicators/requests/refused/",
            figures: [{ column: "2023", value: "未计算", isNumber: false }],
          },
        ],
      },
    ],
  },
  "with what is said of a row": {
    table: "各机关历年报告",
    caption: "各机关历年报告（共 1 个机关）",
    level: 2,
    groups: [
      {
        rows: [
          {
            name: "北仑区人民政府",
            href: "/beilun/",
            note: "县级人民政府",
            figures: [{ column: "2023", value: "已有", isNumber: true }],
          },
        ],
      },
    ],
  },
} satisfies Examples<RowListProps>;
