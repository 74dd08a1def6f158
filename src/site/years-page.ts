/** All bodies × all years → what is published, late, corrected, explained, or not at hand. */
import type { CheckedReport } from "../check/checked.ts";
import { hasTables } from "../form/forms.ts";
import { deadline } from "../check/rules/deadline.ts";
import { once } from "../once.ts";
import type { Agency } from "../settings/agencies.ts";
import { isComplete } from "../report/report.ts";
import { verdictOf } from "./checks.ts";
import { type FrameFacts, type Link, type PageFrame, toFrame } from "./frame.ts";
import { linkToBody } from "./links.ts";
import { type PageLink, pageLinks } from "./paging.ts";
import { reportsOf, yearsBetween } from "./reports-of.ts";
import { levelOf, yearsTitle } from "./words.ts";

/** How many bodies a page of the grid holds, so that no page grows with the register. */
export const bodiesOnPage = 100;

export type YearState =
  "published" | "late" | "corrected" | "explained" | "broken" | "incomplete" | "no-tables" | "missing";

/** A sign and its word: neither colour nor shape says it alone. */
export interface StateMark {
  readonly state: YearState;
  readonly sign: string;
  readonly word: string;
}

const marks: Readonly<Record<YearState, Omit<StateMark, "state">>> = {
  published: { sign: "✓", word: "已有" },
  late: { sign: "!", word: "逾期" },
  corrected: { sign: "✎", word: "有更正" },
  explained: { sign: "※", word: "有说明" },
  broken: { sign: "✕", word: "对不上" },
  incomplete: { sign: "△", word: "数不全" },
  "no-tables": { sign: "○", word: "无统一表格" },
  missing: { sign: "–", word: "缺" },
};

const meanings: Readonly<Record<YearState, string>> = {
  published: "本站有这一年的报告。",
  late: "公布日期（报告写明或编辑登记的）晚于期限（见核对规则）。没有日期的，不作判断。",
  corrected: "机关在公布以后更正了报告中的数，每处更正写在那个数的旁边。",
  explained: "机关对核对中的发现作了说明，说明与数并列。",
  broken: "报告的数互相矛盾，见报告的核对结果。",
  incomplete: "报告里有的表或格没有读到：没有这张表、这一行，或者有损坏。没有读到不等于 0。",
  "no-tables": "报告没有统一格式的统计表（2019 年以前都没有），按原文显示。",
  missing: "本站没有这一年的报告，不等于机关没有公布。",
};

const mark = (state: YearState): StateMark => ({ state, ...marks[state] });

export interface GridCell {
  /** None where there is no report. */
  readonly href: string | undefined;
  readonly marks: readonly StateMark[];
}

export interface GridRow {
  readonly agency: Link;
  readonly level: string;
  /** One for each year. */
  readonly cells: readonly GridCell[];
}

export interface YearsPage {
  readonly frame: PageFrame;
  readonly title: string;
  /** Newest first. */
  readonly years: readonly number[];
  /** What the newest year comes to, over all bodies of the register; none where there is no report. */
  readonly newest: string | undefined;
  /** Of how many bodies there is a report and of how many not, for each year. */
  readonly totals: readonly string[];
  readonly rows: readonly GridRow[];
  readonly legend: readonly (StateMark & { readonly meaning: string })[];
  /** “第 1 到 100 个机关，共 250 个” */
  readonly extent: string;
  readonly pages: readonly PageLink[];
}

/** What is to be said of a report in the grid; that it is there is said first. */
function statesOf(checked: CheckedReport): YearState[] {
  const isLate = checked.findings.some(({ rule }) => rule.id === deadline.id);
  const isExplained = checked.findings.some(({ answer }) => answer !== undefined);
  if (!hasTables(checked.report)) return ["no-tables", ...(isLate ? (["late"] as const) : [])];
  return [
    "published",
    ...(isLate ? (["late"] as const) : []),
    ...(verdictOf(checked.assessments).verdict === "broken" ? (["broken"] as const) : []),
    ...(isComplete(checked.report) ? [] : (["incomplete"] as const)),
    ...((checked.notes?.corrections.length ?? 0) > 0 ? (["corrected"] as const) : []),
    ...(isExplained ? (["explained"] as const) : []),
  ];
}

export const pagesOfYears = (agencies: readonly Agency[]): number =>
  Math.max(1, Math.ceil(agencies.length / bodiesOnPage));

/** The years from the first report of the site to the last, newest first. */
function yearsOf(reports: readonly CheckedReport[]): number[] {
  let [first, last] = [Infinity, -Infinity];
  for (const { report } of reports) {
    first = Math.min(first, report.year);
    last = Math.max(last, report.year);
  }
  return reports.length === 0 ? [] : yearsBetween(first, last).reverse();
}

/** How many reports there are of each year, and how many of them came late. */
const countsOf = once((reports: readonly CheckedReport[]) => {
  const counts = new Map<number, { there: number; late: number }>();
  for (const checked of reports) {
    const count = counts.get(checked.report.year) ?? { there: 0, late: 0 };
    count.there += 1;
    if (statesOf(checked).includes("late")) count.late += 1;
    counts.set(checked.report.year, count);
  }
  return counts;
});

function newestSentence(year: number, bodies: number, count = { there: 0, late: 0 }): string {
  const { there, late } = count;
  const lateness = late > 0 ? `；其中 ${late} 份公布日期晚于期限` : "";
  return `${year} 年：${bodies} 个机关中，本站有 ${there} 个的报告，缺 ${bodies - there} 个${lateness}。`;
}

export function toYearsPage(
  page: number,
  agencies: readonly Agency[],
  reports: readonly CheckedReport[],
  facts: FrameFacts,
): YearsPage {
  const { addresses } = facts;
  const years = yearsOf(reports);
  const [newest] = years;
  const from = (page - 1) * bodiesOnPage;
  const shown = agencies.slice(from, from + bodiesOnPage);
  const rows = shown.map((agency): GridRow => {
    const byYear = new Map(reportsOf(agency, reports).map((checked) => [checked.report.year, checked]));
    return {
      agency: linkToBody(agency, addresses),
      level: levelOf(agency),
      cells: years.map((year): GridCell => {
        const checked = byYear.get(year);
        return checked === undefined
          ? { href: undefined, marks: [mark("missing")] }
          : { href: addresses.report(agency.id, year), marks: statesOf(checked).map(mark) };
      }),
    };
  });
  const used = new Set(rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.marks.map(({ state }) => state))));
  const pages = pagesOfYears(agencies);
  const title = page === 1 ? yearsTitle : `${yearsTitle}（第 ${page} 页）`;
  return {
    frame: toFrame(facts, {
      title,
      description:
        "每个机关、每一年的政府信息公开工作年度报告：有没有，是否按期，数是否对得上，机关作了什么更正和说明。",
      address: addresses.years(page),
      above: page === 1 ? [] : [{ text: yearsTitle, href: addresses.years() }],
    }),
    title,
    years,
    newest: newest === undefined ? undefined : newestSentence(newest, agencies.length, countsOf(reports).get(newest)),
    totals: years.map((year) => {
      const there = countsOf(reports).get(year)?.there ?? 0;
      return `${there} 份，缺 ${agencies.length - there}`;
    }),
    rows,
    legend: (Object.keys(marks) as YearState[])
      .filter((state) => used.has(state))
      .map((state) => ({ ...mark(state), meaning: meanings[state] })),
    extent:
      pages === 1
        ? `共 ${agencies.length} 个机关`
        : `第 ${from + 1} 到 ${from + shown.length} 个机关，共 ${agencies.length} 个`,
    pages: pageLinks(page, pages, addresses.years),
  };
}
