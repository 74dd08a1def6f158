import type { Examples } from "../../examples.ts";
import { KeyFigures, type KeyFiguresProps } from "./key-figures.tsx";

export const component = KeyFigures;

export const examples = {
  numbers: {
    figures: [
      {
        word: "收到申请",
        figure: { status: "number", text: "386", line: 87 },
        unit: "件",
        href: "#requests/received/total",
      },
      {
        word: "办结",
        figure: { status: "number", text: "0", line: 332 },
        unit: "件",
        href: "#requests/concluded/total",
      },
    ],
  },
  "blank and unread": {
    figures: [
      {
        word: "收到申请",
        figure: { status: "blank", text: "空白", line: 87 },
        unit: "件",
        href: "#requests/received/total",
      },
      { word: "办结", figure: { status: "unread", text: "未读" }, unit: "件", href: "#requests/concluded/total" },
    ],
  },
} satisfies Examples<KeyFiguresProps>;
