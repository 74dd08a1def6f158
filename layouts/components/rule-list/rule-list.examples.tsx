import type { Examples } from "../../examples.ts";
import { RuleList, type RuleListProps } from "./rule-list.tsx";

export const component = RuleList;

export const examples = {
  "one rule": {
    title: "核对报告",
    rules: [
      {
        link: { text: "表三每一列：新收加上年结转，等于办理结果总计加结转下年度。", href: "/rules/balance/" },
        id: "balance",
        level: "错误",
        why: "收到的申请要么已经办结，要么转到下一年。",
      },
    ],
  },
} satisfies Examples<RuleListProps>;
