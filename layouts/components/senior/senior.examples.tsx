import type { Examples } from "../../examples.ts";
import { Senior } from "./senior.tsx";

export const component = Senior;

export const examples = {
  "the switch": {},
} satisfies Examples<object>;
