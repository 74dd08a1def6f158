/** What a phrase counts in table 三: requests, by their results and applicants. */
import type { CellSet } from "../figures.ts";
import type { Numeral } from "../numerals.ts";
import type { Phrase } from "../phrase.ts";
import { caseMeasures, type Context, type Interpretation, isPart, notInTables, unclear } from "./interpretation.ts";

const organisations = ["commercial", "research", "public-welfare", "legal-service", "other-organisation"] as const;
/** Columns of table 三 that the words name, each kind with its readings. */
function columnsOf(phrase: Phrase): { columns: readonly string[]; sure: boolean }[] {
  const named = phrase.all("applicant");
  if (named.length === 0) return [];
  const keys = new Set(named.flatMap((name) => (name === "organisation" ? organisations : [name])));
  const columns = ["natural-person", ...organisations].filter((key) => keys.has(key));
  const only = named.length === 1 ? named[0] : undefined;
  // 企业 and 其他组织 by themselves may each stand for all organisations.
  return (only === "commercial" || only === "other-organisation") &&
    !phrase.words.some(({ text }) => text.startsWith("商业"))
    ? [
        { columns, sure: false },
        { columns: organisations, sure: false },
      ]
    : [{ columns, sure: true }];
}

/** Rows of table 三 that the words name: readings, and whether there are no others. */
export function rowsOf(
  phrase: Phrase,
  { year, requestRows: rows, list }: Context,
): { rows: (readonly string[])[]; sure: boolean } | undefined {
  const saysYear = (wanted: number) => phrase.words.some((word) => word.type === "year" && word.year === wanted);
  const results = phrase.all("result");
  if (phrase.has("carry-in")) return { rows: [["carried-in"]], sure: true };
  if (phrase.has("carry-out")) return { rows: [["carried-out"]], sure: true };
  if (phrase.has("carry", "postpone")) {
    if (phrase.has("next-year") || saysYear(year + 1)) return { rows: [["carried-out"]], sure: true };
    if (phrase.has("last-year") || saysYear(year - 1)) return { rows: [["carried-in"]], sure: true };
    if (phrase.has("receive")) return { rows: [["received", "carried-in"]], sure: false };
    return { rows: [["carried-out"], ["carried-in"]], sure: false };
  }
  if (phrase.has("still-open")) return { rows: [["carried-out"]], sure: false };
  const outcomes = results.filter((key) => key !== "concluded");
  if (outcomes.length > 0) {
    // “不予公开（属于国家秘密）” names the group and the reason: the reason is what is counted.
    const reasons = outcomes.filter((key) => !outcomes.some((other) => other !== key && other.startsWith(`${key}-`)));
    const [only] = reasons;
    if (only === "granted" && reasons.length === 1)
      return { rows: [["granted"], ["granted", "partly-granted"]], sure: true };
    // “因本机关不掌握等原因无法提供” counts the group.
    const groups = outcomes.filter((key) => reasons.some((other) => other.startsWith(`${key}-`)));
    if (phrase.has("and-others") && groups.length > 0) return { rows: [groups], sure: true };
    if (only === "other" && reasons.length === 1) return { rows: [["other"], ["other-rest"]], sure: true };
    return { rows: [reasons], sure: true };
  }
  const concluded = results.includes("concluded");
  const received = [["received"], ["received", "carried-in"]];
  const verb = phrase.has("receive", "handle") || concluded;
  if (!verb && phrase.all("applicant").length > 0) return { rows: [...(rows ?? received)], sure: true };
  if (phrase.has("receive", "request", "handle") && (phrase.has("receive") || !concluded)) {
    const also = concluded || !phrase.has("receive") ? [["concluded"]] : [];
    return { rows: [...received, ...also], sure: true };
  }
  if (concluded) return { rows: [["concluded"]], sure: true };
  if (phrase.has("other-rest")) {
    if (list === "applicants") return { rows: [...(rows ?? received)], sure: true };
    return { rows: list === "other-handling" ? [["other-rest"], ["other"]] : [["other"], ["other-rest"]], sure: false };
  }
  if (phrase.has("publish")) return { rows: [["granted"], ["granted", "partly-granted"]], sure: true };
  return undefined;
}

/** Unknown words behind a verb are what was received or handled: letters, proposals, calls. */
function countsSomethingElse(phrase: Phrase): boolean {
  const verb = phrase.words.findIndex(
    (word) =>
      word.type === "word" &&
      (word.sense === "receive" || word.sense === "handle" || word.sense === "result:concluded"),
  );
  return phrase.words.some((word, index) => word.type === "unknown" && index > verb);
}

export function requests(phrase: Phrase, numeral: Numeral, context: Context): Interpretation {
  const explicit =
    phrase.has("request") ||
    phrase.words.some(
      (word) => word.type === "word" && /^applicant:.*/u.test(word.sense) && word.text.endsWith("申请"),
    );
  const namesResult = phrase.all("result").some((key) => key !== "concluded");
  const outcome = namesResult || phrase.has("carry-in", "carry-out");
  const carries = phrase.has("carry", "postpone", "carry-in", "carry-out");
  // Where something else was spoken of, words like 办结 are about that.
  const strange = !explicit && context.family !== "requests" && context.family !== undefined;
  if (strange && !outcome) return notInTables;
  if (
    !explicit &&
    context.family === undefined &&
    !outcome &&
    !phrase.has("result:concluded", "still-open", "carry", "postpone")
  )
    return phrase.all("applicant").length > 0 ? unclear : notInTables;
  const says = phrase.all("result").length + phrase.all("applicant").length > 0 || carries;
  if (!explicit && phrase.has("info", "document", "regulation") && !namesResult) return notInTables;
  if (!caseMeasures.has(numeral.measure)) return notInTables;
  if (isPart(phrase)) return { kind: "not-in-tables", family: "requests" };
  // 其他 at the end of a list that is not the form's is not the form's either.
  if (context.list === "strange" && phrase.has("other-rest")) return { kind: "not-in-tables", family: "requests" };
  const found = rowsOf(phrase, context);
  if (!explicit && !says && countsSomethingElse(phrase)) return notInTables;
  const speaksOfOtherYear =
    !carries &&
    (context.otherYear ||
      phrase.has("last-year", "next-year") ||
      phrase.words.some((word) => word.type === "year" && word.year !== context.year));
  if (speaksOfOtherYear) return { kind: "not-in-tables", family: "requests" };
  if (found === undefined) return unclear;
  const otherApplicants = context.list === "applicants" && phrase.has("other-rest");
  const columns = otherApplicants ? [{ columns: ["other-organisation"], sure: true }] : columnsOf(phrase);
  const within =
    columns.length === 0 && context.columns !== undefined ? [{ columns: context.columns, sure: false }] : [];
  const total = columns.length === 0 ? [{ columns: ["total"], sure: true }] : [];
  const all = [...within, ...columns, ...total];
  return {
    kind: "cells",
    family: "requests",
    sets: all.flatMap((one) => found.rows.map((rows): CellSet => ({ table: "requests", rows, columns: one.columns }))),
    certain:
      found.sure &&
      !strange &&
      (explicit || context.family === "requests" || !context.elsewhere) &&
      all.every(({ sure }) => sure) &&
      phrase.unknown.length === 0 &&
      !(context.government && phrase.has("office")) &&
      numeral.measure !== "人",
  };
}
