import type { Examples } from "../../examples.ts";
import { Downloads, type DownloadsProps } from "./downloads.tsx";

export const component = Downloads;

export const examples = {
  "one file": { links: [{ text: "本报告的全部数据（JSON）", href: "/beilun/2023/report.json" }] },
} satisfies Examples<DownloadsProps>;
