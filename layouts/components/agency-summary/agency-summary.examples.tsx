import type { Examples } from "../../examples.ts";
import { examples as questionExamples } from "../questions/questions.examples.tsx";
import { AgencySummary, type AgencySummaryProps } from "./agency-summary.tsx";

export const component = AgencySummary;

const agency = { text: "北仑区人民政府", href: "/beilun/" };

const twoYears: AgencySummaryProps["summary"] = {
  agency,
  latest: {
    report: { text: "2023 年度报告全文", href: "/beilun/2023/" },
    year: 2023,
    answers: questionExamples["numbers and an absence"].answers,
    verdict: { state: "holds", sentence: "42 个算式全部成立" },
  },
  years: [
    { text: "2023 年", href: "/beilun/2023/" },
    { text: "2022 年", href: "/beilun/2022/" },
  ],
};

export const examples = {
  "two years": { summary: twoYears },
  "among many bodies": { summary: twoYears, brief: true },
  "no report yet": { summary: { agency, latest: undefined, years: [] } },
} satisfies Examples<AgencySummaryProps>;
