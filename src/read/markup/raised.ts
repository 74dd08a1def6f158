/** Raised and lowered text: the mark of a note behind a figure must not become its last digit. */

const noteMark = /^[^\p{L}\p{N}]*[\d①-⑳]{1,3}[^\p{L}\p{N}]*$/u;
const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** `before` is what it stands behind: digits behind a Latin letter are an exponent. */
export function raised(text: string, before: string): string {
  if (noteMark.test(text) && !/[A-Za-z]$/u.test(before)) return `（注${text.replace(/[^\d①-⑳]/gu, "")}）`;
  return text.replace(/\d/gu, (digit) => superscripts[Number(digit)] ?? digit);
}

export function lowered(text: string): string {
  return /^\d+$/u.test(text) ? `（${text}）` : text;
}
