import type { Examples } from "../../examples.ts";
import { CompareTables, type CompareTablesProps } from "./compare-tables.tsx";

export const component = CompareTables;

const before = { text: "2022 年报告", href: "/beilun/2022/" };
const now = { text: "2023 年报告", href: "/beilun/2023/" };

export const examples = {
  "more, the same and unknown": {
    before,
    now,
    part: {
      id: "requests",
      heading: "表三 收到和处理政府信息公开申请情况",
      tables: [
        {
          id: "compare-requests/total",
          caption: "表三 总计",
          zeros: 3,
          rows: [
            {
              label: "予以公开",
              before: { status: "number", text: "82", href: "/beilun/2022/#requests/granted/total" },
              now: { status: "number", text: "105", href: "/beilun/2023/#requests/granted/total" },
              difference: { text: "+23", spoken: "多 23 件", direction: "more" },
            },
            {
              label: "部分公开",
              before: { status: "blank", text: "空白", href: "/beilun/2022/#requests/partly-granted/total" },
              now: { status: "number", text: "87", href: "/beilun/2023/#requests/partly-granted/total" },
              difference: { text: "无法比较", spoken: "无法比较", direction: "unknown" },
            },
          ],
        },
        { id: "compare-requests/research", caption: "表三 科研机构", zeros: 25, rows: [] },
      ],
      notComparable: [{ year: "2022 年", labels: ["规章的“本年新制作数量”"] }],
    },
  },
} satisfies Examples<CompareTablesProps>;
