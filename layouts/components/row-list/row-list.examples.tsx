import type { Examples } from "../../examples.ts";
import { RowList, type RowListProps } from "./row-list.tsx";

export const component = RowList;

export const examples = {
  "numbers and an absence": {
    table: "表三",
    rows: [
      {
        name: "三、本年度办理结果·（一）予以公开",
        figures: [
          { column: "自然人", status: "number", text: "95", link: "cite/#requests/granted/natural-person" },
          { column: "总计", status: "blank", text: "空白", link: "cite/#requests/granted/total" },
        ],
      },
    ],
  },
  "computed by the site": {
    table: "表三的小计",
    rows: [{ name: "（三）不予公开", figures: [{ column: "自然人", status: "not-computed", text: "未计算" }] }],
  },
} satisfies Examples<RowListProps>;
