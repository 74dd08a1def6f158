import type { Examples } from "../../examples.ts";
import { Senior, type SeniorProps } from "./senior.tsx";

export const component = Senior;

export const examples = {
  "the switch": { script: "/assets/senior.js" },
} satisfies Examples<SeniorProps>;
