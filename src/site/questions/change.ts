/** What changed from a year to the next, told of each answer that both reports give. */
import { givenBy } from "../../check/given.ts";
import { type CellAddress, cellAddress } from "../../form/forms.ts";
import type { Link } from "../frame.ts";
import { perHundred } from "../shares.ts";
import { formatNumber } from "../words.ts";
import { grantedBy, grantedWord, partlyWord, quotedWithGroup, reasonsGiven, reviewRows } from "./outcomes.ts";
import { type AnsweredQuestion, figure, notSaid, type Run, type Told, totalOf } from "./told.ts";

/** “新收 386 件，比上年的 363 件多 23 件” */
function differing(now: Told, before: Told, address: CellAddress, what: string): Run[] {
  const [one, other] = [givenBy(now.report, address), givenBy(before.report, address)];
  if (typeof one !== "number") return notSaid(now, address, `${what}多少件`);
  if (typeof other !== "number") return notSaid(before, address, `${before.report.year} 年${what}多少件`);
  const last = figure(before, address);
  const head: Run[] = [`${what} `, figure(now, address), " 件，"];
  if (one === other) return [...head, "与上年的 ", last, " 件相同"];
  return [...head, "比上年的 ", last, ` 件${one > other ? "多" : "少"} ${formatNumber(Math.abs(one - other))} 件`];
}

/** The share of both years, each beside what it is a share of; the counts where one of them has none. */
function grantedChange(now: Told, before: Told): Run[][] {
  const [one, other] = [now, before].map(({ report }) => grantedBy(report).share);
  if (typeof one !== "number" || typeof other !== "number")
    return [
      differing(now, before, totalOf("granted"), grantedWord),
      differing(now, before, totalOf("partly-granted"), partlyWord),
    ];
  const rate = (told: Told, share: number): Run[] => [
    "办结的 ",
    figure(told, totalOf("concluded")),
    ` 件里每 100 件有${perHundred(share)}`,
  ];
  return [["公开全部或一部分的，上年", ...rate(before, other), "，这一年", ...rate(now, one)]];
}

/** How this year's most frequent reason changed, where last year's form has it too. */
function reasonChange(now: Told, before: Told): Run[][] {
  const [largest] = reasonsGiven(now.report);
  return largest?.indicator.in.has(before.report.form) === true
    ? [differing(now, before, totalOf(largest.indicator.key), quotedWithGroup(largest.indicator))]
    : [];
}

/** Of kinds of cases that there were in neither year nothing is told. */
function reviewsChange(now: Told, before: Told): Run[][] {
  return reviewRows
    .filter(({ key }) =>
      [now, before].some(({ report }) => givenBy(report, cellAddress("reviews", key, "total")) !== 0),
    )
    .map(({ key, label }) => differing(now, before, cellAddress("reviews", key, "corrected"), `${label}纠正`));
}

/** `compare`: the page that compares both cell by cell; none where this is that page. */
export function changeFrom(before: Told, now: Told, compare?: Link): AnsweredQuestion {
  const changes = [
    differing(now, before, totalOf("received"), "新收"),
    ...grantedChange(now, before),
    ...reasonChange(now, before),
    differing(now, before, totalOf("carried-out"), "年底没有办完"),
    ...reviewsChange(now, before),
  ];
  return {
    key: "change",
    question: `和 ${before.report.year} 年比有什么变化？`,
    answer: [...changes.map((one) => [...one, "。"]), ...(compare === undefined ? [] : [[compare]])],
  };
}
