/** What has been spoken of so far: what the next number may be a part, a result or a share of. */
import { formByKey } from "../../form/forms.ts";
import type { Report } from "../../report/report.ts";
import type { Agency } from "../../settings/agencies.ts";
import { saysDisclosure } from "./clause.ts";
import type { Draft, Mutable } from "./draft.ts";
import type { Context, Interpretation } from "./meanings/interpretation.ts";
import { rowsOf } from "./meanings/requests.ts";
import { reviewRows } from "./meanings/reviews.ts";
import type { PartsOfWhole } from "./parts.ts";
import { type Phrase, phraseOf } from "./phrase.ts";
import type { Passage } from "./prose.ts";
import type { Token } from "./tokens.ts";
import type { Sense } from "./words.ts";

/** A numbered paragraph begins something new; another goes on with what the one before spoke of. */
const enumerated = /^\s*(?:[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+[、.．]|\d{1,2}[.、．])/u;

/** Does the sentence that begins here go on with the one before: “其中，…”? */
function goesOn(tokens: readonly Token[], at: number): boolean {
  const first = tokens.slice(at, at + 3).find((token) => token.type === "word" && token.sense !== "filler");
  return first?.type === "word" && first.sense === "part-of" && /^[其含包]/u.test(first.text);
}

/** The rows that a quantity was found to count, or all that it may. */
function rowsCounted({ quantity, sets, taken }: Draft): (readonly string[])[] {
  if (quantity.outcome === "agrees" && taken !== undefined) return [taken.rows];
  return [...new Map(sets.map((set) => [set.rows.join(), set.rows])).values()];
}

export class Said {
  readonly context: Readonly<Context>;
  /** Every whole of which parts are named. */
  readonly groups: PartsOfWhole[] = [];
  /** The quantities of this sentence, and of the one before where this one begins with 其中. */
  sentence: Draft[] = [];
  /** The whole of which this sentence names parts. */
  group: PartsOfWhole | undefined;
  /** What was counted of last year, for “由上年的350件变为386件”. */
  lastYear: Phrase | undefined;
  readonly #context: Mutable<Context>;
  readonly #form: Report["form"];
  #part = 0;
  /** Does the sentence go on with the one before? */
  #crossed = false;

  constructor({ year, form }: Report, { kind }: Agency) {
    this.#form = form;
    this.#context = {
      year,
      government: kind === "government",
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
    this.context = this.#context;
  }

  beginPassage({ part, text }: Passage, tokens: readonly Token[]): void {
    const context = this.#context;
    if (part !== this.#part) {
      this.#part = part;
      const table = formByKey(this.#form).parts.find(({ number }) => number === part)?.table;
      context.family = table === "requests" || table === "reviews" ? table : undefined;
    } else if (enumerated.test(text)) {
      context.family = undefined;
      context.elsewhere = true;
    }
    context.documentColumns = undefined;
    if (part !== 4) context.disclosure = false;
    this.beginSentence(tokens, 0);
  }

  beginSentence(tokens: readonly Token[], at: number): void {
    const context = this.#context;
    context.otherYear = false;
    context.list = undefined;
    this.#crossed = goesOn(tokens, at);
    if (this.#crossed) return;
    const spokeOfReviews = context.disclosure && context.family === "reviews";
    context.disclosure = this.#part === 4 || saysDisclosure(tokens, at, spokeOfReviews);
    if (context.family !== undefined && context.family !== "requests") {
      context.elsewhere = true;
      if (this.#part !== 4) context.family = undefined;
    }
    this.sentence = [];
    this.group = undefined;
    this.lastYear = undefined;
    context.requestRows = undefined;
    context.reviewRows = undefined;
    context.columns = undefined;
  }

  /** A year at the beginning goes for the whole sentence. */
  hearYear(year: number): void {
    if (year === this.#context.year) this.#context.otherYear = false;
    else if (this.sentence.length === 0) this.#context.otherYear = true;
  }

  hearUnknown(text: string): void {
    // The numbering of a list says nothing: （一）
    if (!/^[一二三四五六七八九十\d]+$/u.test(text)) this.#context.elsewhere = true;
  }

  hearWord(sense: Sense, before: Token | undefined): void {
    const context = this.#context;
    switch (sense) {
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
      case "part-of":
        this.#beginParts(before !== undefined && /^[；;]$/u.test(before.text));
        break;
      case "info":
        context.elsewhere = true;
        break;
      default:
    }
  }

  #beginParts(isBehindSemicolon: boolean): void {
    const context = this.#context;
    const counts = this.sentence.filter(({ kind }) => kind === "count");
    // Behind a semicolon it may be about any of them: “收到386件，结转下年度10件；其中自然人363件”.
    const wholes = isBehindSemicolon ? counts : [];
    // After a full stop 其中 is about what the sentence counted first.
    const whole = wholes.length > 1 ? undefined : this.#crossed ? counts[0] : counts.at(-1);
    this.group = whole === undefined ? undefined : { whole, parts: [] };
    if (this.group !== undefined) this.groups.push(this.group);
    const columns = whole?.family === "requests" ? whole.taken?.columns : undefined;
    const rows = (whole === undefined ? wholes : [whole])
      .filter(({ family }) => family === "requests")
      .flatMap(rowsCounted);
    if (rows.length > 0) context.requestRows = rows;
    context.columns = columns === undefined || columns.join() === "total" ? undefined : columns;
    this.#crossed = false;
  }

  /** “在本年新收的申请中，”: a clause without a number says of what the next ones are parts. */
  endClause(tokens: readonly Token[], at: number): void {
    let start = at - 1;
    while (start >= 0 && (tokens[start]?.type === "word" || tokens[start]?.type === "unknown")) start -= 1;
    if (tokens[start]?.type === "number") return;
    const words = tokens.slice(start + 1, at);
    const phrase = phraseOf(words.filter((token) => token.type === "word" || token.type === "unknown"));
    if (phrase.has("result:concluded") && phrase.unknown.length === 0) this.#context.family ??= "requests";
    if (!phrase.has("request") || !phrase.has("receive", "result:concluded", "carry", "carry-in", "carry-out")) return;
    const rows = rowsOf(phrase, this.#context)?.rows;
    if (rows !== undefined) this.#context.requestRows = rows;
  }

  lastCount(): Draft | undefined {
    return this.sentence.findLast(({ kind }) => kind === "count");
  }

  /** What the next numbers of the sentence may be parts or results of. */
  remember(draft: Draft): void {
    const { phrase, family } = draft;
    const context = this.#context;
    context.family = family;
    context.list = undefined;
    if (family === "requests") {
      const results = phrase.all("result").filter((key) => key !== "concluded");
      const isOther = phrase.has("other-rest") && draft.sets[0]?.columns.join() === "other-organisation";
      if (phrase.all("applicant").length > 0 || isOther) context.list = "applicants";
      else if (results.some((key) => key.startsWith("other"))) context.list = "other-handling";
      if (phrase.all("applicant").length === 0 && results.length === 0) context.requestRows = rowsCounted(draft);
      if (phrase.has("receive", "request", "result:concluded")) context.columns = undefined;
    }
    if (family === "documents") context.documentColumns = draft.sets.map(({ columns }) => columns);
    if (family === "reviews") {
      const rows = reviewRows(phrase);
      if (rows.length > 0) context.reviewRows = rows;
      if (phrase.all("review").length > 0) context.list = "review-results";
    }
  }

  /** A number that no table counts: what follows may be about the same. */
  rememberStrange({ kind, family }: Exclude<Interpretation, { kind: "cells" }>, phrase: Phrase): void {
    this.#context.list = "strange";
    if (family === undefined && kind === "not-in-tables" && this.group === undefined) this.#context.family = "other";
    if (family === "requests" && phrase.has("last-year"))
      this.lastYear = phraseOf(phrase.words.filter((word) => word.type === "word" && word.sense !== "last-year"));
  }
}
