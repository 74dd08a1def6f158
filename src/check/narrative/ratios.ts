/** Shares and growth, worked out again: “占27.8%”, “同比增长1.05%”, “较上年增加12件”. */
import type { Report } from "../../report/report.ts";
import { exact } from "../sums.ts";
import { type CellSet, figureOf } from "./figures.ts";
import { agreesWith, type Numeral } from "./numerals.ts";
import type { Draft } from "./draft.ts";
import type { Match, Quantity } from "./quantity.ts";
import type { Phrase } from "./phrase.ts";

type Verdict = Pick<Quantity, "outcome" | "match" | "alternatives" | "others">;

/** One more decimal than the prose writes, so that a reader sees the rounding. */
function written(value: number, { step }: Numeral): string {
  return String(Number(value.toFixed(Math.max(0, Math.round(-Math.log10(step))) + 2)));
}

function verdict(numeral: Numeral, tried: readonly Match[], certain: boolean): Verdict {
  const fitting = tried.find(({ value }) => agreesWith(numeral, value));
  const first = fitting ?? tried[0];
  if (first === undefined) return { outcome: "unclear" };
  const alternatives = tried.filter((one) => one !== first && one.value !== first.value);
  if (fitting === undefined && (!certain || numeral.approximate)) return { outcome: "unclear" };
  return {
    outcome: fitting !== undefined ? "agrees" : "disagrees",
    match: first,
    ...(alternatives.length > 0 ? { alternatives } : {}),
  };
}

const requestTotal = (...rows: readonly string[]): CellSet => ({ table: "requests", rows, columns: ["total"] });

/** What requests may be a share of when the prose does not say. */
const wholesOfRequests = [
  requestTotal("concluded"),
  requestTotal("received"),
  requestTotal("received", "carried-in"),
] as const;

/** The whole that the words behind 占 name. */
function wholesNamed(denominator: Phrase): readonly CellSet[] {
  const results = denominator.all("result").filter((key) => key !== "concluded");
  if (results.length > 0) return [requestTotal(...results)];
  if (denominator.has("result:concluded")) return [requestTotal("concluded")];
  if (denominator.has("receive", "request"))
    return [requestTotal("received"), requestTotal("received", "carried-in"), requestTotal("concluded")];
  return [];
}

/** Where the prose does not say: what was received of what was received, what came of requests of what was dealt with. */
function wholesFor(sets: readonly CellSet[], taken: CellSet | undefined): readonly CellSet[] {
  const set = taken ?? sets[0];
  const rows = set?.rows ?? [];
  if (set?.table === "reviews") return [{ ...set, columns: ["total"] }];
  const first = requestTotal(...rows);
  const isIncoming = rows.every((row) => row === "received" || row === "carried-in");
  return isIncoming ? [first, ...wholesOfRequests.slice(1), ...wholesOfRequests.slice(0, 1)] : wholesOfRequests;
}

interface Part {
  readonly value: number;
  readonly meaning: string;
  readonly match: Match | undefined;
}

/** A share of a whole that the words name, that the sentence has counted, or that the tables give. */
export function shareVerdict(
  numeral: Numeral,
  denominator: Phrase,
  numerator: Draft | { readonly sets: readonly CellSet[] },
  whole: Draft | undefined,
  report: Report,
): Verdict {
  const isDraft = "quantity" in numerator;
  const parts: Part[] = isDraft
    ? [
        { value: numerator.quantity.value, meaning: numerator.quantity.quote, match: numerator.quantity.match },
        // Where the count itself is wrong, the share may still be of the right one.
        ...(numerator.quantity.outcome === "disagrees" && numerator.quantity.match !== undefined
          ? [
              {
                value: numerator.quantity.match.value,
                meaning: numerator.quantity.match.meaning,
                match: numerator.quantity.match,
              },
            ]
          : []),
      ]
    : numerator.sets.flatMap((set) => {
        const match = figureOf(set, report);
        return match === undefined ? [] : [{ value: match.value, meaning: match.meaning, match }];
      });
  const inTables = isDraft
    ? numerator.quantity.match !== undefined && (numerator.family === "requests" || numerator.family === "reviews")
    : true;
  const named = wholesNamed(denominator);
  const wholes = [
    ...(whole === undefined || named.length > 0
      ? []
      : [{ value: whole.quantity.value, meaning: whole.quantity.quote, cells: whole.quantity.match?.cells ?? [] }]),
    ...(inTables
      ? named.length > 0
        ? named
        : wholesFor(numerator.sets, isDraft ? numerator.taken : undefined)
      : []
    ).flatMap((set) => figureOf(set, report) ?? []),
  ].filter(({ value }, index, all) => value > 0 && all.findIndex((other) => other.value === value) === index);
  const tried = parts.flatMap((part) =>
    wholes.map(({ value, meaning, cells }): Match => {
      const share = (part.value / value) * 100;
      return {
        meaning: `${part.meaning}占${meaning}`,
        cells: [...(part.match?.cells ?? []), ...cells],
        value: exact(share),
        working: `${part.value} ÷ ${value} = ${written(share, numeral)}%`,
      };
    }),
  );
  if (tried.length === 0) return { outcome: "not-in-tables" };
  const sound = denominator.unknown.length === 0 && !denominator.has("channel", "kind", "period", "info");
  const answered = isDraft ? numerator.quantity.outcome === "agrees" && inTables : true;
  const verdictOfTables = verdict(numeral, tried, sound && answered && numeral.measure === "%");
  if (answered || inTables) return verdictOfTables;
  // Neither number is in the tables: the prose is held against itself.
  const { outcome, ...rest } = verdictOfTables;
  const others = [...(isDraft ? [numerator] : []), ...(whole === undefined ? [] : [whole])].map(
    ({ quantity: { quote, place, value } }) => ({ quote, place, value }),
  );
  if (outcome === "agrees") return { ...rest, outcome: "adds-up", others };
  return { outcome: "not-in-tables" };
}

/** Against the same cells of the year before. Without that report nothing can be said. */
export function growthVerdict(
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
  return verdict(numeral, tried, isSure && phrase.unknown.length === 0 && !phrase.has("period", "channel", "kind"));
}
