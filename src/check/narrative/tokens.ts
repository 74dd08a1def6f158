/** A passage → words of the vocabulary, numbers with their measures, stops, and what is known as none of these. */
import { foldWidth } from "../../form/label.ts";
import { foldTraditional } from "../../form/traditional.ts";
import { type Numeral, numeralAt } from "./numerals.ts";
import { type Sense, wordAt } from "./words.ts";

interface Stretch {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

export type Token =
  | (Stretch & { readonly type: "word"; readonly sense: Sense })
  | (Stretch & { readonly type: "number"; readonly numeral: Numeral })
  /** A year by itself: “2023年”. */
  | (Stretch & { readonly type: "year"; readonly year: number })
  /** `sentence`: 。！？ and ends of lines; `clause`: ，；：; `bracket`: round brackets. 、 is a word that joins. */
  | (Stretch & { readonly type: "sentence" | "clause" | "bracket" })
  | (Stretch & { readonly type: "unknown" });

const stops = new Map<string, "sentence" | "clause" | "bracket">(
  Object.entries({
    "。": "sentence",
    "！": "sentence",
    "？": "sentence",
    "\n": "sentence",
    "，": "clause",
    ",": "clause",
    "；": "clause",
    ";": "clause",
    "：": "clause",
    ":": "clause",
    "（": "bracket",
    "）": "bracket",
    "(": "bracket",
    ")": "bracket",
  }),
);

const blanks = new Set(" \t\r\v\f\u00A0\u3000\u200B\uFEFF");
const year = /(20\d\d)\s?年(?:度)?/uy;
const wholeYear = /(?:自|从)?1月1日(?:起)?(?:至|到|-|—)(?:20\d\d年)?12月31日(?:止|期间)?/uy;
const months = /\d{1,2}\s?月(?:份|底|末|\d{1,2}\s?日)?/uy;
const numberRun = /[\d.,]+|[零一二三四五六七八九十百千万两〇]+/uy;
const numeralStarts = new Set("0123456789零一二三四五六七八九十百两〇");
const quoteEnds = new Map(Object.entries({ "“": "”", "《": "》", "〔": "〕", "「": "」", "【": "】" }));
/** A name in quotation marks is short; what goes on longer is a sentence in its own right. */
const longestName = 40;

function sticky(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** The same text, character for character, in ordinary digits and simplified characters. */
function plainOf(text: string): string {
  return foldTraditional(
    text.replace(/[\uFF01-\uFF5E]+/gu, (run) => run.replace(/[\uFF10-\uFF19\uFF0B\uFF0D\uFF0E]/gu, foldWidth)),
  );
}

export function tokensOf(written: string, own: readonly string[]): Token[] {
  const text = plainOf(written);
  const tokens: Token[] = [];
  let unknownFrom = -1;
  const push = (token: Token) => {
    tokens.push(token);
  };
  const flush = (to: number) => {
    if (unknownFrom >= 0) push({ type: "unknown", text: text.slice(unknownFrom, to), from: unknownFrom, to });
    unknownFrom = -1;
  };
  for (let at = 0; at < text.length;) {
    const character = text[at] ?? "";
    const from = at;
    const add = (token: Token) => {
      flush(from);
      push(token);
      at = token.to;
    };
    const stop = stops.get(character);
    if (stop !== undefined) {
      add({ type: stop, text: character, from, to: at + 1 });
      continue;
    }
    if (blanks.has(character)) {
      flush(at);
      at += 1;
      continue;
    }
    const word = wordAt(text, at, own);
    // 零 denies where no measure follows; “零件” is a number.
    if (word !== undefined && !(character === "零" && numeralAt(text, at) !== undefined)) {
      add({ type: "word", text: word.text, sense: word.sense, from, to: at + word.text.length });
      continue;
    }
    const close = quoteEnds.get(character);
    if (close !== undefined) {
      // Numbers within quotation marks and titles belong to names: “8+4”, 〔2021〕, 《…十条》.
      const end = text.slice(at + 1, at + longestName).indexOf(close);
      const named = end > 0 ? wordAt(text, at + 1, own) : undefined;
      if (named !== undefined && named.text.length === end) {
        add({ type: "word", text: named.text, sense: named.sense, from, to: at + end + 2 });
        continue;
      }
      if (unknownFrom < 0) unknownFrom = at;
      at += end < 0 ? 1 : end + 2;
      continue;
    }
    if (numeralStarts.has(character) || (character === "-" && /\d/u.test(text[at + 1] ?? ""))) {
      const whole = sticky(wholeYear, text, at);
      if (whole !== undefined) {
        add({ type: "word", text: whole, sense: "filler", from, to: at + whole.length });
        continue;
      }
      const said = sticky(year, text, at);
      if (said !== undefined) {
        add({ type: "year", text: said, year: Number(said.slice(0, 4)), from, to: at + said.length });
        continue;
      }
      const month = sticky(months, text, at);
      if (month !== undefined) {
        add({ type: "word", text: month, sense: "period", from, to: at + month.length });
        continue;
      }
      const negative = character === "-" && !/[\dA-Za-z]/u.test(text[at - 1] ?? "");
      const numeral = numeralAt(text, negative ? at + 1 : at);
      if (numeral !== undefined && (negative || character !== "-")) {
        const signed = negative ? { ...numeral, value: -numeral.value } : numeral;
        add({ type: "number", numeral: signed, text: text.slice(at, numeral.end), from, to: numeral.end });
        continue;
      }
      // A number without a measure is part of something else, and so are all its digits.
      if (unknownFrom < 0) unknownFrom = at;
      at += sticky(numberRun, text, at)?.length ?? 1;
      continue;
    }
    if (unknownFrom < 0) unknownFrom = at;
    at += 1;
  }
  flush(text.length);
  return tokens;
}
