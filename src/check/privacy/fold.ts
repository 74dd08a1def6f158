/** Text as a person sees it: digits in one width, nothing between them that nobody sees, every character with its place. */

export interface FoldedText {
  readonly text: string;
  /** The offset in the text as written of each character of the folded one. */
  readonly offsetAt: (index: number) => number;
}

const invisible = /[\u00AD\u034F\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFE00-\uFE0F\uFEFF]/u;
/** Tags that break no line and no cell, so that a number can go on behind them. */
const inlineTag =
  /<!--[^]{0,200}?-->|<\/?(?:a|b|big|del|em|font|i|ins|label|mark|s|small|span|strong|sub|sup|u|wbr|o:p)\b[^<>]{0,400}>/iu;
const entity = /&(?:nbsp|ensp|emsp|thinsp|zwnj|shy|#\d{1,6}|#x[0-9a-f]{1,5});/iu;

const namedSpaces: Readonly<Record<string, string>> = { zwnj: "", shy: "" };

function meant(written: string): string {
  if (written.startsWith("<")) return "";
  if (written.startsWith("&")) {
    const name = written.slice(1, -1).toLowerCase();
    if (!name.startsWith("#")) return namedSpaces[name] ?? " ";
    const code = name.startsWith("#x") ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0xffff ? " " : meant(String.fromCharCode(code));
  }
  if (invisible.test(written)) return "";
  const code = written.charCodeAt(0);
  // Full-width digits and letters.
  return code >= 0xff10 && code <= 0xff5a ? String.fromCharCode(code - 0xfee0) : written;
}

const inText = new RegExp(`${invisible.source}|[\\uFF10-\\uFF19\\uFF21-\\uFF3A\\uFF41-\\uFF5A]`, "gu");
const inMarkup = new RegExp(`${inText.source}|${inlineTag.source}|${entity.source}`, "giu");

/** Folds a text; `markup` looks through inline tags and character references as well. */
export function fold(written: string, markup = false): FoldedText {
  const pieces: string[] = [];
  /** Where the offsets shift: from this index of the folded text on, by so much. */
  const shifts: { readonly from: number; readonly by: number }[] = [];
  let taken = 0;
  let length = 0;
  for (const { 0: found, index } of written.matchAll(markup ? inMarkup : inText)) {
    const replacement = meant(found);
    pieces.push(written.slice(taken, index), replacement);
    length += index - taken + replacement.length;
    taken = index + found.length;
    if (replacement.length !== found.length) shifts.push({ from: length, by: taken - length });
  }
  if (taken === 0) return { text: written, offsetAt: (index) => index };
  pieces.push(written.slice(taken));
  return {
    text: pieces.join(""),
    offsetAt: (index) => index + (shifts.findLast(({ from }) => from <= index)?.by ?? 0),
  };
}
