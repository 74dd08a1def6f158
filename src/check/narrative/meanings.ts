/** The grammar: what words around a number mean in cells of the form. Where they allow several readings, all are given. */
import type { CellSet } from "./figures.ts";
import type { Numeral } from "./numerals.ts";
import { type Phrase, phraseOf, type SaidWord } from "./phrase.ts";

export type Family = "requests" | "reviews" | "documents" | "decisions" | "fees";

/** What the sentence has spoken of so far. */
export interface Context {
  readonly year: number;
  /** Does the report speak for other bodies than the one that writes it? */
  readonly government: boolean;
  readonly family: Family | "other" | undefined;
  /** Something else than requests was spoken of in the sentences before, or in the clauses before. */
  readonly elsewhere: boolean;
  /** Rows of table 三, in their readings, of which kinds of applicant are named next. */
  readonly requestRows: readonly (readonly string[])[] | undefined;
  /** Rows of table 四 of which results are named next. */
  readonly reviewRows: readonly string[] | undefined;
  /** The kind of applicant of which results are named next. */
  readonly columns: readonly string[] | undefined;
  /** What the number before counted, for 其他 at the end of a list. */
  readonly list: "applicants" | "other-handling" | "review-results" | "strange" | undefined;
  /** The sentence says that the reviews it speaks of are about disclosure. */
  readonly disclosure: boolean;
  /** Columns of table 二 that the last number of documents in the passage counted. */
  readonly documentColumns: readonly (readonly string[])[] | undefined;
  /** The sentence speaks of another year. */
  readonly otherYear: boolean;
}

export type Interpretation =
  | { readonly kind: "not-in-tables" | "unclear"; readonly family?: Family }
  | {
      readonly kind: "cells";
      readonly family: Family;
      /** The readings, the most likely one first. */
      readonly sets: readonly CellSet[];
      /** Are these all the readings that the words allow? Only then can the prose be wrong. */
      readonly certain: boolean;
    };

const organisations = ["commercial", "research", "public-welfare", "legal-service", "other-organisation"] as const;
export const litigation = ["litigation-direct", "litigation-after-reconsideration"] as const;
/** All that can be asked against a body. */
export const everyReview = ["reconsideration", ...litigation] as const;
const settled = ["upheld", "corrected", "other"] as const;

const notInTables: Interpretation = { kind: "not-in-tables" };
const unclear: Interpretation = { kind: "unclear" };

const requestMeasures = new Set([
  "件",
  "起",
  "份",
  "次",
  "宗",
  "条",
  "例",
  "个",
  "项",
  "人次",
  "笔",
  "件次",
  "封",
  "人",
]);
const documentMeasures = new Set(["件", "份", "个", "部", "项", "条", "篇"]);
const moneyInTenThousands: Readonly<Record<string, number>> = { 元: 1e-4, 万元: 1, 亿元: 1e4 };

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

/** Words that make the number count a part of what a cell counts: by way, by subject, by time. */
const isPart = (phrase: Phrase): boolean => phrase.has("channel", "kind", "period", "excess", "plan");

function requests(phrase: Phrase, numeral: Numeral, context: Context): Interpretation {
  const explicit =
    phrase.has("request") ||
    phrase.words.some(
      (word) => word.type === "word" && /^applicant:.*/u.test(word.sense) && word.text.endsWith("申请"),
    );
  const outcome = phrase.all("result").some((key) => key !== "concluded") || phrase.has("carry-in", "carry-out");
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
  const says =
    phrase.all("result").length + phrase.all("applicant").length > 0 ||
    phrase.has("carry-in", "carry-out", "carry", "postpone");
  if (
    !explicit &&
    phrase.has("info", "document", "regulation") &&
    !phrase.all("result").some((key) => key !== "concluded")
  )
    return notInTables;
  if (!requestMeasures.has(numeral.measure)) return notInTables;
  if (isPart(phrase)) return { kind: "not-in-tables", family: "requests" };
  // 其他 at the end of a list that is not the form's is not the form's either.
  if (context.list === "strange" && phrase.has("other-rest")) return { kind: "not-in-tables", family: "requests" };
  const found = rowsOf(phrase, context);
  if (!explicit && !says && countsSomethingElse(phrase)) return notInTables;
  const carries = phrase.has("carry", "postpone", "carry-in", "carry-out");
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

/** Rows of table 四 that the words name. */
export function reviewRows(phrase: Phrase): string[] {
  const named: string[] = litigation.filter((key) => phrase.has(key));
  if (phrase.has("review") || (phrase.has("reconsideration") && phrase.has("litigation"))) return [...everyReview];
  if (named.length > 0) return named;
  if (phrase.has("litigation")) return [...litigation];
  return phrase.has("reconsideration") ? ["reconsideration"] : [];
}

/** Columns of table 四 that the words name. */
export function reviewColumns(phrase: Phrase): string[] {
  return phrase.all("review").map((key) => (key === "other-result" ? "other" : key));
}

function reviews(phrase: Phrase, numeral: Numeral, context: Context): Interpretation {
  if (!requestMeasures.has(numeral.measure)) return notInTables;
  // A body that decides reviews, or goes to court, counts all of those in its prose too.
  const isRespondent = /被申请|被提起/u.test(phrase.words.map(({ text }) => text).join(""));
  if (!context.disclosure && !isRespondent) return notInTables;
  const named = reviewRows(phrase);
  const rows = named.length > 0 ? named : context.reviewRows;
  if (rows === undefined) return unclear;
  if (isPart(phrase) || context.otherYear || phrase.has("last-year"))
    return { kind: "not-in-tables", family: "reviews" };
  const results = reviewColumns(phrase);
  const plainOther = results.length === 0 && phrase.has("other-rest");
  // Some count only what is settled. None at all is none in all.
  const totals = numeral.value === 0 ? [["total"]] : [["total"], [...settled]];
  const columns = plainOther ? [["other"]] : results.length > 0 ? [results] : totals;
  return {
    kind: "cells",
    family: "reviews",
    sets: columns.map((column): CellSet => ({ table: "reviews", rows, columns: column })),
    certain: context.disclosure && phrase.unknown.length === 0 && (!plainOther || context.list === "review-results"),
  };
}

function documents(phrase: Phrase, numeral: Numeral, context: Context): Interpretation {
  if (!documentMeasures.has(numeral.measure)) return notInTables;
  if (isPart(phrase) || context.otherYear || phrase.has("last-year")) return notInTables;
  const both = phrase.has("document") && phrase.has("regulation");
  const rows = both ? ["rules", "normative-documents"] : [phrase.has("regulation") ? "rules" : "normative-documents"];
  const set = (...columns: readonly string[]): CellSet => ({ table: "proactive", rows, columns });
  const issued = [set("issued"), set("created"), set("published")];
  const inForce = [set("in-force"), set("published-total")];
  if (phrase.has("info")) return notInTables;
  const isIssued = phrase.has("issue") || phrase.words.some(({ text }) => text === "发布");
  const named = [isIssued, phrase.has("repeal"), phrase.has("in-force")].filter(Boolean).length;
  const sets =
    phrase.has("repeal") || (phrase.has("clean") && !phrase.has("in-force", "issue"))
      ? [set("repealed")]
      : phrase.has("in-force")
        ? inForce
        : phrase.has("issue")
          ? issued
          : [...issued, ...inForce];
  const sure = named === 1;
  // “制发规章1件、行政规范性文件11件”: the verb goes for both.
  const inherited = named === 0 && !phrase.has("publish") ? context.documentColumns : undefined;
  return {
    kind: "cells",
    family: "documents",
    sets: inherited === undefined ? sets : inherited.map((columns) => set(...columns)),
    certain: (sure || inherited !== undefined) && phrase.unknown.length === 0 && !phrase.has("none", "office"),
  };
}

/** Rows of table 二 that the words name as decided. */
export function decisionRows(phrase: Phrase): string[] {
  return [
    ...(phrase.has("licence") ? ["licences"] : []),
    ...(phrase.has("penalty") ? ["penalties"] : []),
    ...(phrase.has("coercive") ? ["coercive-measures"] : []),
  ];
}

function decisions(phrase: Phrase, numeral: Numeral, context: Context): Interpretation {
  if (!requestMeasures.has(numeral.measure)) return notInTables;
  if (isPart(phrase) || context.otherYear || phrase.has("last-year", "publish", "info")) return notInTables;
  const decides = phrase.has("decide", "result:concluded") || phrase.words.some(({ text }) => text.endsWith("决定"));
  return {
    kind: "cells",
    family: "decisions",
    sets: [{ table: "proactive", rows: decisionRows(phrase), columns: ["decisions"] }],
    certain: decides && numeral.measure === "件" && phrase.unknown.length === 0 && !phrase.has("office", "receive"),
  };
}

function fees(phrase: Phrase, { measure }: Numeral, context: Context): Interpretation {
  if (moneyInTenThousands[measure] === undefined || isPart(phrase) || context.otherYear) return notInTables;
  return {
    kind: "cells",
    family: "fees",
    sets: [{ table: "proactive", rows: ["administrative-fees"], columns: ["amount"] }],
    certain: phrase.unknown.length === 0,
  };
}

/** Money as the form counts it, in units of 10,000 yuan. */
export function inTableUnits(numeral: Numeral): Numeral {
  const factor = moneyInTenThousands[numeral.measure] ?? 1;
  return factor === 1 ? numeral : { ...numeral, value: numeral.value * factor, step: numeral.step * factor };
}

/** What a phrase is about by its own words, or by what the sentence spoke of before. */
export function familyOf(phrase: Phrase, context: Context): Family | undefined {
  if (phrase.has("review", "reconsideration", "litigation", "litigation-direct", "litigation-after-reconsideration"))
    return "reviews";
  if (phrase.has("document", "regulation")) return "documents";
  if (phrase.has("fee")) return "fees";
  if (phrase.has("request")) return "requests";
  if (phrase.has("licence", "penalty", "coercive")) return "decisions";
  if (context.family === "reviews" && (phrase.all("review").length > 0 || phrase.has("other-rest"))) return "reviews";
  if (
    (context.documentColumns !== undefined || context.family === "documents") &&
    phrase.has("issue", "repeal", "in-force") &&
    phrase.unknown.length === 0
  )
    return "documents";
  const speaks =
    phrase.all("result").length > 0 ||
    phrase.all("applicant").length > 0 ||
    phrase.has(
      "receive",
      "handle",
      "carry",
      "carry-in",
      "carry-out",
      "postpone",
      "still-open",
      "other-rest",
      "publish",
    );
  return speaks ? "requests" : undefined;
}

export function interpret(phrase: Phrase, numeral: Numeral, context: Context): Interpretation {
  switch (familyOf(phrase, context)) {
    case "requests":
      return requests(phrase, numeral, context);
    case "reviews":
      return reviews(phrase, numeral, context);
    case "documents":
      return documents(phrase, numeral, context);
    case "decisions":
      return decisions(phrase, numeral, context);
    case "fees":
      return fees(phrase, numeral, context);
    default:
      return notInTables;
  }
}

/** Where one verb or noun is told for several things at once, the phrase for each of them: “复议、诉讼分别为…”. */
export function distributed(phrase: Phrase): Phrase[] {
  const kinds = [
    "result:",
    "applicant:",
    "review:",
    "reconsideration",
    "litigation",
    "issue",
    "repeal",
    "in-force",
    "licence",
    "penalty",
    "coercive",
  ];
  const is = (word: SaidWord) => word.type === "word" && kinds.some((kind) => word.sense.startsWith(kind));
  const objects = phrase.words.filter(is);
  const shared = phrase.words.filter((word) => !is(word));
  return objects.map((object) => phraseOf([...shared, object]));
}
