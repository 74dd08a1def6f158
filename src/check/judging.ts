/** Rules that hold a report against what may not be at hand: one pass gives what they find and what they could not check. */
import type { Report } from "../report/report.ts";
import type { Finding, Rule } from "./rule.ts";
import type { Surroundings } from "./surroundings.ts";

/** Gives a finding for what is wrong, and a sentence for what could not be checked. */
type Judge = (report: Report, surroundings: Surroundings) => Iterable<Finding | string>;

export function judging(judge: Judge): Required<Pick<Rule, "check" | "notChecked">> {
  return {
    check: (...about) => [...judge(...about)].filter((outcome) => typeof outcome !== "string"),
    notChecked: (...about) => [...judge(...about)].filter((outcome) => typeof outcome === "string"),
  };
}
