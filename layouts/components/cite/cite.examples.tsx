import type { Examples } from "../../examples.ts";
import type { CiteEntry } from "../../../src/site/cite-page.ts";
import { Cite, type CiteProps } from "./cite.tsx";

export const component = Cite;

const entry: CiteEntry = {
  id: "requests/granted/natural-person",
  column: "申请人情况·自然人",
  figure: { status: "number", text: "95", line: 90 },
  unit: "件",
  citation: {
    text: "北仑区人民政府：《2023年政府信息公开工作年度报告》，2024-01-15 发布，表三“（一）予以公开”行“自然人”列：95件。源文件第 90 行，SHA-256 前 16 位 0123456789abcdef。",
    address: "https://www.example.gov.cn/beilun/2023/#requests/granted/natural-person",
  },
  cell: "../#requests/granted/natural-person",
  source: { text: "源文件第 90 行", href: "../source/#L90" },
  corrections: [],
};

const tableOf = (changes: Partial<CiteEntry>): CiteProps["table"] => ({
  id: "requests",
  heading: "表三 收到和处理政府信息公开申请情况",
  columns: [
    {
      id: "requests/column/natural-person",
      name: "申请人情况·自然人",
      explained: { meaning: "以个人名义提出申请的人。", basis: "《条例》第二十七条" },
    },
  ],
  rows: [{ id: "requests/granted", row: { name: "（一）予以公开" }, entries: [{ ...entry, ...changes }] }],
});

export const examples = {
  "a number": { table: tableOf({}) },
  "a cell that was not read": {
    table: {
      ...tableOf({}),
      rows: [
        {
          id: "requests/granted",
          row: { name: "（一）予以公开" },
          entries: [{ ...entry, column: "总计", figure: { status: "unread", text: "未读" }, corrections: [] }],
        },
      ],
    },
  },
  "a figure that was corrected": {
    table: tableOf({ corrections: ["2024-03-01 更正：原为 94，改为 95。漏计一件。"] }),
  },
} satisfies Examples<CiteProps>;
