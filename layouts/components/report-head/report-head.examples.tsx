import type { Examples } from "../../examples.ts";
import { examples as factExamples } from "../document-facts/document-facts.examples.tsx";
import { examples as questionExamples } from "../questions/questions.examples.tsx";
import { ReportHead, type ReportHeadProps } from "./report-head.tsx";

export const component = ReportHead;

const { facts } = factExamples["text, link and code"];

export const examples = {
  sound: {
    title: "北仑区人民政府2023年度政府信息公开工作年度报告",
    whose: undefined,
    answers: questionExamples["numbers and an absence"].answers,
    verdict: { state: "holds", sentence: "42 个算式全部成立", href: "#checks" },
    problems: undefined,
    facts,
  },
  "with problems": {
    title: "政府信息公开工作年度报告",
    whose: "北仑区人民政府 2023 年的报告，标题照它自己的写法",
    answers: [],
    verdict: { state: "broken", sentence: "42 个算式中 2 个不成立", href: "#checks" },
    problems: { text: "1 个问题，与数并列说明", href: "#findings" },
    facts,
  },
} satisfies Examples<ReportHeadProps>;
