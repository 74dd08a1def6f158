/** Values → CSV as RFC 4180 has it, safe and right in spreadsheets. */
import { plainText } from "./plain-text.ts";

/** Excel and WPS take a file for GB18030 unless it begins with this. */
export const byteOrderMark = "\uFEFF";
export const lineEnd = "\r\n";

const needsQuotes = /[",\r\n]/u;
/** What spreadsheets take for the beginning of a formula, also behind spaces and apostrophes; see OWASP, “CSV Injection”. */
const startsFormula = /^[\s']*[=+\-@\t\r\n＝＋－＠]/u;
/** What begins with such a sign and is none: plain numbers, and the strokes that stand for absence. */
const harmless = /^-(?:\d+(?:\.\d+)?)?$|^－$/u;

/** A number in plain digits: no separators, no exponent. Reports hold none with more than fifteen digits. */
export function plainNumber(number: number): string {
  const text = String(number);
  return text.includes("e") ? number.toFixed(20).replace(/\.?0+$/u, "") : text;
}

/**
 * One field. Text that a spreadsheet would run as a formula gets an apostrophe in front, as OWASP advises; text that
 * already has apostrophes there gets one more, so that taking one away gives the text as it was. Characters that are no
 * text, at which some programs stop reading, become the sign for an unreadable one.
 */
export function csvField(value: number | string | null): string {
  if (value === null) return "";
  if (typeof value === "number") return plainNumber(value);
  const text = plainText(value);
  const safe = startsFormula.test(text) && !harmless.test(text) ? `'${text}` : text;
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A field as it was before {@link csvField} made it safe. */
export function withoutApostrophe(field: string): string {
  return field.startsWith("'") && startsFormula.test(field) ? field.slice(1) : field;
}

export function csvLine(values: readonly (number | string | null)[]): string {
  return values.map(csvField).join(",") + lineEnd;
}
