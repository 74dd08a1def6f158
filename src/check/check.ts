/** Report → messages of its file: every rule is run, every finding is told, the most important first. */
import type { VFile } from "vfile";
import { VFileMessage } from "vfile-message";
import type { Report } from "../report/report.ts";
import type { Rule } from "./rule.ts";
import { applicantTotal } from "./rules/applicant-total.ts";
import { balance } from "./rules/balance.ts";
import { countForm } from "./rules/count-form.ts";
import { outcomeTotal } from "./rules/outcome-total.ts";
import { reviewTotal } from "./rules/review-total.ts";
import { sections } from "./rules/sections.ts";
import { yearAgreement } from "./rules/year-agreement.ts";

export const rules: readonly Rule[] = [
  balance,
  outcomeTotal,
  applicantTotal,
  reviewTotal,
  countForm,
  sections,
  yearAgreement,
];

export function checkReport(report: Report, file: VFile): void {
  for (const rule of rules) {
    for (const { reason, place, actual, expected, note, related } of rule.check(report)) {
      const message = file.message(reason, { place, ruleId: rule.id, source: "report-check" });
      message.fatal = rule.level === "error";
      message.note = note;
      message.url = `/rules/${rule.id}/`;
      if (actual !== undefined) message.actual = actual;
      if (expected !== undefined) message.expected = [...expected];
      const [first, ...others] = related ?? [];
      if (first !== undefined) {
        const cause = new VFileMessage(first.reason, { place: first.place });
        cause.note = others
          .map((other) => `${other.place.start.line}:${other.place.start.column} ${other.reason}`)
          .join("\n");
        message.cause = cause;
      }
    }
  }
}

const rank = (message: VFileMessage): number => (message.fatal === true ? 0 : message.fatal === false ? 1 : 2);
const stages = ["report-read", "report-parse", "report-check"];

/** Errors before warnings before information; within a level what was met first in reading comes first. */
export function inOrder(messages: readonly VFileMessage[]): VFileMessage[] {
  const stage = ({ source }: VFileMessage) => stages.indexOf(source ?? "");
  return [...messages].sort(
    (a, b) =>
      rank(a) - rank(b) || stage(a) - stage(b) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
}
