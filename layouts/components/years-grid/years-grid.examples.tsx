import type { Examples } from "../../examples.ts";
import { YearsGrid, type YearsGridProps } from "./years-grid.tsx";

export const component = YearsGrid;

const late = { state: "late", sign: "!", word: "逾期" } as const;
const published = { state: "published", sign: "✓", word: "已有" } as const;
const missing = { state: "missing", sign: "–", word: "缺" } as const;

export const examples = {
  "late, there and missing": {
    years: [2023, 2022],
    totals: ["1 份，缺 1", "1 份，缺 1"],
    extent: "共 2 个机关",
    rows: [
      {
        agency: { text: "北仑区人民政府", href: "/beilun/" },
        level: "县级人民政府",
        cells: [
          { href: "/beilun/2023/", marks: [published] },
          { href: "/beilun/2022/", marks: [published, late] },
        ],
      },
      {
        agency: { text: "北仑区教育局", href: "/beilun-jyj/" },
        level: "县级政府部门",
        cells: [
          { href: undefined, marks: [missing] },
          { href: undefined, marks: [missing] },
        ],
      },
    ],
    legend: [
      { ...published, meaning: "本站有这一年的报告。" },
      { ...late, meaning: "公布日期晚于期限。" },
      { ...missing, meaning: "本站没有这一年的报告，不等于机关没有公布。" },
    ],
  },
} satisfies Examples<YearsGridProps>;
