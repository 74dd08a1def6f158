import type { Examples } from "../../examples.ts";
import { Phrases, type PhrasesProps } from "./phrases.tsx";

export const component = Phrases;

export const examples = {
  "the title of a report": { text: "北仑区人民政府2023年政府信息公开工作年度报告" },
  "a phrase too long for one line": { text: "表三每一列：新收加上年结转，等于办理结果总计加结转下年度" },
} satisfies Examples<PhrasesProps>;
