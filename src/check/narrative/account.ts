/** The account of a report's prose: every quantity, and what it was held against. */
import type { Report } from "../../report/report.ts";
import type { Surroundings } from "../surroundings.ts";
import { clauseAround } from "./clause.ts";
import { type Draft, type Kind, type Mutable, type Statement, verdictOn } from "./draft.ts";
import type { CellSet } from "./figures.ts";
import { growthOf } from "./growth.ts";
import type { Family, Interpretation } from "./meanings/interpretation.ts";
import { distributed, interpret } from "./meanings/meanings.ts";
import { reviewRows } from "./meanings/reviews.ts";
import { claimAt } from "./none.ts";
import type { Numeral } from "./numerals.ts";
import { holdAgainstWhole } from "./parts.ts";
import { isOfBodies, type Phrase, phraseAround, tells } from "./phrase.ts";
import { type Passage, proseOf } from "./prose.ts";
import type { Quantity, Verdict } from "./quantity.ts";
import { Said } from "./said.ts";
import { shareOf } from "./share.ts";
import { type Token, tokensOf } from "./tokens.ts";

/** Where a text gets numbers by the thousand it is no prose; what is behind is not read. */
const mostQuantities = 2000;

const none: Numeral = { value: 0, step: 1, approximate: false, measure: "", chinese: false, end: 0 };

class Reader {
  readonly drafts: Draft[] = [];
  readonly #report: Report;
  readonly #before: Report | undefined;
  readonly #own: readonly string[];
  readonly #said: Said;
  /** Phrases of a list that was told before its numbers. */
  #queue: Phrase[] = [];
  #denials = 0;

  constructor(report: Report, { agency, before }: Surroundings) {
    this.#report = report;
    this.#before = before;
    this.#own = [agency.name, agency.shortName];
    this.#said = new Said(report, agency);
  }

  read(passage: Passage): void {
    const tokens = tokensOf(passage.text, this.#own);
    const said = this.#said;
    said.beginPassage(passage, tokens);
    this.#queue = [];
    tokens.forEach((token, at) => {
      if (this.drafts.length >= mostQuantities) return;
      switch (token.type) {
        case "sentence":
          said.beginSentence(tokens, at + 1);
          this.#queue = [];
          break;
        case "clause":
          said.endClause(tokens, at);
          break;
        case "year":
          said.hearYear(token.year);
          break;
        case "number":
          this.#number(passage, tokens, at, token.numeral);
          break;
        case "word":
          if (token.sense === "none") this.#claim(passage, tokens, at);
          else said.hearWord(token.sense, tokens[at - 1]);
          break;
        case "unknown":
          said.hearUnknown(token.text);
          break;
        default:
      }
    });
  }

  finish(): Statement[] {
    for (const group of this.#said.groups) holdAgainstWhole(group);
    return this.drafts.filter(isTold);
  }

  #number(passage: Passage, tokens: readonly Token[], at: number, numeral: Numeral): void {
    const phrase = this.#phraseAt(tokens, at);
    const token = tokens[at];
    if (token === undefined) return;
    const said = this.#said;
    const common = { passage, tokens, index: at, from: token.from, to: token.to, numeral, phrase };
    if (phrase.has("growth", "decline", "compared")) {
      const { family, verdict } = growthOf(numeral, phrase, said, this.#report, this.#before);
      this.#add("growth", family, [], common, verdict);
      return;
    }
    if (numeral.measure === "%") {
      const { family, verdict } = shareOf(numeral, phrase, said, this.#report);
      this.#add("share", family, [], common, verdict);
      return;
    }
    const meant = this.#total(phrase) ?? interpret(phrase, numeral, said.context);
    if (meant.kind !== "cells") {
      const draft = this.#add("count", meant.family, [], common, { outcome: meant.kind });
      said.rememberStrange(meant, phrase);
      said.group?.parts.push(draft);
      return;
    }
    const certain = meant.certain && !isOfBodies(tokens, at);
    const { taken, ...verdict } = verdictOn(numeral, meant.sets, certain, this.#report);
    const draft = this.#add("count", meant.family, meant.sets, common, verdict);
    draft.taken = taken;
    if (phrase.has("carry-in")) this.#includesCarriedIn();
    said.remember(draft);
    if (said.group !== undefined && isOtherReview(phrase, said.group.whole.phrase)) said.group = undefined;
    // What goes on to the next year is no part of what was dealt with in this one.
    if (said.group?.whole.quantity.measure === numeral.measure && !phrase.has("carry-out", "carry-in", "carry")) {
      said.group.parts.push(draft);
    }
  }

  /** “受理388件，其中新收386件，上年结转2件”: the whole was of both, even where nothing was carried in. */
  #includesCarriedIn(): void {
    const whole = this.#said.group?.whole;
    const both = whole?.sets.filter(({ rows }) => rows.includes("received") && rows.includes("carried-in")) ?? [];
    if (whole?.quantity.outcome !== "agrees" || both.length === 0) return;
    const { taken, ...verdict } = verdictOn(whole.numeral, both, false, this.#report);
    if (verdict.outcome !== "agrees") return;
    whole.taken = taken;
    Object.assign(whole.quantity, verdict);
  }

  /** “上年结转2件，本年新收386件，共计388件”: the sum of what the sentence has counted. */
  #total(phrase: Phrase): Interpretation | undefined {
    if (phrase.words.some((word) => tells(word) && !(word.type === "word" && word.sense === "whole"))) return undefined;
    if (!phrase.words.some(({ text }) => /^(?:共|共计|合计|总计)$/u.test(text))) return undefined;
    const counted = this.#said.sentence.map(({ taken }) => taken);
    const rows = counted.flatMap((set) => set?.rows ?? []);
    const isTotal = (set: CellSet | undefined) => set?.table === "requests" && set.columns.join() === "total";
    if (counted.length < 2 || !counted.every(isTotal) || new Set(rows).size < rows.length) return undefined;
    return {
      kind: "cells",
      family: "requests",
      sets: [{ table: "requests", rows, columns: ["total"] }],
      certain: true,
    };
  }

  /** The number's own words, or those of a list that was told before its numbers: “复议、诉讼分别为5件、1件”. */
  #phraseAt(tokens: readonly Token[], at: number): Phrase {
    const phrase = phraseAround(tokens, at);
    if (!phrase.words.some(tells) && this.#said.lastYear !== undefined) return this.#said.lastYear;
    if (phrase.has("respectively")) {
      const phrases = distributed(phrase);
      if (phrases.length > 1) this.#queue = phrases;
    } else if (
      phrase.words.some(
        ({ type, ...word }) =>
          type === "unknown" || ("sense" in word && word.sense !== "conjunction" && word.sense !== "filler"),
      )
    ) {
      this.#queue = [];
    }
    return this.#queue.shift() ?? phrase;
  }

  #claim(passage: Passage, tokens: readonly Token[], at: number): void {
    this.#denials += 1;
    if (this.#denials > mostQuantities) return;
    const claim = claimAt(tokens, at, this.#said.context);
    if (claim === undefined) return;
    const common = { passage, tokens, index: at, from: claim.from, to: claim.to, numeral: none, phrase: claim.phrase };
    const { taken, ...verdict } = verdictOn(none, claim.sets, claim.certain, this.#report);
    this.#add("claim", undefined, claim.sets, common, verdict).taken = taken;
  }

  #add(kind: Kind, family: Family | undefined, sets: readonly CellSet[], found: Found, verdict: Verdict): Draft {
    const { passage, from, to, numeral, phrase } = found;
    const quantity: Mutable<Quantity> = {
      quote: passage.text.slice(from, to),
      place: passage.placeOf(from, to),
      clause: clauseAround(found),
      part: passage.part,
      value: numeral.value,
      measure: numeral.measure,
      ...verdict,
    };
    const draft: Draft = { quantity, numeral, phrase, kind, family, at: { passage, from, to }, sets, taken: undefined };
    this.drafts.push(draft);
    if (kind !== "claim") this.#said.sentence.push(draft);
    return draft;
  }
}

/** “复议5件，其中维持3件；诉讼2件”: court cases are no part of the reconsiderations, nor the other way round. */
function isOtherReview(phrase: Phrase, whole: Phrase): boolean {
  const [named, rows] = [reviewRows(phrase), reviewRows(whole)];
  return named.length > 0 && rows.length > 0 && !named.some((row) => rows.includes(row));
}

interface Found {
  readonly passage: Passage;
  readonly tokens: readonly Token[];
  /** Of the token that it was found at. */
  readonly index: number;
  readonly from: number;
  readonly to: number;
  readonly numeral: Numeral;
  readonly phrase: Phrase;
}

/** “一个”, “一次” are seldom a count; they are one where a table answers them. */
function isTold({ numeral, quantity: { outcome } }: Draft): boolean {
  const counts = outcome === "agrees" || outcome === "disagrees" || outcome === "adds-up";
  return !(numeral.chinese && numeral.value <= 1) || counts;
}

interface Account {
  readonly statements: readonly Statement[];
  readonly quantities: readonly Quantity[];
}

let latest: { readonly report: Report; readonly surroundings: Surroundings; readonly account: Account } | undefined;

/** Several rules ask for the account of one report after another, so the latest is kept. */
function accountOf(report: Report, surroundings: Surroundings): Account {
  if (latest?.report !== report || latest.surroundings !== surroundings) {
    const reader = new Reader(report, surroundings);
    for (const passage of proseOf(report)) reader.read(passage);
    const statements = reader.finish();
    latest = { report, surroundings, account: { statements, quantities: statements.map(({ quantity }) => quantity) } };
  }
  return latest.account;
}

/** Every quantity of the prose, in the order of the text, and what it was held against. */
export function quantities(report: Report, surroundings: Surroundings): readonly Quantity[] {
  return accountOf(report, surroundings).quantities;
}

/** The same with what kind of statement each of them is. */
export function statements(report: Report, surroundings: Surroundings): readonly Statement[] {
  return accountOf(report, surroundings).statements;
}
