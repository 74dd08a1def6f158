/** What people ask of a year, answered by its report. */
import { contradictsItself, givenBy, sumAt } from "../../check/given.ts";
import { cellAddress } from "../../form/forms.ts";
import { dueRows, type Indicator } from "../indicators.ts";
import { fewestForRate, percent, perHundred, shareOfDecided, shareOfRequests } from "../shares.ts";
import { formatNumber } from "../words.ts";
import { grantedBy, grantedWord, partlyWord, reviewRows } from "./outcomes.ts";
import { reasons } from "./reasons.ts";
import { again, type AnsweredQuestion, figure, notSaid, type Run, said, type Told, totalOf } from "./told.ts";

function asked(told: Told): AnsweredQuestion {
  const { year } = told.report;
  return {
    key: "asked",
    question: "有多少件申请？",
    answer: [
      [
        ...said(told, totalOf("received"), `${year} 年新收多少件`, (count) => [`${year} 年新收 `, count, " 件"]),
        ...said(told, totalOf("carried-in"), "；上年结转多少件", (count) => ["，上年结转 ", count, " 件"]),
        "。",
      ],
    ],
  };
}

/** “，每 100 件有约 51 件公开了全部或一部分，即 (105 + 87) ÷ 378 = 50.8%”, whose workings lead to their cells. */
function rateOf(told: Told): Run[] {
  const { concluded, both, share } = grantedBy(told.report);
  if (typeof concluded !== "number" || typeof both !== "number" || share === "unknown") return ["；比例无法计算"];
  if (share === "contradictory")
    return [`；${both > concluded ? "两项之和比办结的还多" : "各种结果加起来不等于办结的件数"}，不算比例`];
  if (concluded === 0) return [];
  if (share === "few") return [`，不足 ${fewestForRate} 件，不算比例`];
  const granted = share === 1 ? "都" : share === 0 ? "没有一件" : `每 100 件有${perHundred(share)}`;
  return [
    `，${granted}公开了全部或一部分，即 (`,
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
      [
        ...said(told, totalOf("granted"), `${grantedWord}多少件`, (count) => [`${grantedWord} `, count, " 件"]),
        ...said(told, totalOf("partly-granted"), `；${partlyWord}多少件`, (count) => [
          `，${partlyWord} `,
          count,
          " 件",
        ]),
        ...said(told, totalOf("concluded"), "；办结多少件", (count) => ["；办结的一共 ", count, " 件"]),
        ...rateOf(told),
        "。",
      ],
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
      [
        ...said(told, address, "年底还有多少件没有办完", (count) => ["", count, " 件没有办完，转到下一年"]),
        ...rate,
        "。",
      ],
    ],
  };
}

/** “行政复议 10 件（尚未审结 3 件），审结的 7 件中纠正 1 件” */
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
      ...(typeof pending === "number" ? given("pending", "尚未审结") : []),
      ...(typeof corrected === "number" ? given("corrected", "纠正") : []),
      tooMany ? "，加起来比总计还多，互相矛盾" : "，各种结果加起来不等于总计，互相矛盾",
    ];
  if (total === 0) return cases;
  if (typeof corrected !== "number") return [...cases, "，", ...notSaid(told, at("corrected"), "纠正多少件")];
  if (typeof pending !== "number")
    return [...cases, ...given("corrected", "纠正"), "，", ...notSaid(told, at("pending"), "还有多少件尚未审结")];
  const decided = total - pending;
  const share = shareOfDecided(told.report, key);
  return [
    ...cases,
    "（尚未审结 ",
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
    answer: [[...reviewRows.flatMap((row, index): Run[] => [index === 0 ? "" : "；", ...review(told, row)]), "。"]],
  };
}

export const answersOfYear = (told: Told): AnsweredQuestion[] => [
  asked(told),
  got(told),
  reasons(told),
  queue(told),
  reviews(told),
];
