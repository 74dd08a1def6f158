/** Shares of cases. A share says what it is a share of, and of a handful of cases none is told. */
import type { Given } from "../check/given.ts";
import { formatNumber } from "./words.ts";

/** Of fewer cases a rate says more about chance than about a body. */
export const fewestForRate = 20;

/**
 * How much of the whole a part is, 0.27 for 27 of 100. `few`: of too few cases. `unknown`: one of them is no number, or
 * the part is more than the whole, so that they contradict each other.
 */
export function shareOf(part: Given, whole: Given): number | "few" | "unknown" {
  if (typeof part !== "number" || typeof whole !== "number" || part > whole) return "unknown";
  return whole < fewestForRate ? "few" : part / whole;
}

/** “约 51 件”, “ 51 件”, “不到 1 件”: of 100, in whole cases, to stand behind a word. */
export function perHundred(ratio: number): string {
  const exact = 100 * ratio;
  const whole = Math.round(exact);
  if (whole === 0 && exact > 0) return "不到 1 件";
  if (whole === 100 && exact < 100) return "超过 99 件";
  return `${Math.abs(exact - whole) > 1e-9 ? "约" : ""} ${formatNumber(whole)} 件`;
}

/** “27.8%” */
export function percent(ratio: number): string {
  const text = (100 * ratio).toFixed(1);
  // What is little is not nothing, and what is nearly all is not all.
  if (text === "0.0" && ratio > 0) return "不到 0.1%";
  if (text === "100.0" && ratio < 1) return "超过 99.9%";
  return `${text}%`;
}

/** “+23”, “−3”, “0”: a difference in digits. */
export function signed(difference: number): string {
  if (difference === 0) return "0";
  return `${difference > 0 ? "+" : "−"}${formatNumber(Math.abs(difference))}`;
}
