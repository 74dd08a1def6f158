/**
 * What people ask of a report, answered in sentences that are made of its cells. Nothing is implied from absence: what
 * the report does not say, the sentence says that it does not say.
 */
import { contradictsItself, type Given, givenBy, sumAt } from "../check/given.ts";
import { type CellAddress, cellAddress, hasTables } from "../form/forms.ts";
import type { CheckedReport } from "../check/checked.ts";
import type { Report } from "../report/report.ts";
import { figureAt } from "./figure.ts";
import type { Link } from "./frame.ts";
import { dueRows, type Indicator, indicatorOf, indicators, isSummed } from "./indicators.ts";
import { fewestForRate, percent, perHundred, type Share, shareOfDecided, shareOfRequests } from "./shares.ts";
import { formatNumber, quoted } from "./words.ts";

/** A figure that leads to its cell. `again`: it was told before, and stands in the working of what the site computes. */
export interface FigureLink extends Link {
  readonly again?: true;
}

/**
 * A piece of a sentence: words, or a figure that leads to its cell. No cell holds a number that the site works out, so it
 * leads nowhere; the figures that it is made of stand beside it and lead to theirs.
 */
export type Run = string | FigureLink;

export interface AnsweredQuestion {
  readonly key: "asked" | "got" | "reasons" | "queue" | "reviews" | "change";
  readonly question: string;
  readonly answer: readonly Run[];
}

/** A report and where its cells are, as seen from the page on which it is spoken of. */
interface Told {
  readonly report: Report;
  readonly hrefOf: (address: CellAddress) => string;
}

/** As many as a sentence can hold. */
const reasonsTold = 3;

const totalOf = (row: string): CellAddress => cellAddress("requests", row, "total");

function figure({ report, hrefOf }: Told, address: CellAddress): FigureLink {
  return { text: figureAt(report, address).text, href: hrefOf(address) };
}

const again = (told: Told, address: CellAddress): FigureLink => ({ ...figure(told, address), again: true });

/** “年底还有多少件，报告没有说（空白）”; of a cell that was not read nobody knows what the report says. */
function notSaid(told: Told, address: CellAddress, what: string): Run[] {
  const how =
    figureAt(told.report, address).status === "unread"
      ? "没有读到"
      : givenBy(told.report, address) === "absent"
        ? "报告没有说"
        : "报告没有说清";
  return [`${what}，${how}（`, figure(told, address), "）"];
}

/** A sentence about a figure, or the one that says that there is none. */
function said(told: Told, address: CellAddress, what: string, words: (figure: Link) => Run[]): Run[] {
  return typeof givenBy(told.report, address) === "number"
    ? words(figure(told, address))
    : notSaid(told, address, what);
}

function asked(told: Told): AnsweredQuestion {
  const { year } = told.report;
  return {
    key: "asked",
    question: "有多少件申请？",
    answer: [
      ...said(told, totalOf("received"), `${year} 年新收多少件`, (count) => [`${year} 年新收 `, count, " 件"]),
      ...said(told, totalOf("carried-in"), "；上年结转多少件", (count) => ["，上年结转 ", count, " 件"]),
      "。",
    ],
  };
}

interface Granted {
  readonly concluded: Given;
  /** 予以公开 and 部分公开 together; only where both are numbers. */
  readonly both: Given;
  /** Both among what was concluded. */
  readonly share: Share;
}

function grantedBy(report: Report): Granted {
  const [granted, partly, concluded] = [
    givenBy(report, totalOf("granted")),
    givenBy(report, totalOf("partly-granted")),
    givenBy(report, totalOf("concluded")),
  ];
  const both = typeof granted === "number" && typeof partly === "number" ? granted + partly : "absent";
  return { concluded, both, share: shareOfRequests(report, both, "concluded") };
}

const grantedWord = indicatorOf("requests", "granted").label;
const partlyWord = indicatorOf("requests", "partly-granted").label;

/** “，每 100 件有约 51 件公开了全部或一部分，即 (105 + 87) ÷ 378 = 50.8%”, whose workings lead to their cells. */
function rateOf(told: Told): Run[] {
  const { concluded, both, share } = grantedBy(told.report);
  if (typeof concluded !== "number" || typeof both !== "number" || share === "unknown") return ["；比例无法计算"];
  if (share === "contradictory")
    return [`；${both > concluded ? "两项之和比办结的还多" : "各种结果加起来不等于办结的件数"}，不算比例`];
  if (concluded === 0) return [];
  if (share === "few") return [`，不足 ${fewestForRate} 件，不算比例`];
  return [
    `，每 100 件有${perHundred(share)}公开了全部或一部分，即 (`,
    again(told, totalOf("granted")),
    " + ",
    again(told, totalOf("partly-granted")),
    ") ÷ ",
    again(told, totalOf("concluded")),
    ` = ${percent(share)}`,
  ];
}

function got(told: Told): AnsweredQuestion {
  return {
    key: "got",
    question: "有多少得到了要的信息？",
    answer: [
      ...said(told, totalOf("granted"), `${grantedWord}多少件`, (count) => [`${grantedWord} `, count, " 件"]),
      ...said(told, totalOf("partly-granted"), `；${partlyWord}多少件`, (count) => [`，${partlyWord} `, count, " 件"]),
      ...said(told, totalOf("concluded"), "；办结多少件", (count) => ["；办结的一共 ", count, " 件"]),
      ...rateOf(told),
      "。",
    ],
  };
}

const around = new Set(["received", "carried-in", "granted", "partly-granted", "concluded", "carried-out"]);

/** The rows in which a request ends that got nothing, as the report's form has them. */
function reasonsIn(report: Report): readonly Indicator[] {
  return indicators.filter(
    (one) => one.table === "requests" && one.in.has(report.form) && !around.has(one.key) && !isSummed(one, report.form),
  );
}

/** “属于国家秘密”（不予公开） */
function quotedWithGroup({ label, group }: Indicator): string {
  return `${quoted(label)}${group === undefined ? "" : `（${group}）`}`;
}

/** The reasons that were given for at least one request, the most frequent first. */
function reasonsGiven(report: Report): { readonly indicator: Indicator; readonly given: number }[] {
  return reasonsIn(report)
    .flatMap((indicator) => {
      const given = givenBy(report, totalOf(indicator.key));
      return typeof given === "number" && given > 0 ? [{ indicator, given }] : [];
    })
    .sort((a, b) => b.given - a.given);
}

function reasons(told: Told): AnsweredQuestion {
  const rows = reasonsIn(told.report);
  const isNumber = ({ key }: Indicator) => typeof givenBy(told.report, totalOf(key)) === "number";
  const numbers = rows.filter(isNumber);
  const silent = rows.filter((row) => !isNumber(row));
  const given = reasonsGiven(told.report);
  const largest = given.slice(0, reasonsTold);
  const further = given.length - largest.length;
  const [first] = silent;
  const gap: Run[] =
    first === undefined
      ? []
      : [
          `；另有 ${silent.length} 种情形没有数（第一处是${quotedWithGroup(first)}：`,
          figure(told, totalOf(first.key)),
          "）",
        ];
  const named = largest.flatMap(({ indicator }, index): Run[] => [
    `${index === 0 ? "" : "，"}${quotedWithGroup(indicator)} `,
    figure(told, totalOf(indicator.key)),
    " 件",
  ]);
  const none = numbers.length === 0 ? "各种情形都没有数" : `报告写明的 ${numbers.length} 种情形都是 0 件`;
  return {
    key: "reasons",
    question: "其余的为什么没有？",
    answer: [
      ...(largest.length === 0
        ? [none]
        : [largest.length > 1 ? `${first === undefined ? "" : "写明的里面，"}最多的是：` : "", ...named]),
      ...(further > 0 ? [`；其余还有 ${further} 种情形`] : []),
      ...(numbers.length === 0 ? [] : gap),
      "。",
    ],
  };
}

function queue(told: Told): AnsweredQuestion {
  const address = totalOf("carried-out");
  const [left, due] = [givenBy(told.report, address), sumAt(told.report, dueRows.map(totalOf))];
  const ratio = shareOfRequests(told.report, left, "due");
  const summands = dueRows
    .map(totalOf)
    .filter((cell) => typeof givenBy(told.report, cell) === "number")
    .flatMap((cell, index): Run[] => [index === 0 ? "" : " + ", figure(told, cell)]);
  const rate: Run[] =
    ratio === "contradictory"
      ? ["；新收加上年结转，不等于办结加没有办完的，不算比例"]
      : typeof ratio === "number" && typeof due === "number" && left !== 0
        ? ["；新收和上年结转的（", ...summands, `）一共 ${formatNumber(due)} 件，每 100 件留下${perHundred(ratio)}`]
        : [];
  return {
    key: "queue",
    question: "年底还有多少在等？",
    answer: [
      ...said(told, address, "年底还有多少件没有办完", (count) => ["", count, " 件没有办完，转到下一年"]),
      ...rate,
      "。",
    ],
  };
}

const reviewRows = indicators.filter(({ table }) => table === "reviews");

/** “行政复议 10 件（未审结 3 件），审结的 7 件中纠正 1 件” */
function review(told: Told, { key, label }: Indicator): Run[] {
  const at = (column: string) => cellAddress("reviews", key, column);
  const [total, pending, corrected] = ["total", "pending", "corrected"].map((column) =>
    givenBy(told.report, at(column)),
  );
  if (typeof total !== "number") return notSaid(told, at("total"), `${label}有多少件`);
  const cases: Run[] = [`${label} `, figure(told, at("total")), " 件"];
  const given = (column: string, words: string): Run[] => [`，${words} `, figure(told, at(column)), " 件"];
  const parts = [pending, corrected].flatMap((one) => (typeof one === "number" ? [one] : []));
  const tooMany = parts.reduce((sum, number) => sum + number, 0) > total;
  if (tooMany || contradictsItself(told.report, "review-total", key))
    return [
      ...cases,
      ...(typeof pending === "number" ? given("pending", "未审结") : []),
      ...(typeof corrected === "number" ? given("corrected", "纠正") : []),
      tooMany ? "，加起来比总计还多，互相矛盾" : "，各种结果加起来不等于总计，互相矛盾",
    ];
  if (total === 0) return cases;
  if (typeof corrected !== "number") return [...cases, "，", ...notSaid(told, at("corrected"), "纠正多少件")];
  if (typeof pending !== "number")
    return [...cases, ...given("corrected", "纠正"), "，", ...notSaid(told, at("pending"), "还有多少件未审结")];
  const decided = total - pending;
  const share = shareOfDecided(told.report, key);
  return [
    ...cases,
    "（未审结 ",
    figure(told, at("pending")),
    " 件）",
    ...(decided === 0
      ? []
      : [
          `，${pending === 0 ? "" : `审结的 ${formatNumber(decided)} 件中`}纠正 `,
          figure(told, at("corrected")),
          " 件",
        ]),
    ...(typeof share === "number" && corrected > 0 ? [`（每 100 件中${perHundred(share)}）`] : []),
  ];
}

function reviews(told: Told): AnsweredQuestion {
  return {
    key: "reviews",
    question: "复议机关和法院纠正了多少？",
    answer: [...reviewRows.flatMap((row, index): Run[] => [index === 0 ? "" : "；", ...review(told, row)]), "。"],
  };
}

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

function change(now: Told, before: Told, compare: string | undefined): AnsweredQuestion {
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
    answer: [
      ...changes.flatMap((one, index): Run[] => [index === 0 ? "" : "；", ...one]),
      "。",
      ...(compare === undefined ? [] : [{ text: `与 ${before.report.year} 年逐格比较`, href: compare }]),
    ],
  };
}

/** Where the figures of a report, and of the one before it, are as seen from the page that holds the sentences. */
export interface AnswerAddresses {
  readonly cell: (address: CellAddress) => string;
  readonly cellBefore: (year: number, address: CellAddress) => string;
  /** None on the page that compares. */
  readonly compare?: string;
}

/** None for a document without statutory tables: from prose no figure is made. */
export function answersOf({ report, surroundings }: CheckedReport, addresses: AnswerAddresses): AnsweredQuestion[] {
  if (!hasTables(report)) return [];
  const told: Told = { report, hrefOf: addresses.cell };
  const { before } = surroundings;
  return [
    asked(told),
    got(told),
    reasons(told),
    queue(told),
    reviews(told),
    ...(before !== undefined && hasTables(before)
      ? [
          change(
            told,
            { report: before, hrefOf: (address) => addresses.cellBefore(before.year, address) },
            addresses.compare,
          ),
        ]
      : []),
  ];
}
