import type { Examples } from "../../examples.ts";
import { SourceText, type SourceTextProps } from "./source-text.tsx";

export const component = SourceText;

export const examples = {
  "a cell, an empty line and a hidden character": {
    lines: [["\t363"], [], ["公开", { code: "U+202E" }, "件3"], ["<script>"]],
  },
} satisfies Examples<SourceTextProps>;
