/**
 * Findings × the body's explanations → which findings are notes by now, and which explanations are void. An explanation
 * speaks of one subject at one value, under one rule; it holds for every finding that is just that.
 */
import type { VFile } from "vfile";
import type { VFileMessage } from "vfile-message";
import { findCell, type Report } from "../report/report.ts";
import type { CellAddress } from "../form/forms.ts";
import type { EditorNotes, Explanation } from "../settings/notes.ts";
import type { Answer, Claim } from "./answer.ts";
import type { JudgedFinding } from "./checked.ts";
import type { Subject } from "./rule.ts";
import { severityOf } from "./severity.ts";

/** For the site's catalogue: what can be wrong with an explanation. */
export const answerVoid = {
  id: "answer-void",
  level: "warning",
  summary: "每条说明都有它所说明的问题，问题的值与说明的相同",
  why: "说明只针对一个问题和当时的值。值变了，或问题已经不在，说明就作废，不能留着替别的数说话。",
} as const;

const unspaced = (text: string) => text.replace(/\s+/gu, " ").trim();

const keyOfSubject = ({ rule, subject }: Omit<Claim, "value">) =>
  JSON.stringify([rule, "cell" in subject ? { cell: subject.cell } : { quote: unspaced(subject.quote) }]);

const keyOf = (claim: Claim) => `${keyOfSubject(claim)} ${unspaced(claim.value)}`;

/** Findings of reading have no subject of their own: the words they are about, or else their own sentence, stand for it. */
function claimFor(message: VFileMessage, judged: JudgedFinding | undefined): Claim | undefined {
  const severity = severityOf(message);
  if (severity === "info" || (severity === "error" && judged?.rule.answerable !== true)) return undefined;
  const rule = message.ruleId ?? "";
  if (judged === undefined) {
    const quote = message.actual ?? message.reason;
    return { rule, subject: { quote }, value: quote };
  }
  const { subject, actual } = judged.finding;
  if (subject === undefined) return { rule, subject: { quote: message.reason }, value: actual ?? message.reason };
  return { rule, subject, value: actual ?? ("quote" in subject ? subject.quote : "") };
}

function answerOf({ rule, cell, quote = "", value, reason, date, by }: Explanation): Answer {
  const subject: Subject = cell === undefined ? { quote } : { cell: cell as CellAddress };
  return { rule, subject, value, reason, date, by };
}

/** Why an explanation is void: the value that it speaks of is another now, or there is nothing to be explained. */
function voidReason({ rule, subject, value }: Answer, report: Report, claims: readonly Claim[]): string {
  const same = claims.find((claim) => keyOfSubject(claim) === keyOfSubject({ rule, subject }));
  const now = same?.value ?? ("cell" in subject ? findCell(report, subject.cell)?.written : undefined);
  const changed = now !== undefined && unspaced(now) !== unspaced(value);
  const values = `说明针对的值为 ${value || "空白"}，现在为 ${now || "空白"}`;
  if (same !== undefined) return `${values}，这条说明作废`;
  const nothing = `规则 ${rule} 在这里没有发现问题，这条说明作废`;
  return changed ? `${values}；${nothing}` : nothing;
}

/** Turns explained findings into notes and tells void explanations. */
export function judge(
  report: Report,
  file: VFile,
  findings: readonly JudgedFinding[],
  notes: EditorNotes | undefined,
): JudgedFinding[] {
  const judgedBy = new Map(findings.map((judged) => [judged.message, judged]));
  const explanations = (notes?.explanations ?? []).map((explanation) => ({
    explanation,
    answer: answerOf(explanation),
    used: false,
  }));
  const byKey = new Map(explanations.map((one) => [keyOf(one.answer), one]));
  const answers = new Map<VFileMessage, { claim: Claim; answer?: Answer }>();
  for (const message of file.messages) {
    const claim = claimFor(message, judgedBy.get(message));
    if (claim === undefined) continue;
    const found = byKey.get(keyOf(claim));
    if (found === undefined) {
      answers.set(message, { claim });
      continue;
    }
    const { answer } = found;
    found.used = true;
    answers.set(message, { claim, answer });
    message.fatal = undefined;
    message.note = `机关说明：${answer.reason.replace(/。$/u, "")}（${answer.by}，${answer.date}）。`;
  }
  file.data.answers = answers;
  const claims = [...answers.values()].map(({ claim }) => claim);
  for (const { explanation, answer, used } of explanations) {
    if (used || notes === undefined) continue;
    const facts = { ruleId: answerVoid.id, source: "report-check", place: explanation.place };
    const message = notes.file.message(voidReason(answer, report, claims), facts);
    message.fatal = false;
    message.note = "请核对这一处，然后改写或删去这条说明。";
    message.url = `/rules/${answerVoid.id}/`;
  }
  return findings.map((judged) => {
    const answer = answers.get(judged.message)?.answer;
    return answer === undefined ? judged : { ...judged, answer };
  });
}
