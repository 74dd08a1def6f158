/** Report → messages of its file: every rule is run, every finding is told. */
import type { VFile } from "vfile";
import { VFileMessage } from "vfile-message";
import type { Report } from "../report/report.ts";
import type { EditorNotes } from "../settings/notes.ts";
import type { CheckedReport, JudgedFinding } from "./checked.ts";
import { judge } from "./judge.ts";
import type { Finding, Rule } from "./rule.ts";
import { maskMessages } from "./privacy/mask.ts";
import { privateNumbersOf } from "./privacy/sightings.ts";
import { quantities } from "./narrative/account.ts";
import { applicantTotal } from "./rules/applicant-total.ts";
import { balance } from "./rules/balance.ts";
import { countForm } from "./rules/count-form.ts";
import { narrative } from "./rules/narrative.ts";
import { narrativeNone } from "./rules/narrative-none.ts";
import { narrativeShare } from "./rules/narrative-share.ts";
import { narrativeSum } from "./rules/narrative-sum.ts";
import { outcomeTotal } from "./rules/outcome-total.ts";
import { foreignPlace } from "./rules/foreign-place.ts";
import { formYear } from "./rules/form-year.ts";
import { privacy } from "./rules/privacy.ts";
import { reviewTotal } from "./rules/review-total.ts";
import { sameness } from "./rules/sameness.ts";
import { sections } from "./rules/sections.ts";
import { carryOver } from "./rules/carry-over.ts";
import { stock } from "./rules/stock.ts";
import { issuedInForce } from "./rules/issued-in-force.ts";
import { jump } from "./rules/jump.ts";
import { rulesPower } from "./rules/rules-power.ts";
import { rollUp } from "./rules/roll-up.ts";
import { deadline } from "./rules/deadline.ts";
import { yearGap } from "./rules/year-gap.ts";
import { yearAgreement } from "./rules/year-agreement.ts";
import { assess } from "./sums.ts";
import type { Surroundings } from "./surroundings.ts";

export const rules: readonly Rule[] = [
  balance,
  outcomeTotal,
  applicantTotal,
  reviewTotal,
  countForm,
  sections,
  yearAgreement,
  formYear,
  narrative,
  narrativeNone,
  narrativeShare,
  narrativeSum,
  carryOver,
  stock,
  issuedInForce,
  jump,
  rulesPower,
  rollUp,
  deadline,
  yearGap,
  sameness,
  foreignPlace,
  privacy,
];

/** How vfile says it. */
const fatalOf: Readonly<Record<Rule["level"], boolean | undefined>> = { error: true, warning: false, info: undefined };

/** The first other place as a message; the further ones are its own causes, each behind the one before. */
function causeOf(related: Finding["related"], pathOf: (report?: Report) => string): VFileMessage | undefined {
  return related?.reduceRight<VFileMessage | undefined>((cause, { reason, place, report }) => {
    const message = new VFileMessage(reason, { place });
    message.file = pathOf(report);
    if (cause !== undefined) message.cause = cause;
    return message;
  }, undefined);
}

export function checkReport(
  report: Report,
  file: VFile,
  surroundings: Surroundings,
  notes?: EditorNotes,
): CheckedReport {
  const findings: JudgedFinding[] = [];
  const folder = file.path.slice(0, -report.source.path.length);
  const pathOf = (other?: Report) => (other === undefined ? file.path : `${folder}${other.source.path}`);
  for (const rule of rules) {
    for (const finding of rule.check(report, surroundings, file)) {
      const { reason, place, actual, expected, note, related } = finding;
      const message = file.message(reason, { place, ruleId: rule.id, source: "report-check" });
      message.fatal = fatalOf[finding.level ?? rule.level];
      message.note = note;
      message.url = `/rules/${rule.id}/`;
      if (actual !== undefined) message.actual = actual;
      if (expected !== undefined) message.expected = [...expected];
      const cause = causeOf(related, pathOf);
      if (cause !== undefined) message.cause = cause;
      findings.push({ rule, finding, message });
    }
  }
  const notChecked = rules.flatMap((rule) =>
    [...(rule.notChecked?.(report, surroundings) ?? [])].map((reason) => ({ rule, reason })),
  );
  // Such a report is never published, whatever is answered to it; until then nothing repeats the numbers.
  const isPrivate = findings.some(({ rule }) => rule === privacy);
  if (isPrivate) maskMessages(file, privateNumbersOf(report, file));
  return {
    report,
    file,
    surroundings,
    assessments: assess(report),
    quantities: quantities(report, surroundings),
    findings: isPrivate ? findings : judge(report, file, findings, notes),
    notChecked,
    notes,
  };
}
