/** Shares of a whole, worked out again: “占27.8%”. */
import type { Report } from "../../report/report.ts";
import { exact } from "../sums.ts";
import { asOther, type Draft } from "./draft.ts";
import { type CellSet, figureOf } from "./figures.ts";
import type { Numeral } from "./numerals.ts";
import { type Phrase, phraseOf, tells } from "./phrase.ts";
import type { Match, Quantity, Verdict } from "./quantity.ts";
import { namedCells, type Ratio, verdictOnRatio, written } from "./ratios.ts";
import type { Said } from "./said.ts";

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

/** A number that a share may be worked out of. */
interface Term {
  readonly value: number;
  readonly meaning: string;
  readonly cells: Match["cells"];
}

/** What the share is told of. */
interface Part {
  /** Its number, or those that it may have. */
  readonly terms: readonly Term[];
  readonly sets: readonly CellSet[];
  readonly taken: CellSet | undefined;
  /** Do the tables know it, so that they give its whole too? */
  readonly isInTables: boolean;
  /** Is its number the right one, so that the share can be wrong? */
  readonly isRight: boolean;
  /** The count in the prose. */
  readonly counted: Draft | undefined;
}

const termOf = ({ value, quote, match }: Quantity): Term => ({ value, meaning: quote, cells: match?.cells ?? [] });

function countedPart(counted: Draft): Part {
  const { quantity, family, sets, taken } = counted;
  const { match, outcome } = quantity;
  const isInTables = match !== undefined && (family === "requests" || family === "reviews");
  return {
    // Where the count itself is wrong, the share may still be of the right one.
    terms: [termOf(quantity), ...(outcome === "disagrees" && match !== undefined ? [match] : [])],
    sets,
    taken,
    isInTables,
    isRight: outcome === "agrees" && isInTables,
    counted,
  };
}

function namedPart(sets: readonly CellSet[], report: Report): Part {
  const terms = sets.flatMap((set) => figureOf(set, report) ?? []);
  return { terms, sets, taken: undefined, isInTables: true, isRight: true, counted: undefined };
}

/** A share of a whole that the words name, that the sentence has counted, or that the tables give. */
function shareVerdict(
  numeral: Numeral,
  denominator: Phrase,
  part: Part,
  whole: Draft | undefined,
  report: Report,
): Verdict {
  const named = wholesNamed(denominator);
  const given = named.length > 0 ? named : wholesFor(part.sets, part.taken);
  const wholes = [
    ...(whole === undefined || named.length > 0 ? [] : [termOf(whole.quantity)]),
    ...(part.isInTables ? given : []).flatMap((set) => figureOf(set, report) ?? []),
  ].filter(({ value }, index, all) => value > 0 && all.findIndex((other) => other.value === value) === index);
  const tried = part.terms.flatMap((term) =>
    wholes.map(({ value, meaning, cells }): Match => {
      const share = (term.value / value) * 100;
      return {
        meaning: `${term.meaning}占${meaning}`,
        cells: [...term.cells, ...cells],
        value: exact(share),
        working: `${term.value} ÷ ${value} = ${written(share, numeral)}%`,
      };
    }),
  );
  if (tried.length === 0) return { outcome: "not-in-tables" };
  const sound = denominator.unknown.length === 0 && !denominator.has("channel", "kind", "period", "info");
  const verdict = verdictOnRatio(numeral, tried, sound && part.isRight && numeral.measure === "%");
  if (part.isInTables) return verdict;
  // Neither number is in the tables: the prose is held against itself.
  if (verdict.outcome !== "agrees") return { outcome: "not-in-tables" };
  return { ...verdict, outcome: "adds-up", others: [part.counted, whole].flatMap((one) => one ?? []).map(asOther) };
}

/** Of what was counted before it, or of what its own words name. */
export function shareOf(numeral: Numeral, phrase: Phrase, said: Said, report: Report): Ratio {
  const at = phrase.words.findIndex((word) => word.type === "word" && word.sense === "share");
  // “内容涉及征地、预算，分别占60%、40%”
  const isOfUnnamed = phrase.has("respectively") && !phrase.words.slice(0, at).some(tells);
  if (at < 0 || isOfUnnamed) return { family: undefined, verdict: { outcome: "not-in-tables" } };
  const subject = phraseOf(phrase.words.slice(0, at));
  const denominator = phraseOf(phrase.words.slice(at + 1));
  const counted = said.lastCount();
  const whole = said.group?.whole;
  const named = namedCells(subject, numeral, said.context);
  if (named !== undefined) {
    const part = namedPart(named, report);
    return { family: "requests", verdict: shareVerdict(numeral, denominator, part, whole ?? counted, report) };
  }
  if (counted === undefined || subject.unknown.length > 0) {
    return { family: undefined, verdict: { outcome: "not-in-tables" } };
  }
  const part = countedPart(counted);
  const other = whole === counted ? undefined : whole;
  return { family: counted.family, verdict: shareVerdict(numeral, denominator, part, other, report) };
}
