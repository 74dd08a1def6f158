import type { Examples } from "../../examples.ts";
import { Contents, type ContentsProps } from "./contents.tsx";

export const component = Contents;

export const examples = {
  "two parts": {
    links: [
      { text: "一、总体情况", href: "#part-1" },
      { text: "二、主动公开政府信息情况", href: "#part-2" },
    ],
  },
} satisfies Examples<ContentsProps>;
