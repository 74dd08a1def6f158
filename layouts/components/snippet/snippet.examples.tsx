import type { Examples } from "../../examples.ts";
import { Snippet, type SnippetProps } from "./snippet.tsx";

export const component = Snippet;

export const examples = {
  "two lines": { snippet: { tool: "Python", note: "只用自带的模块。", code: 'import csv\nprint("<&>")\n' } },
} satisfies Examples<SnippetProps>;
