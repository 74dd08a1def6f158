import type { Examples } from "../../examples.ts";
import { Questions, type QuestionsProps } from "./questions.tsx";

export const component = Questions;

export const examples = {
  "numbers and an absence": {
    answers: [
      {
        key: "asked",
        question: "有多少件申请？",
        answer: [
          [
            "2023 年新收 ",
            { text: "363", href: "#requests/received/total" },
            " 件；上年结转多少件，报告没有说（",
            { text: "空白", href: "#requests/carried-in/total" },
            "）。",
          ],
        ],
      },
      {
        key: "got",
        question: "有多少得到了要的信息？",
        answer: [["办结 ", { text: "378", href: "#requests/concluded/total" }, " 件。"]],
      },
      {
        key: "queue",
        question: "年底还有多少在等？",
        answer: [[{ text: "10", href: "#requests/carried-out/total" }, " 件没有办完，转到下一年。"]],
      },
    ],
  },
  "a change": {
    answers: [
      {
        key: "change",
        question: "和 2022 年比有什么变化？",
        answer: [
          ["新收 ", { text: "386", href: "#requests/received/total" }, " 件，比上年多 23 件。"],
          ["年底没有办完 ", { text: "10", href: "#requests/carried-out/total" }, " 件，比上年多 8 件。"],
          [{ text: "与 2022 年逐格比较", href: "compare/" }],
        ],
      },
    ],
  },
  "a document without tables": { answers: [] },
} satisfies Examples<QuestionsProps>;
