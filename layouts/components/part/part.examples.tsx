import type { Examples } from "../../examples.ts";
import { examples as proseExamples } from "../prose/prose.examples.tsx";
import { examples as tableExamples } from "../stat-table/stat-table.examples.tsx";
import { Part, type PartProps } from "./part.tsx";

export const component = Part;

export const examples = {
  prose: {
    part: {
      id: "part-1",
      heading: "一、总体情况",
      blocks: proseExamples["a paragraph that names its subject"].blocks,
      glossary: [],
    },
  },
  "a table under a heading written otherwise": {
    part: {
      id: "part-2",
      heading: "二、主动公开政府信息情况",
      written: "主动公开政府信息情况",
      blocks: [],
      table: tableExamples["numbers and zero"].table,
      glossary: [{ term: "规章", meaning: "国务院部门或省、设区的市、自治州政府制定的规则。", english: "Rules." }],
    },
  },
} satisfies Examples<PartProps>;
