import type { ShownFinding } from "../../../src/site/findings.ts";
import type { Examples } from "../../examples.ts";
import { examples as answerExamples } from "../answer/answer.examples.tsx";
import { Findings, type FindingsProps } from "./findings.tsx";

export const component = Findings;

const notice: ShownFinding = {
  number: 2,
  id: "finding-2",
  severity: "info",
  severityWord: "提示",
  sentence: "行名写作“二、上年转结政府信息公开申请数量”，按同一行读入",
  places: [{ text: "源文件第 88 行", href: "source/#L88" }],
};

const problem: ShownFinding = {
  number: 1,
  id: "finding-1",
  severity: "error",
  severityWord: "错误",
  sentence: "表三“自然人”一列：两边应相等，相差 1",
  note: "请对照台账核对。",
  places: [
    { text: "源文件第 101 行", href: "source/#L101" },
    { text: "表中的这一格", href: "#requests/granted/natural-person" },
  ],
  rule: { text: "表三每一列", href: "/rules/balance/" },
};

const answered: ShownFinding = {
  number: 1,
  id: "finding-1",
  severity: "info",
  severityWord: "机关说明",
  sentence: "统计期限的年份为 2022，应为 2023",
  answer: answerExamples["a reason"].answer,
  places: [{ text: "源文件第 5 行", href: "source/#L5" }],
};

export const examples = {
  "notices only": { problems: [], answered: [], notices: [notice] },
  "a problem at a cell": { problems: [problem], answered: [], notices: [notice] },
  "a warning that is explained": { problems: [], answered: [answered], notices: [notice] },
} satisfies Examples<FindingsProps>;
