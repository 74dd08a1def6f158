import type { Examples } from "../../examples.ts";
import { Downloads, type DownloadsProps } from "./downloads.tsx";

export const component = Downloads;

export const examples = {
  "one file": {
    files: [
      { text: "统计表", href: "/beilun/2023/2023.xlsx", facts: "Excel，9.0 KB", meaning: "一张表一页，另有说明。" },
    ],
    more: [{ text: "全站数据", href: "/data/" }],
    naming: "表中每个数都有自己的地址。",
  },
  "a report without tables": {
    files: [{ text: "全文", href: "/beilun/2017/2017.docx", facts: "Word，9.0 KB", meaning: "可以编辑、打印、归档。" }],
    more: [],
    naming: undefined,
  },
} satisfies Examples<DownloadsProps>;
