import type { Block } from "../../../src/report/report.ts";
import type { Examples } from "../../examples.ts";
import { Prose, type ProseProps } from "./prose.tsx";

export const component = Prose;

const place = { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };
const paragraph = (value: string): Block => ({ type: "paragraph", children: [{ type: "text", value }], place });

export const examples = {
  "a paragraph that names its subject": { blocks: [paragraph("（一）主动公开。全年公开政府信息37623条。")] },
  "what looks like markup": { blocks: [paragraph("<script>alert(1)</script>{{ 1 }}[x](javascript:alert(1))")] },
  "every kind of block": {
    blocks: [
      { type: "heading", depth: 4, children: [{ type: "text", value: "一级标题" }], place },
      {
        type: "paragraph",
        children: [
          { type: "strong", children: [{ type: "text", value: "要点" }] },
          { type: "break" },
          { type: "emphasis", children: [{ type: "text", value: "强调" }] },
          { type: "link", url: "https://www.example.gov.cn/", children: [{ type: "text", value: "链接" }] },
        ],
        place,
      },
      { type: "list", ordered: true, start: 3, items: [[paragraph("第三")], [paragraph("第四")]], place },
      { type: "list", ordered: false, start: 1, items: [[paragraph("一项")]], place },
      { type: "quote", children: [paragraph("引文")], place },
      {
        type: "table",
        rows: [
          ["项目", "数量"],
          ["信息处理费", "0"],
        ],
        place,
      },
    ],
  },
} satisfies Examples<ProseProps>;
