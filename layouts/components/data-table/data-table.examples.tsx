import type { Examples } from "../../examples.ts";
import { DataTable, type DataTableProps } from "./data-table.tsx";

export const component = DataTable;

const table: DataTableProps["table"] = {
  id: "table-reports",
  title: "报告清单",
  meaning: "每份报告一行。",
  files: [{ text: "报告清单", href: "/data/reports.csv", facts: "CSV，1.2 KB", meaning: "每份报告一行。" }],
  columns: [
    { name: "agency", title: "机关 id", type: "文字", meaning: "发布机关的 id", values: [] },
    {
      name: "kind",
      title: "种类",
      type: "文字",
      meaning: "政府或部门",
      values: [{ value: "government", meaning: "政府" }],
    },
  ],
  rows: [["beilun", "government"]],
};

export const examples = {
  "a table with a line": { table },
  "an empty table": { table: { ...table, rows: [] } },
} satisfies Examples<DataTableProps>;
