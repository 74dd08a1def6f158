import type { Examples } from "../../examples.ts";
import { Glossary, type GlossaryProps } from "./glossary.tsx";

export const component = Glossary;

export const examples = {
  "with and without an article": {
    table: "表三",
    entries: [
      { term: "予以公开", meaning: "答复为公开。", english: "Granted.", basis: "《条例》第三十六条第一、二项" },
      { term: "其他", meaning: "如撤回申请。", english: "Anything else." },
    ],
  },
} satisfies Examples<GlossaryProps>;
