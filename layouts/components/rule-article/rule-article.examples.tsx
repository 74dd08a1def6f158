import type { Examples } from "../../examples.ts";
import { RuleArticle, type RuleArticleProps } from "./rule-article.tsx";

export const component = RuleArticle;

export const examples = {
  "a sum with examples and reports": {
    id: "balance",
    summary: "表三每一列：新收加上年结转，等于办理结果总计加结转下年度。",
    level: "错误：改正之前不能发布",
    why: "收到的申请要么已经办结，要么转到下一年。",
    source: "统一格式表三",
    formulas: [
      { where: "表三的每一列，共 7 个算式", left: ["一、新收", "二、上年结转"], right: ["（七）总计", "四、结转"] },
    ],
    right: [{ title: "新收 3 件", lines: ["表三“一、新收”的“总计”：3"], messages: [] }],
    wrong: [{ title: "少写了 1 件", lines: ["表三“一、新收”的“总计”：4"], messages: ["两边应相等，相差 1"] }],
    reports: [
      {
        report: { text: "北仑区人民政府 2023 年", href: "/beilun/2023/" },
        satisfied: true,
        sentence: "7 个算式全部成立",
      },
      {
        report: { text: "北仑区人民政府 2022 年", href: "/beilun/2022/" },
        satisfied: false,
        sentence: "7 个算式中 1 个不成立",
      },
    ],
    reportsLeft: 120,
  },
  minimal: {
    id: "file-readable",
    summary: "文件是能读的文本。",
    level: "错误：改正之前不能发布",
    why: "读不出文字的文件，无从核对。",
    source: undefined,
    formulas: [],
    right: [],
    wrong: [],
    reports: [],
    reportsLeft: 0,
  },
} satisfies Examples<RuleArticleProps>;
