/** Claims that there was nothing: “没有…被纠错和败诉”, “未收到政府信息公开申请”, “无下年度结转”. */
import type { CellSet } from "./figures.ts";
import type { Context } from "./meanings/interpretation.ts";
import { decisionRows } from "./meanings/proactive.ts";
import { everyReview, litigation, reviewColumns, reviewRows } from "./meanings/reviews.ts";
import { isSaid, type Phrase, phraseOf, type SaidWord, tells } from "./phrase.ts";
import type { Token } from "./tokens.ts";

interface Claim {
  readonly from: number;
  readonly to: number;
  readonly phrase: Phrase;
  /** Cells that are 0 when the claim is true; none where no table can say. */
  readonly sets: readonly CellSet[];
  readonly certain: boolean;
}

/** What the words say there was none of. */
function denied(
  word: string,
  phrase: Phrase,
  context: Context,
): { sets: readonly CellSet[]; sure: boolean } | undefined {
  if (phrase.has("processing-fee", "excess", "blame")) return { sets: [], sure: false };
  const byReviewer = phrase.words.some(({ text }) => text.endsWith("复议机关"));
  const rows = byReviewer ? ["reconsideration"] : reviewRows(phrase);
  const results = reviewColumns(phrase);
  if (rows.length > 0 || results.includes("corrected")) {
    const lostOnly = rows.length === 0 && phrase.words.every(({ text }) => !/纠/u.test(text));
    const within = rows.length > 0 ? rows : lostOnly ? litigation : everyReview;
    return {
      sets: [{ table: "reviews", rows: within, columns: results.length > 0 ? results : ["total"] }],
      sure: true,
    };
  }
  const requests = (row: string): CellSet => ({ table: "requests", rows: [row], columns: ["total"] });
  if (phrase.has("carry-in")) return { sets: [requests("carried-in")], sure: true };
  if (phrase.has("carry-out") || (phrase.has("carry") && phrase.has("next-year")))
    return { sets: [requests("carried-out")], sure: true };
  if (phrase.has("carry")) return { sets: [requests("carried-out"), requests("carried-in")], sure: false };
  const proactive = (row: string, ...columns: readonly string[]): CellSet => ({
    table: "proactive",
    rows: [row],
    columns,
  });
  if (phrase.has("document") && !phrase.has("info")) {
    const columns = [...(phrase.has("issue") ? ["issued"] : []), ...(phrase.has("repeal") ? ["repealed"] : [])];
    if (columns.length === 0) return undefined;
    const sets = [proactive("normative-documents", ...columns)];
    // The form of 2019 has other columns for what was issued.
    if (columns.join() === "issued") sets.push(proactive("normative-documents", "created"));
    return { sets, sure: true };
  }
  if (phrase.has("fee")) return { sets: [proactive("administrative-fees", "amount")], sure: true };
  if (phrase.has("decide", "handle") && !phrase.has("info", "publish")) {
    const decided = decisionRows(phrase);
    if (decided.length > 0)
      return { sets: [{ table: "proactive", rows: decided, columns: ["decisions"] }], sure: true };
  }
  const outcomes = phrase.all("result").filter((key) => key !== "concluded");
  if (outcomes.length > 0) {
    const isDenial = !word.startsWith("未") || phrase.has("receive");
    return isDenial && phrase.unknown.length === 0
      ? { sets: [{ table: "requests", rows: outcomes, columns: ["total"] }], sure: true }
      : undefined;
  }
  const isRequest = phrase.has("request") || (phrase.has("receive") && context.family === "requests");
  if (!isRequest || phrase.has("result:concluded", "info", "publish", "rate")) return undefined;
  return { sets: [requests("received")], sure: phrase.all("applicant").length === 0 };
}

const afterStops = new Set(["clause", "sentence", "bracket"]);

/** The claim that a word of negation makes; nothing where it denies something else. */
export function claimAt(tokens: readonly Token[], at: number, context: Context): Claim | undefined {
  const start = tokens[at];
  if (start === undefined) return undefined;
  const behind: SaidWord[] = [];
  for (let index = at + 1; index < tokens.length && behind.length < 40; index += 1) {
    const token = tokens[index];
    if (token === undefined || afterStops.has(token.type)) break;
    // What is counted is no claim of none.
    if (token.type === "number") return undefined;
    if (isSaid(token)) behind.push(token);
  }
  const before: SaidWord[] = [];
  for (let index = at - 1; index >= 0 && before.length < 40; index -= 1) {
    const token = tokens[index];
    if (token === undefined || !isSaid(token)) break;
    before.unshift(token);
  }
  const lastBehind = behind.findLast(tells);
  const usesBefore = lastBehind === undefined;
  const words = usesBefore ? before : behind;
  const phrase = phraseOf(words);
  const found = denied(start.text, phrase, context);
  if (found === undefined) return undefined;
  const first = usesBefore ? (before.find(tells) ?? start) : start;
  const last = lastBehind ?? start;
  const part = phrase.has("kind", "channel", "period", "last-year", "next-year") && !phrase.has("carry");
  return {
    from: first.from,
    to: last.to,
    phrase,
    sets: part ? [] : found.sets,
    certain:
      found.sure &&
      phrase.unknown.length === 0 &&
      !context.otherYear &&
      // “不存在”, “未” and the like deny what follows; a question or a condition denies nothing.
      !before.some(({ text }) => /如|若|是否|假如/u.test(text)),
  };
}
