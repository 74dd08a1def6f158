/** Rules that hold a report against what may not be at hand: one pass gives what they find and what they could not check. */
import type { Report } from "../report/report.ts";
import type { Finding, Rule } from "./rule.ts";
import type { Surroundings } from "./surroundings.ts";

/** Gives a finding for what is wrong, and a sentence for what could not be checked. */
type Judge = (report: Report, surroundings: Surroundings) => Iterable<Finding | string>;

export function judging(judge: Judge): Required<Pick<Rule, "check" | "notChecked">> {
  // Both questions are asked of one report before those of the next.
  let last: { report: Report; surroundings: Surroundings; outcomes: readonly (Finding | string)[] } | undefined;
  const outcomesOf: Judge = (report, surroundings) => {
    if (last?.report !== report || last.surroundings !== surroundings)
      last = { report, surroundings, outcomes: [...judge(report, surroundings)] };
    return last.outcomes;
  };
  return {
    check: (report, surroundings) =>
      [...outcomesOf(report, surroundings)].filter((outcome) => typeof outcome !== "string"),
    notChecked: (report, surroundings) =>
      [...outcomesOf(report, surroundings)].filter((outcome) => typeof outcome === "string"),
  };
}
