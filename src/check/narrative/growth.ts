/** Changes against the year before, worked out again: “同比增长1.05%”, “较上年增加12件”. */
import type { Report } from "../../report/report.ts";
import { exact } from "../sums.ts";
import { type CellSet, figureOf } from "./figures.ts";
import type { Numeral } from "./numerals.ts";
import { type Phrase, phraseOf } from "./phrase.ts";
import type { Match, Verdict } from "./quantity.ts";
import { namedCells, type Ratio, verdictOnRatio, written } from "./ratios.ts";
import type { Said } from "./said.ts";
import type { Sense } from "./words.ts";

/** Against the same cells of the year before. Without that report nothing can be said. */
function growthOfCells(
  numeral: Numeral,
  phrase: Phrase,
  sets: readonly CellSet[],
  isSure: boolean,
  report: Report,
  before: Report | undefined,
): Verdict {
  if (before === undefined || sets.length === 0) return { outcome: "not-in-tables" };
  const sign = phrase.has("decline") ? -1 : 1;
  const tried = sets.flatMap((set): Match[] => {
    const now = figureOf(set, report);
    const then = figureOf(set, before);
    if (now === undefined || then === undefined) return [];
    const meaning = `${now.meaning}与上年相比`;
    if (numeral.measure !== "%") {
      const change = now.value - then.value;
      return [{ meaning, cells: now.cells, value: sign * change, working: `${now.value} - ${then.value} = ${change}` }];
    }
    if (then.value === 0) return [];
    const growth = ((now.value - then.value) / then.value) * 100;
    const working = `(${now.value} - ${then.value}) ÷ ${then.value} = ${written(growth, numeral)}%`;
    return [{ meaning, cells: now.cells, value: exact(sign * growth), working }];
  });
  if (tried.length === 0) return { outcome: "not-in-tables" };
  return verdictOnRatio(
    numeral,
    tried,
    isSure && phrase.unknown.length === 0 && !phrase.has("period", "channel", "kind"),
  );
}

const growthWords = new Set<Sense>(["growth", "decline", "compared", "last-year"]);

/** “较2022年减少12件” */
const comparesWithLastYear = (phrase: Phrase, year: number): boolean =>
  phrase.has("compared", "last-year") || phrase.words.some((word) => word.type === "year" && word.year === year - 1);

/** Of what was counted before it, or of what its own words name. */
export function growthOf(
  numeral: Numeral,
  phrase: Phrase,
  said: Said,
  report: Report,
  before: Report | undefined,
): Ratio {
  const counted = said.lastCount();
  const family = counted?.family;
  if (!phrase.has("growth", "decline")) return { family, verdict: { outcome: "not-in-tables" } };
  const compares = comparesWithLastYear(phrase, said.context.year);
  if (counted === undefined) {
    const subject = phraseOf(phrase.words.filter((word) => !(word.type === "word" && growthWords.has(word.sense))));
    const named = namedCells(subject, numeral, said.context) ?? [];
    return { family, verdict: growthOfCells(numeral, phrase, named, compares, report, before) };
  }
  const last = said.sentence.at(-1);
  const goesOn = last?.kind === "growth" && last.quantity.outcome === "agrees";
  const isSure = (compares || goesOn) && counted.quantity.outcome === "agrees";
  const sets = counted.taken === undefined ? counted.sets : [counted.taken];
  return { family, verdict: growthOfCells(numeral, phrase, sets, isSure, report, before) };
}
