/** The text of a cell → what it means. Absence is never turned into 0. */
import type { Column } from "../form/form.ts";
import { foldWidth } from "../form/label.ts";

type Figure =
  { readonly status: "number"; readonly number: number } | { readonly status: "blank" | "not-applicable" | "text" };

const absent = new Set(["/", "-", "—", "——", "–", "－", "无", "不适用"]);
const decimal = /^[+-]?(?:0|[1-9]\d*)(?:\.\d+)?$/u;
const grouped = /^[+-]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/u;

/** How offices write the direction of a change in words: “增10”, “减少3”. */
const change = /^(增加|新增|增|减少|减)(?=\d)/u;

/** Strokes that programs put in the place of a minus sign. */
const minus = /^[\u2010-\u2013\u2212](?=\d)/u;

/** A change written in words, or with another stroke for the minus sign, as a signed number. */
function withSign(written: string): string {
  const plain = written.replace(minus, "-");
  const word = change.exec(plain)?.[0];
  return word === undefined ? plain : `${word.startsWith("减") ? "-" : ""}${plain.slice(word.length)}`;
}

/**
 * Reads full-width digits, thousands separators, the column's own unit (“386件”) and, where a column counts changes,
 * their direction (“减3”). A number that a computer cannot hold exactly stays text, and so does an amount with a unit
 * of its own (“251000元”) where the form gives none.
 */
export function readFigure(written: string, column: Column): Figure {
  const text = written.trim();
  if (/^\d{1,15}$/u.test(text) && !/^0\d/u.test(text)) return { status: "number", number: Number(text) };
  if (text === "") return { status: "blank" };
  if (absent.has(text)) return { status: "not-applicable" };
  let plain = foldWidth(text);
  if (column.unit !== null && plain.endsWith(column.unit)) plain = plain.slice(0, -column.unit.length).trimEnd();
  if (column.measure === "signed-count") plain = withSign(plain);
  if (!decimal.test(plain) && !grouped.test(plain)) return { status: "text" };
  const digits = plain.replaceAll(",", "");
  const number = Number(digits);
  if (digits.replace(/\D/gu, "").length > 15) return { status: "text" };
  return { status: "number", number: Object.is(number, -0) ? 0 : number };
}
