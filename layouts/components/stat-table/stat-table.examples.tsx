import type { ShownCell, StatTable as StatTableView } from "../../../src/site/table.ts";
import type { Examples } from "../../examples.ts";
import { StatTable, type StatTableProps } from "./stat-table.tsx";

export const component = StatTable;

function cell(column: string, changes: Partial<ShownCell>): ShownCell {
  return {
    kind: "figure",
    id: `example/row/${column}`,
    colspan: 1,
    headers: [`example/column/${column}`, "example/row"],
    status: "number",
    text: "0",
    isSum: false,
    marks: [],
    link: `cite/#example/row/${column}`,
    ...changes,
  };
}

function table(cells: readonly ShownCell[], changes: Partial<StatTableView> = {}): StatTableView {
  const columns = cells.map(({ id }) => id.slice("example/row/".length));
  return {
    key: "example",
    captionId: "example-caption",
    name: "表三",
    caption: "收到和处理政府信息公开申请情况",
    units: "单位：件",
    widths: { stub: 1, figures: cells.map(() => 1) },
    sections: [
      {
        kind: "head",
        rows: [
          [
            { kind: "corner", text: "（勾稽关系）", colspan: 1, rowspan: 1 },
            ...columns.map((column) => ({
              kind: "head" as const,
              id: `example/column/${column}`,
              text: column,
              scope: "col" as const,
              colspan: 1,
              rowspan: 1,
              headers: [],
              upright: false,
            })),
          ],
        ],
      },
      {
        kind: "body",
        rows: [
          [
            {
              kind: "head",
              id: "example/row",
              text: "（一）予以公开",
              scope: "row",
              colspan: 1,
              rowspan: 1,
              headers: [],
              stub: 0,
              upright: false,
            },
            ...cells,
          ],
        ],
      },
    ],
    list: [
      {
        name: "（一）予以公开",
        figures: cells.map(({ status, text, link }, index) => ({
          column: columns[index] ?? "",
          status,
          text,
          ...(link === undefined ? {} : { link }),
        })),
      },
    ],
    legend: [],
    endId: "example-end",
    computed: false,
    ...changes,
  };
}

export const examples = {
  "numbers and zero": {
    table: table([cell("a", { text: "95" }), cell("b", {}), cell("c", { text: "95", isSum: true })]),
  },
  "every kind of absence": {
    table: table(
      [
        cell("a", { status: "blank", text: "空白" }),
        cell("b", { status: "not-applicable", text: "/" }),
        cell("c", { status: "text", text: "约三件" }),
        cell("d", { status: "unread", text: "未读" }),
      ],
      { legend: [{ sign: "空白", meaning: "报告的这一格没有填写。没有填写不等于 0。" }] },
    ),
  },
  "a finding at a cell": {
    table: table([cell("a", { marks: [{ number: 1, href: "#finding-1", answered: false }] }), cell("b", {})]),
  },
  "a finding that is explained": {
    table: table([cell("a", { marks: [{ number: 2, href: "#finding-2", answered: true }] }), cell("b", {})]),
  },
  "a figure that was corrected": { table: table([cell("a", { text: "95", corrected: true }), cell("b", {})]) },
  "computed by the site": {
    table: table([cell("a", { text: "16" }), cell("b", { status: "not-computed", text: "未计算" })], {
      computed: true,
    }),
  },
} satisfies Examples<StatTableProps>;
