import type { Examples } from "../../examples.ts";
import { VisibleText, type VisibleTextProps } from "./visible-text.tsx";

export const component = VisibleText;

export const examples = {
  "plain text": { text: "北仑区人民政府" },
  "a character that turns the direction": { text: "公开\u202E件3" },
  markup: { text: "<script>alert(1)</script> {{ 7 * 7 }}" },
} satisfies Examples<VisibleTextProps>;
