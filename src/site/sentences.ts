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

/**
 * A piece of a sentence: words, or a figure that leads to its cell. A number that the site works out stays words: no cell
 * holds it, and the cells that it is made of are links, each once, in the same answer. A second link to one of them
 * would be one more stop of the key, under a name that is not the cell's figure.
 */
export type Run = string | Link;

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

function figure({ report, hrefOf }: Told, address: CellAddress): Link {
  return { text: figureAt(report, address).text, href: hrefOf(address) };
}

/** “年底还有多少件，报告没有说（空白）” */
function notSaid(told: Told, address: CellAddress, what: string): Run[] {
  const given = givenBy(told.report, address);
  return [`${what}，报告没有说${given === "absent" ? "" : "清"}（`, figure(told, address), "）"];
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
  readonly granted: Given;
  readonly partly: Given;
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
  return { granted, partly, concluded, both, share: shareOfRequests(report, both, "concluded") };
}

const grantedWord = indicatorOf("requests", "granted").label;
const partlyWord = indicatorOf("requests", "partly-granted").label;

function rateOf({ granted, partly, concluded, both, share }: Granted): string {
  if (typeof concluded !== "number" || typeof both !== "number" || share === "unknown") return "比例无法计算";
  if (share === "contradictory")
    return `${both > concluded ? "两项之和比办结的还多" : "各种结果加起来不等于办结的件数"}，不算比例`;
  if (concluded === 0) return "";
  if (share === "few") return `办结不足 ${fewestForRate} 件，不算比例`;
  const sum = `(${[granted, partly].map((one) => formatNumber(Number(one))).join(" + ")}) ÷ ${formatNumber(concluded)}`;
  return `每办结 100 件，有${perHundred(share)}公开了全部或一部分，即 ${sum} = ${percent(share)}`;
}

function got(told: Told): AnsweredQuestion {
  const rate = rateOf(grantedBy(told.report));
  return {
    key: "got",
    question: "有多少得到了要的信息？",
    answer: [
      ...said(told, totalOf("concluded"), "办结多少件", (count) => ["办结 ", count, " 件"]),
      ...said(told, totalOf("granted"), `；${grantedWord}多少件`, (count) => [`，${grantedWord} `, count, " 件"]),
      ...said(told, totalOf("partly-granted"), `；${partlyWord}多少件`, (count) => [`，${partlyWord} `, count, " 件"]),
      rate === "" ? "。" : `；${rate}。`,
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

function reasons(told: Told): AnsweredQuestion {
  const rows = reasonsIn(told.report).map((indicator) => ({
    indicator,
    given: givenBy(told.report, totalOf(indicator.key)),
  }));
  const numbers = rows.flatMap(({ indicator, given }) => (typeof given === "number" ? [{ indicator, given }] : []));
  const silent = rows.filter(({ given }) => typeof given !== "number");
  const largest = numbers
    .filter(({ given }) => given > 0)
    .sort((a, b) => b.given - a.given)
    .slice(0, reasonsTold);
  const further = numbers.filter(({ given }) => given > 0).length - largest.length;
  const [first] = silent;
  const gap: Run[] =
    first === undefined
      ? []
      : [
          `；另有 ${silent.length} 种情形报告没有说清（第一处是${quotedWithGroup(first.indicator)}：`,
          figure(told, totalOf(first.indicator.key)),
          "）",
        ];
  const named = largest.flatMap(({ indicator }, index): Run[] => [
    `${index === 0 ? "" : "，"}${quotedWithGroup(indicator)} `,
    figure(told, totalOf(indicator.key)),
    " 件",
  ]);
  const none = numbers.length === 0 ? "报告没有说：各种情形都没有数" : `报告写明的 ${numbers.length} 种情形都是 0 件`;
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

/** “行政复议总计 10 件，审结的 7 件中结果纠正 1 件” */
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
    ...(pending === 0 ? [] : ["（未审结 ", figure(told, at("pending")), " 件）"]),
    ...(decided === 0 ? [] : [`，审结的 ${formatNumber(decided)} 件中纠正 `, figure(told, at("corrected")), " 件"]),
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

/** “比 2022 年的 363 件多 23 件” */
function differing(now: Told, before: Told, row: string, what: string): Run[] {
  const address = totalOf(row);
  const [one, other] = [givenBy(now.report, address), givenBy(before.report, address)];
  if (typeof one !== "number") return notSaid(now, address, `${what}多少件`);
  if (typeof other !== "number") return notSaid(before, address, `${before.report.year} 年${what}多少件`);
  const last = figure(before, address);
  const head: Run[] = [`${what} `, figure(now, address), " 件，"];
  if (one === other) return [...head, "与上年的 ", last, " 件相同"];
  return [...head, "比上年的 ", last, ` 件${one > other ? "多" : "少"} ${formatNumber(Math.abs(one - other))} 件`];
}

function change(now: Told, before: Told, compare: string | undefined): AnsweredQuestion {
  const [one, other] = [now, before].map(({ report }) => grantedBy(report).share);
  const rate =
    typeof one === "number" && typeof other === "number"
      ? `；每办结 100 件公开全部或一部分的，上年${perHundred(other)}，这一年${perHundred(one)}`
      : "";
  return {
    key: "change",
    question: `和 ${before.report.year} 年比有什么变化？`,
    answer: [
      ...differing(now, before, "received", "新收"),
      rate,
      "；",
      ...differing(now, before, "carried-out", "年底没有办完"),
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
