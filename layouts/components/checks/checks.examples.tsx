import type { Examples } from "../../examples.ts";
import { Checks, type ChecksProps } from "./checks.tsx";

export const component = Checks;

const rule = { text: "表三每一列：新收加上年结转，等于办理结果总计加结转下年度", href: "/rules/balance/" };
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
          sentence: "1 个算式全部成立",
          satisfied: true,
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
        { rule: { text: "件数是不小于 0 的整数", href: "/rules/count-form/" }, satisfied: true, sentence: "符合" },
      ],
      notChecked: [],
    },
  },
  "one broken, one not assessable": {
    checks: {
      verdict: "broken",
      sentence: "2 个算式中 1 个不成立，1 个无法核对",
      sums: [
        {
          id: "checks-balance",
          rule,
          sentence: "2 个算式中 1 个不成立，1 个无法核对",
          satisfied: false,
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
      others: [
        { rule: { text: "六个部分齐全", href: "/rules/sections/" }, satisfied: false, sentence: "有 2 处不符合" },
      ],
      notChecked: [],
    },
  },
} satisfies Examples<ChecksProps>;
