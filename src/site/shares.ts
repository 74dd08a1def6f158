/** Shares of cases. A share says what it is a share of, and of a handful of cases none is told. */
import { contradictsItself, type Given, givenBy, sumAt } from "../check/given.ts";
import { cellAddress } from "../form/forms.ts";
import type { Report } from "../report/report.ts";
import { dueRows } from "./indicators.ts";
import { formatNumber } from "./words.ts";

/** Of fewer cases a rate says more about chance than about a body. */
export const fewestForRate = 20;

/** `few`: of too few cases. `unknown`: what is needed is no number. `contradictory`: what is needed contradicts itself. */
export type Share = number | "few" | "unknown" | "contradictory";

/** How much of the whole a part is, 0.27 for 27 of 100. */
export function shareOf(part: Given, whole: Given): Share {
  if (typeof part !== "number" || typeof whole !== "number") return "unknown";
  if (part > whole) return "contradictory";
  return whole < fewestForRate ? "few" : part / whole;
}

/** What shares of requests are told of, and the sum of the form that a report must not break for them to be told. */
const wholes = {
  concluded: { rows: ["concluded"], rule: "outcome-total" },
  due: { rows: dueRows, rule: "balance" },
} as const satisfies Readonly<Record<string, { readonly rows: readonly string[]; readonly rule: string }>>;

export type Whole = keyof typeof wholes;

const unlessBroken = (share: Share, report: Report, rule: string, at: string): Share =>
  share !== "unknown" && contradictsItself(report, rule, at) ? "contradictory" : share;

/** How much of all requests that were concluded, or were due to be, a part of them is. */
export function shareOfRequests(report: Report, part: Given, whole: Whole): Share {
  const { rows, rule } = wholes[whole];
  const all = rows.map((row) => cellAddress("requests", row, "total"));
  return unlessBroken(shareOf(part, sumAt(report, all)), report, rule, "total");
}

/** How many of the cases of a row of table 四 that were decided were corrected. */
export function shareOfDecided(report: Report, row: string): Share {
  const [total, pending, corrected] = (["total", "pending", "corrected"] as const).map((column) =>
    givenBy(report, cellAddress("reviews", row, column)),
  );
  if (typeof total !== "number" || typeof pending !== "number") return "unknown";
  return unlessBroken(shareOf(corrected ?? "unread", total - pending), report, "review-total", row);
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
