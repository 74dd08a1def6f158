import type { Examples } from "../../examples.ts";
import { Checks, type ChecksProps } from "./checks.tsx";

export const component = Checks;

const rule = { text: "表三每一列：新收加上年结转，等于办理结果总计加结转下年度。", href: "/rules/balance/" };
const term = (text: string) => ({ label: "一行", text, href: "#requests/received/total" });

export const examples = {
  "all hold": {
    checks: {
      verdict: "holds",
      sentence: "1 个算式全部成立",
      sums: [
        {
          id: "checks-balance",
          rule,
          made: 1,
          holds: 1,
          broken: 0,
          notAssessable: 0,
          sums: [
            {
              at: "总计",
              left: [term("386"), term("2")],
              right: [term("378"), term("10")],
              outcome: "holds",
              sides: { left: "388", right: "388" },
            },
          ],
        },
      ],
      others: [
        { rule: { text: "件数是不小于 0 的整数。", href: "/rules/count-form/" }, findings: 0, notChecked: [] },
        {
          rule: { text: "上年结转等于上一年的结转下年度。", href: "/rules/carry-over/" },
          findings: 0,
          notChecked: ["没有 2022 年的报告，上年结转无法与上年核对"],
        },
      ],
    },
  },
  "one broken, one not assessable": {
    checks: {
      verdict: "broken",
      sentence: "2 个算式中 0 个成立，1 个不成立，1 个无法核对",
      sums: [
        {
          id: "checks-balance",
          rule,
          made: 2,
          holds: 0,
          broken: 1,
          notAssessable: 1,
          sums: [
            {
              at: "自然人",
              left: [term("386"), term("2")],
              right: [term("378"), term("9")],
              outcome: "broken",
              sides: { left: "388", right: "387" },
            },
            {
              at: "总计",
              left: [term("空白"), term("2")],
              right: [term("未计算"), term("10")],
              outcome: "not-assessable",
              sides: { left: "2", right: "10" },
            },
          ],
        },
      ],
      others: [{ rule: { text: "六个部分齐全。", href: "/rules/sections/" }, findings: 2, notChecked: [] }],
    },
  },
} satisfies Examples<ChecksProps>;
