/** The account of a report's prose: every quantity, and what it was held against. */
import { formByKey } from "../../form/forms.ts";
import type { Report } from "../../report/report.ts";
import type { Surroundings } from "../surroundings.ts";
import { clauseAround, saysDisclosure } from "./clause.ts";
import { type Draft, type Kind, type Statement, verdictOn } from "./draft.ts";
import { type CellSet } from "./figures.ts";
import {
  type Context,
  distributed,
  familyOf,
  type Family,
  interpret,
  type Interpretation,
  reviewRows,
  rowsOf,
} from "./meanings.ts";
import { claimAt } from "./none.ts";
import type { Numeral } from "./numerals.ts";
import { holdAgainstWhole, type PartsOfWhole } from "./parts.ts";
import { type Phrase, phraseAround, phraseOf, tells } from "./phrase.ts";
import { type Passage, proseOf } from "./prose.ts";
import type { Quantity } from "./quantity.ts";
import { growthVerdict, shareVerdict } from "./ratios.ts";
import { type Token, tokensOf } from "./tokens.ts";
import type { Sense } from "./words.ts";

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** A numbered paragraph begins something new; another goes on with what the one before spoke of. */
const enumerated = /^\s*(?:[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+[、.．]|\d{1,2}[.、．])/u;

/** Where a text gets numbers by the thousand it is no prose; what is behind is not read. */
const mostQuantities = 2000;

const none: Numeral = { value: 0, step: 1, approximate: false, measure: "", chinese: false, end: 0 };

class Reader {
  readonly drafts: Draft[] = [];
  readonly #report: Report;
  readonly #before: Report | undefined;
  readonly #own: readonly string[];
  readonly #groups: PartsOfWhole[] = [];
  readonly #context: Mutable<Context>;
  /** The quantities of this sentence, and of the one before where this one begins with 其中. */
  #sentence: Draft[] = [];
  #group: PartsOfWhole | undefined;
  #queue: { readonly phrases: Phrase[] } | undefined;
  #part = 0;
  #denials = 0;
  /** Does the sentence go on with the one before? */
  #crossed = false;
  /** What was counted of last year, for “由上年的350件变为386件”. */
  #lastYear: Phrase | undefined;

  constructor(report: Report, { agency, before }: Surroundings) {
    this.#report = report;
    this.#before = before;
    this.#own = [agency.name, agency.shortName];
    this.#context = {
      year: report.year,
      government: agency.kind === "government",
      family: undefined,
      elsewhere: false,
      requestRows: undefined,
      reviewRows: undefined,
      columns: undefined,
      list: undefined,
      disclosure: false,
      documentColumns: undefined,
      otherYear: false,
    };
  }

  read(passage: Passage): void {
    const tokens = tokensOf(passage.text, this.#own);
    const context = this.#context;
    if (passage.part !== this.#part) {
      this.#part = passage.part;
      const table = formByKey(this.#report.form).parts.find(({ number }) => number === passage.part)?.table;
      context.family = table === "requests" || table === "reviews" ? table : undefined;
    } else if (enumerated.test(passage.text)) {
      context.family = undefined;
      context.elsewhere = true;
    }
    context.documentColumns = undefined;
    if (passage.part !== 4) context.disclosure = false;
    this.#beginSentence(tokens, 0);
    tokens.forEach((token, at) => {
      if (this.drafts.length >= mostQuantities) return;
      switch (token.type) {
        case "sentence":
          this.#beginSentence(tokens, at + 1);
          break;
        case "clause":
          this.#endClause(tokens, at);
          break;
        case "year":
          // A year at the beginning goes for the whole sentence.
          if (token.year === context.year) context.otherYear = false;
          else if (this.#sentence.length === 0) context.otherYear = true;
          break;
        case "number":
          this.#number(passage, tokens, at, token.numeral);
          break;
        case "word":
          this.#word(passage, tokens, at, token);
          break;
        case "unknown":
          // The numbering of a list says nothing: （一）
          if (!/^[一二三四五六七八九十\d]+$/u.test(token.text)) context.elsewhere = true;
          break;
        default:
      }
    });
  }

  finish(): Statement[] {
    for (const group of this.#groups) holdAgainstWhole(group);
    return this.drafts.filter(isTold);
  }

  /** Does the sentence that begins here go on with the one before: “其中，…”? */
  #goesOn(tokens: readonly Token[], at: number): boolean {
    const first = tokens.slice(at, at + 3).find((token) => token.type === "word" && token.sense !== "filler");
    return first?.type === "word" && first.sense === "part-of" && /^[其含包]/u.test(first.text);
  }

  #beginSentence(tokens: readonly Token[], at: number): void {
    const context = this.#context;
    this.#queue = undefined;
    context.otherYear = false;
    context.list = undefined;
    this.#crossed = true;
    if (this.#goesOn(tokens, at)) return;
    this.#crossed = false;
    const spokeOfReviews = context.disclosure && context.family === "reviews";
    context.disclosure = this.#part === 4 || saysDisclosure(tokens, at, spokeOfReviews);
    if (context.family !== undefined && context.family !== "requests") {
      context.elsewhere = true;
      if (this.#part !== 4) context.family = undefined;
    }
    this.#sentence = [];
    this.#group = undefined;
    this.#lastYear = undefined;
    context.requestRows = undefined;
    context.reviewRows = undefined;
    context.columns = undefined;
  }

  #word(passage: Passage, tokens: readonly Token[], at: number, token: Extract<Token, { type: "word" }>): void {
    const context = this.#context;
    switch (token.sense) {
      case "request":
      case "carry-in":
      case "carry-out":
        context.family = "requests";
        break;
      case "review":
      case "reconsideration":
      case "litigation":
      case "litigation-direct":
      case "litigation-after-reconsideration":
        context.family = context.disclosure ? "reviews" : "other";
        break;
      case "document":
        context.family = "documents";
        break;
      case "part-of": {
        // After a full stop 其中 is about what the sentence counted first.
        const counts = this.#sentence.filter(({ kind }) => kind === "count");
        const whole = this.#crossed ? counts[0] : counts.at(-1);
        this.#group = whole === undefined ? undefined : { whole, parts: [] };
        if (this.#group !== undefined) this.#groups.push(this.#group);
        const columns = whole?.family === "requests" ? whole.taken?.columns : undefined;
        if (whole?.family === "requests" && whole.sets.length > 0) context.requestRows = this.#rowsOf(whole);
        context.columns = columns === undefined || columns.join() === "total" ? undefined : columns;
        this.#crossed = false;
        break;
      }
      case "info":
        context.elsewhere = true;
        break;
      case "none":
        this.#claim(passage, tokens, at);
        break;
      default:
    }
  }

  /** The rows that a quantity was found to count, or all that it may. */
  #rowsOf({ quantity, sets, taken }: Draft): (readonly string[])[] {
    if (quantity.outcome === "agrees" && taken !== undefined) return [taken.rows];
    return [...new Map(sets.map((set) => [set.rows.join(), set.rows])).values()];
  }

  #lastCount(): Draft | undefined {
    return this.#sentence.findLast(({ kind }) => kind === "count");
  }

  #number(passage: Passage, tokens: readonly Token[], at: number, numeral: Numeral): void {
    const phrase = this.#phraseAt(tokens, at);
    const token = tokens[at];
    if (token === undefined) return;
    const common = { passage, tokens, index: at, from: token.from, to: token.to, numeral, phrase };
    if (phrase.has("growth", "decline", "compared")) {
      this.#growth(common);
      return;
    }
    if (numeral.measure === "%") {
      this.#share(common);
      return;
    }
    const said = this.#total(phrase) ?? interpret(phrase, numeral, this.#context);
    if (said.kind !== "cells") {
      const draft = this.#add("count", said.family, [], common, { outcome: said.kind });
      this.#context.list = "strange";
      if (said.family === undefined && said.kind === "not-in-tables" && this.#group === undefined)
        this.#context.family = "other";
      if (said.family === "requests" && phrase.has("last-year"))
        this.#lastYear = phraseOf(phrase.words.filter((word) => word.type === "word" && word.sense !== "last-year"));
      this.#group?.parts.push(draft);
      return;
    }
    const { taken, ...verdict } = verdictOn(numeral, said.sets, said.certain, this.#report);
    const draft = this.#add("count", said.family, said.sets, common, verdict);
    draft.taken = taken;
    if (phrase.has("carry-in")) this.#includesCarriedIn();
    this.#remember(draft);
    if (this.#group !== undefined && isOtherReview(phrase, this.#group.whole.phrase)) this.#group = undefined;
    // What goes on to the next year is no part of what was dealt with in this one.
    if (this.#group?.whole.quantity.measure === numeral.measure && !phrase.has("carry-out", "carry-in", "carry")) {
      this.#group.parts.push(draft);
    }
  }

  /** “受理388件，其中新收386件，上年结转2件”: the whole was of both, even where nothing was carried in. */
  #includesCarriedIn(): void {
    const whole = this.#group?.whole;
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
    const counted = this.#sentence.map(({ taken }) => taken);
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

  /** A change against last year, of what was counted before it or of what its own words name. */
  #growth(common: Found): void {
    const { phrase, numeral } = common;
    const last = this.#sentence.at(-1);
    const base = this.#lastCount();
    const verdict = (): Pick<Quantity, "outcome" | "match" | "alternatives"> => {
      if (!phrase.has("growth", "decline")) return { outcome: "not-in-tables" };
      const compares = phrase.has("compared", "last-year") || comparesWithLastYear(phrase, this.#context.year);
      const goesOn = last?.kind === "growth" && last.quantity.outcome === "agrees";
      if (base !== undefined) {
        const isSure = (compares || goesOn) && base.quantity.outcome === "agrees";
        return growthVerdict(
          numeral,
          phrase,
          base.taken === undefined ? base.sets : [base.taken],
          isSure,
          this.#report,
          this.#before,
        );
      }
      const named = this.#named(
        phraseOf(phrase.words.filter((word) => !(word.type === "word" && growthWords.has(word.sense)))),
        numeral,
      );
      return growthVerdict(numeral, phrase, named ?? [], compares, this.#report, this.#before);
    };
    this.#add("growth", base?.family, [], common, verdict());
  }

  /** The number's own words, or those of a list that was told before its numbers: “复议、诉讼分别为5件、1件”. */
  #phraseAt(tokens: readonly Token[], at: number): Phrase {
    const phrase = phraseAround(tokens, at);
    if (!phrase.words.some(tells) && this.#lastYear !== undefined) return this.#lastYear;
    if (phrase.has("respectively")) {
      const phrases = distributed(phrase);
      if (phrases.length > 1) this.#queue = { phrases };
    } else if (
      phrase.words.some(
        ({ type, ...word }) =>
          type === "unknown" || ("sense" in word && word.sense !== "conjunction" && word.sense !== "filler"),
      )
    ) {
      this.#queue = undefined;
    }
    return this.#queue?.phrases.shift() ?? phrase;
  }

  /** What the next numbers of the sentence may be parts or results of. */
  #remember(draft: Draft): void {
    const { phrase, family } = draft;
    const context = this.#context;
    context.family = family;
    context.list = undefined;
    if (family === "requests") {
      const results = phrase.all("result").filter((key) => key !== "concluded");
      const isOther = phrase.has("other-rest") && draft.sets[0]?.columns.join() === "other-organisation";
      if (phrase.all("applicant").length > 0 || isOther) context.list = "applicants";
      else if (results.some((key) => key.startsWith("other"))) context.list = "other-handling";
      if (phrase.all("applicant").length === 0 && results.length === 0) context.requestRows = this.#rowsOf(draft);
      if (phrase.has("receive", "request", "result:concluded")) context.columns = undefined;
    }
    if (family === "documents") context.documentColumns = draft.sets.map(({ columns }) => columns);
    if (family === "reviews") {
      const rows = reviewRows(phrase);
      if (rows.length > 0) context.reviewRows = rows;
      if (phrase.all("review").length > 0) context.list = "review-results";
    }
  }

  /** “在本年新收的申请中，”: a clause without a number says of what the next ones are parts. */
  #endClause(tokens: readonly Token[], at: number): void {
    let start = at - 1;
    while (start >= 0 && (tokens[start]?.type === "word" || tokens[start]?.type === "unknown")) start -= 1;
    const words = tokens.slice(start + 1, at);
    const before = tokens[start];
    if (before?.type === "number") return;
    const phrase = phraseOf(words.filter((token) => token.type === "word" || token.type === "unknown"));
    if (phrase.has("result:concluded") && phrase.unknown.length === 0) this.#context.family ??= "requests";
    if (!phrase.has("request") || !phrase.has("receive", "result:concluded", "carry", "carry-in", "carry-out")) return;
    const rows = rowsOf(phrase, this.#context)?.rows;
    if (rows !== undefined) this.#context.requestRows = rows;
  }

  #share(common: Found): void {
    const { phrase, numeral } = common;
    const at = phrase.words.findIndex((word) => word.type === "word" && word.sense === "share");
    const base = this.#lastCount();
    if (at < 0) {
      this.#add("share", undefined, [], common, { outcome: "not-in-tables" });
      return;
    }
    const subject = phraseOf(phrase.words.slice(0, at));
    const denominator = phraseOf(phrase.words.slice(at + 1));
    const named = this.#named(subject, numeral);
    const whole = this.#group?.whole === base ? undefined : this.#group?.whole;
    if (named !== undefined) {
      const wholes = this.#group?.whole ?? base;
      this.#add(
        "share",
        "requests",
        [],
        common,
        shareVerdict(numeral, denominator, { sets: named }, wholes, this.#report),
      );
    } else if (base !== undefined && subject.unknown.length === 0) {
      this.#add("share", base.family, [], common, shareVerdict(numeral, denominator, base, whole, this.#report));
    } else {
      this.#add("share", undefined, [], common, { outcome: "not-in-tables" });
    }
  }

  /** The cells of a share whose count is not told: “自然人申请占94.0%”. */
  #named(subject: Phrase, numeral: Numeral): readonly CellSet[] | undefined {
    if (!subject.words.some(tells)) return undefined;
    if (familyOf(subject, this.#context) !== "requests") return undefined;
    // A share names its whole, so what was spoken of before does not matter.
    const family = this.#context.family === "other" ? undefined : this.#context.family;
    const said = interpret(subject, { ...numeral, measure: "件" }, { ...this.#context, family, elsewhere: false });
    return said.kind === "cells" && said.certain ? said.sets : undefined;
  }

  #claim(passage: Passage, tokens: readonly Token[], at: number): void {
    this.#denials += 1;
    if (this.#denials > mostQuantities) return;
    const claim = claimAt(tokens, at, this.#context);
    if (claim === undefined) return;
    const common = { passage, tokens, index: at, from: claim.from, to: claim.to, numeral: none, phrase: claim.phrase };
    const { taken, ...verdict } = verdictOn(none, claim.sets, claim.certain, this.#report);
    this.#add("claim", undefined, claim.sets, common, verdict).taken = taken;
  }

  #add(
    kind: Kind,
    family: Family | undefined,
    sets: readonly CellSet[],
    found: Found,
    verdict: Pick<Quantity, "outcome" | "match" | "alternatives" | "others">,
  ): Draft {
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
    if (kind !== "claim") this.#sentence.push(draft);
    return draft;
  }
}

/** “复议5件，其中维持3件；诉讼2件”: court cases are no part of the reconsiderations, nor the other way round. */
function isOtherReview(phrase: Phrase, whole: Phrase): boolean {
  const [named, rows] = [reviewRows(phrase), reviewRows(whole)];
  return named.length > 0 && rows.length > 0 && !named.some((row) => rows.includes(row));
}

const growthWords = new Set<Sense>(["growth", "decline", "compared", "last-year"]);

/** “较2022年减少12件” */
const comparesWithLastYear = (phrase: Phrase, year: number): boolean =>
  phrase.words.some((word) => word.type === "year" && word.year === year - 1);

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
