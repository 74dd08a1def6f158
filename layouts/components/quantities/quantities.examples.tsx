import type { Examples } from "../../examples.ts";
import { Quantities, type QuantitiesProps } from "./quantities.tsx";

export const component = Quantities;

const line = { text: "第 8 行", href: "../source/#L8" };

export const examples = {
  "one of each kind": {
    quantities: {
      sentence: "正文里有 3 个数：1 个与表不符，1 个正文里互相印证，1 个表里没有这一项",
      groups: [
        {
          outcome: "disagrees",
          title: "与表不符",
          quantities: [
            {
              outcome: "disagrees",
              clause: ["北仑区共受理政府信息公开申请", "385件", ""],
              line,
              match: {
                meaning: "本年新收政府信息公开申请",
                working: "386",
                cells: [{ text: "表三“一、本年新收”的“总计”", href: "../#requests/received/total" }],
              },
              others: [],
            },
          ],
        },
        {
          outcome: "adds-up",
          title: "正文里互相印证",
          quantities: [
            { outcome: "adds-up", clause: ["其中网络申请", "300件", ""], line, others: [{ ...line, text: "386件" }] },
          ],
        },
        {
          outcome: "not-in-tables",
          title: "表里没有这一项",
          quantities: [{ outcome: "not-in-tables", clause: ["编发政府公报", "12期", ""], line, others: [] }],
        },
      ],
      unmentioned: [
        {
          table: "表二",
          cells: [
            {
              text: "“行政许可”的“本年处理决定数量”",
              href: "../#proactive/licences/decisions",
              figure: "458711",
            },
          ],
        },
      ],
    },
  },
  "no number in the prose": { quantities: { sentence: "正文里没有可以核对的数", groups: [], unmentioned: [] } },
} satisfies Examples<QuantitiesProps>;
