/** The report of the year before, as rules need it, or the sentence that says why nothing could be held against it. */
import type { Report } from "../report/report.ts";
import { hasTables } from "../form/forms.ts";
import type { Surroundings } from "./surroundings.ts";

/** `what` is what would be checked, in Chinese: “上年结转”. */
export function lastYearOf({ year }: Report, { before }: Surroundings, what: string): Report | string {
  if (before === undefined) return `没有 ${year - 1} 年的报告，${what}无法与上年核对`;
  return hasTables(before) ? before : `${before.year} 年的报告没有统一格式的表格，${what}无法与上年核对`;
}
