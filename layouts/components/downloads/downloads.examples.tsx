import type { Examples } from "../../examples.ts";
import { Downloads, type DownloadsProps } from "./downloads.tsx";

export const component = Downloads;

export const examples = {
  "one file": {
    files: [
      { text: "统计表", href: "/beilun/2023/2023.xlsx", facts: "Excel，9.0 KB", meaning: "一张表一页，另有说明。" },
    ],
    more: [{ text: "全站数据", href: "/data/" }],
  },
} satisfies Examples<DownloadsProps>;
