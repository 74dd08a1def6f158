import type { Examples } from "../../examples.ts";
import { Verdict, type VerdictProps } from "./verdict.tsx";

export const component = Verdict;

export const examples = {
  holds: { state: "holds", sentence: "42 个算式全部成立", href: "#checks" },
  broken: { state: "broken", sentence: "42 个算式中 2 个不成立" },
  "not assessable": { state: "not-assessable", sentence: "42 个算式中 9 个无法核对" },
} satisfies Examples<VerdictProps>;
