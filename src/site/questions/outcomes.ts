/** What came of a year's requests and of the cases against the body, as far as sentences tell it. */
import { type Given, givenBy } from "../../check/given.ts";
import type { Report } from "../../report/report.ts";
import { type Indicator, indicatorOf, indicators, isSummed } from "../indicators.ts";
import { type Share, shareOfRequests } from "../shares.ts";
import { quoted } from "../words.ts";
import { totalOf } from "./told.ts";

interface Granted {
  readonly concluded: Given;
  /** 予以公开 and 部分公开 together; only where both are numbers. */
  readonly both: Given;
  /** Both among what was concluded. */
  readonly share: Share;
}

export function grantedBy(report: Report): Granted {
  const [granted, partly, concluded] = [
    givenBy(report, totalOf("granted")),
    givenBy(report, totalOf("partly-granted")),
    givenBy(report, totalOf("concluded")),
  ];
  const both = typeof granted === "number" && typeof partly === "number" ? granted + partly : "absent";
  return { concluded, both, share: shareOfRequests(report, both, "concluded") };
}

export const grantedWord = indicatorOf("requests", "granted").label;
export const partlyWord = indicatorOf("requests", "partly-granted").label;

/** The other rows of table 三 that are no sums. */
const otherRows = new Set(["received", "carried-in", "granted", "partly-granted", "concluded", "carried-out"]);

/** The rows in which a request ends that got nothing, as the report's form has them. */
export function reasonsIn(report: Report): readonly Indicator[] {
  return indicators.filter(
    (one) =>
      one.table === "requests" && one.in.has(report.form) && !otherRows.has(one.key) && !isSummed(one, report.form),
  );
}

/** What a request came to that got nothing, as the form divides it first: 不予公开, 无法提供 and the like. */
export function groupsOfReasonsIn(report: Report): readonly Indicator[] {
  return indicators.filter(
    ({ table, key, group, in: forms }) =>
      table === "requests" && forms.has(report.form) && group === undefined && !otherRows.has(key),
  );
}

/** Rows for what the form has no word for: they say how many, and not why. */
const wordlessRows = new Set(["other", "other-rest"]);

export const saysWhy = ({ key }: Indicator): boolean => !wordlessRows.has(key);

/** “属于国家秘密”（不予公开） */
export function quotedWithGroup({ label, group }: Indicator): string {
  return `${quoted(label)}${group === undefined ? "" : `（${group}）`}`;
}

/** The reasons that were given for at least one request, the most frequent first. */
export function reasonsGiven(report: Report): { readonly indicator: Indicator; readonly given: number }[] {
  return reasonsIn(report)
    .filter(saysWhy)
    .flatMap((indicator) => {
      const given = givenBy(report, totalOf(indicator.key));
      return typeof given === "number" && given > 0 ? [{ indicator, given }] : [];
    })
    .sort((a, b) => b.given - a.given);
}

export const reviewRows = indicators.filter(({ table }) => table === "reviews");
