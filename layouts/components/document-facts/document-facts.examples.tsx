import type { Examples } from "../../examples.ts";
import { DocumentFacts, type DocumentFactsProps } from "./document-facts.tsx";

export const component = DocumentFacts;

export const examples = {
  "text, link and code": {
    facts: [
      { term: "报告年度", text: "2023 年" },
      { term: "发布机关", text: "北仑区人民政府", href: "/beilun/" },
      { term: "源文件校验码", text: "0".repeat(64), code: true },
    ],
  },
} satisfies Examples<DocumentFactsProps>;
