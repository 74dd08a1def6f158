/** The text of a cell → what it means. Absence is never turned into 0. */
import type { Column } from "../form/form.ts";
import { foldWidth } from "../form/label.ts";

export type Figure =
  { readonly status: "number"; readonly number: number } | { readonly status: "blank" | "not-applicable" | "text" };

const absent = new Set(["/", "-", "—", "——", "–", "－", "无", "不适用"]);
const decimal = /^[+-]?(?:0|[1-9]\d*)(?:\.\d+)?$/u;
const grouped = /^[+-]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/u;

/**
 * Reads full-width digits, thousands separators and the column's own unit (“386件”). A number that a computer cannot hold exactly stays text.
 */
export function readFigure(written: string, column: Column): Figure {
  const text = written.trim();
  if (/^\d{1,15}$/u.test(text) && !/^0\d/u.test(text)) return { status: "number", number: Number(text) };
  if (text === "") return { status: "blank" };
  if (absent.has(text)) return { status: "not-applicable" };
  let plain = foldWidth(text);
  if (column.unit !== null && plain.endsWith(column.unit)) plain = plain.slice(0, -column.unit.length).trimEnd();
  if (!decimal.test(plain) && !grouped.test(plain)) return { status: "text" };
  const digits = plain.replaceAll(",", "");
  const number = Number(digits);
  if (digits.replace(/\D/gu, "").length > 15) return { status: "text" };
  return { status: "number", number: Object.is(number, -0) ? 0 : number };
}
