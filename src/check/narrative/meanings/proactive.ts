/** What a phrase counts in table 二: documents, decisions, fees. */
import type { CellSet } from "../figures.ts";
import type { Numeral } from "../numerals.ts";
import type { Phrase } from "../phrase.ts";
import { caseMeasures, type Context, type Interpretation, isPart, notInTables } from "./interpretation.ts";

const documentMeasures = new Set(["件", "份", "个", "部", "项", "条", "篇"]);
const moneyInTenThousands: Readonly<Record<string, number>> = { 元: 1e-4, 万元: 1, 亿元: 1e4 };

export function documents(phrase: Phrase, numeral: Numeral, context: Context): Interpretation {
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

export function decisions(phrase: Phrase, numeral: Numeral, context: Context): Interpretation {
  if (!caseMeasures.has(numeral.measure)) return notInTables;
  if (isPart(phrase) || context.otherYear || phrase.has("last-year", "publish", "info")) return notInTables;
  const decides = phrase.has("decide", "result:concluded") || phrase.words.some(({ text }) => text.endsWith("决定"));
  return {
    kind: "cells",
    family: "decisions",
    sets: [{ table: "proactive", rows: decisionRows(phrase), columns: ["decisions"] }],
    certain: decides && numeral.measure === "件" && phrase.unknown.length === 0 && !phrase.has("office", "receive"),
  };
}

export function fees(phrase: Phrase, { measure }: Numeral, context: Context): Interpretation {
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
