import type { Examples } from "../../examples.ts";
import { TermList, type TermListProps } from "./term-list.tsx";

export const component = TermList;

export const examples = {
  "a word of one form only, and one without an article": {
    id: "requests",
    heading: "表三 收到和处理政府信息公开申请情况",
    terms: [
      {
        id: "requests/granted",
        term: "予以公开",
        meaning: "答复为公开。",
        english: "Granted.",
        basis: "《条例》第三十六条第一、二项",
      },
      {
        id: "requests/other-rest",
        term: "其他",
        meaning: "如撤回申请。",
        english: "Anything else.",
        form: "2021年格式",
      },
    ],
  },
} satisfies Examples<TermListProps>;
