/** A report × that of the year before → both, cell by cell, with their differences. */
import { group } from "d3-array";
import type { CheckedReport } from "../check/checked.ts";
import { compare as compareGiven, type Given } from "../check/given.ts";
import { cellsOfForm, formByKey } from "../form/forms.ts";
import { headsOf, type Table } from "../form/form.ts";
import { nameOfTable } from "../form/names.ts";
import type { Report } from "../report/report.ts";
import type { Agency } from "../settings/agencies.ts";
import { type Addresses, anchors } from "./addresses.ts";
import { type FrameFacts, type Link, type PageFrame, toFrame } from "./frame.ts";
import {
  cellsOf,
  columnName,
  columnsOf,
  givenFor,
  type Indicator,
  indicatorOf,
  indicators,
  isSummed,
  nameOf,
  type ShownValue,
  valueOf,
} from "./indicators.ts";
import { linkToBody, linkToReport, linkToYear } from "./links.ts";
import { changeFrom } from "./questions/change.ts";
import { type AnsweredQuestion, toldElsewhere } from "./questions/told.ts";
import { signed } from "./shares.ts";
import { formatNumber, headingOfTable } from "./words.ts";
import { comparedWith } from "./year-before.ts";

/** By how much this year is more than the last: in digits, and in the words that are read out. */
export interface Difference {
  readonly text: string;
  readonly spoken: string;
  readonly direction: "more" | "less" | "same" | "unknown";
}

export interface ComparedRow {
  readonly label: string;
  readonly before: ShownValue;
  readonly now: ShownValue;
  readonly difference: Difference;
}

export interface ComparedTable {
  readonly id: string;
  /** “表三 自然人（单位：件）” */
  readonly caption: string;
  readonly rows: readonly ComparedRow[];
  /** Rows that are 0 in both years and not listed. */
  readonly zeros: number;
}

export interface ComparedPart {
  readonly id: string;
  readonly heading: string;
  readonly tables: readonly ComparedTable[];
  /** What this year's form counts that last year's does not, and the other way round. */
  readonly notComparable: readonly { readonly year: string; readonly labels: readonly string[] }[];
}

export interface ComparePage {
  readonly frame: PageFrame;
  readonly title: string;
  readonly before: Link;
  readonly now: Link;
  readonly change: AnsweredQuestion;
  /** Said when the forms differ. */
  readonly forms: string | undefined;
  readonly contents: readonly Link[];
  readonly parts: readonly ComparedPart[];
}

export function differenceOf(now: Given, before: Given, unit: string): Difference {
  if (typeof now !== "number" || typeof before !== "number")
    return { text: "无法比较", spoken: "无法比较", direction: "unknown" };
  const compared = compareGiven(now, before);
  if (compared.outcome !== "different") return { text: "0", spoken: "相同", direction: "same" };
  const { difference } = compared;
  const more = difference > 0;
  return {
    text: signed(difference),
    spoken: `${more ? "多" : "少"} ${formatNumber(Math.abs(difference))} ${unit}`.trim(),
    direction: more ? "more" : "less",
  };
}

interface Named {
  readonly key: string;
  readonly name: string;
}

/** A figure, or a sum of figures, that both years have. */
interface Pair extends Omit<ComparedRow, "label"> {
  readonly row: Named;
  readonly column: Named;
  readonly isZero: boolean;
}

interface Years {
  readonly now: Report;
  readonly before: Report;
  readonly addresses: Addresses;
}

/** Rows that both forms have. What one of them has as several rows, like （六）, is added up. */
function sharedRows({ key: table }: Table, { now, before }: Years): Indicator[] {
  return indicators.filter(
    (one) =>
      one.table === table &&
      [now, before].every(({ form }) => one.in.has(form)) &&
      // What neither has a row for is no figure of theirs.
      ![now, before].every(({ form }) => isSummed(one, form)),
  );
}

function pairsOf(indicator: Indicator, { now, before, addresses }: Years): Pair[] {
  const both = [now, before];
  const name = nameOf(indicator);
  const row = both.some(({ form }) => isSummed(indicator, form)) ? `${name}（合计）` : name;
  return columnsOf(indicator, now.form)
    .filter(({ key }) => columnsOf(indicator, before.form).some((column) => column.key === key))
    .map(({ key, unit }): Pair => {
      const [givenNow = "unread", givenBefore = "unread"] = both.map((report) => givenFor(report, indicator, key));
      return {
        row: { key: indicator.key, name: row },
        column: { key, name: columnName(formByKey(now.form), indicator.table, key) },
        before: valueOf(before, indicator, key, addresses),
        now: valueOf(now, indicator, key, addresses),
        difference: differenceOf(givenNow, givenBefore, unit ?? ""),
        isZero: givenNow === 0 && givenBefore === 0,
      };
    });
}

function tableFrom(id: string, caption: string, pairs: readonly Pair[], label: (pair: Pair) => string): ComparedTable {
  const listed = pairs.filter(({ isZero }) => !isZero);
  return {
    id,
    caption,
    rows: listed.map((pair) => ({
      label: label(pair),
      before: pair.before,
      now: pair.now,
      difference: pair.difference,
    })),
    zeros: pairs.length - listed.length,
  };
}

/** For each row where rows stand side by side, else for each column; one for all where blocks have columns of their own. */
function tablesOf({ key, direction, blocks }: Table, name: string, pairs: readonly Pair[]): ComparedTable[] {
  const id = anchors.compared(key);
  const eachOf = (of: "row" | "column", label: (pair: Pair) => string) =>
    [...group(pairs, (pair) => pair[of].key)].map(([key, own]) =>
      tableFrom(`${id}/${key}`, `${name} ${own[0]?.[of].name ?? ""}`, own, label),
    );
  if (direction === "across") return eachOf("row", ({ column }) => column.name);
  // Totals first: they are what most people came for.
  if (blocks.length === 1) return eachOf("column", ({ row }) => row.name).reverse();
  return [tableFrom(`${id}/all`, `${name} 可以比较的各格`, pairs, ({ row, column }) => `${row.name}：${column.name}`)];
}

/** What the form of a report counts beside the rows that are compared. */
function onlyIn(report: Report, table: Table, compared: readonly Pair[]): string[] {
  const addresses = new Set(
    compared.flatMap(({ row, column }) => cellsOf(indicatorOf(table.key, row.key), report.form, column.key)),
  );
  const labels = cellsOfForm(formByKey(report.form))
    .filter((cell) => cell.table.key === table.key && !addresses.has(cell.address))
    .map(({ row, column }) => `${nameOf(indicatorOf(table.key, row.key))}的“${column.label}”`);
  return [...new Set(labels)];
}

/** The printed order of the rows. */
function inFormOrder(rows: readonly Indicator[], { blocks }: Table): Indicator[] {
  const order = blocks.flatMap((block) => headsOf(block.rows)).map(({ key }) => key);
  return [...rows].sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
}

function toPart(years: Years, table: Table): ComparedPart {
  const form = formByKey(years.now.form);
  const name = nameOfTable(form, table.key);
  const pairs = inFormOrder(sharedRows(table, years), table).flatMap((row) => pairsOf(row, years));
  return {
    id: table.key,
    heading: headingOfTable(form, table.key),
    tables: tablesOf(table, name, pairs),
    notComparable: [years.before, years.now].flatMap((report) => {
      const labels = onlyIn(report, table, pairs);
      return labels.length === 0 ? [] : [{ year: `${report.year} 年`, labels }];
    }),
  };
}

export function toComparePage(checked: CheckedReport, agency: Agency, facts: FrameFacts): ComparePage {
  const before = comparedWith(checked);
  const { report } = checked;
  if (before === undefined) throw new Error(`There is nothing to compare ${report.source.path} with.`);
  const { addresses } = facts;
  const form = formByKey(report.form);
  const title = `${agency.name}：${report.year} 年与 ${before.year} 年逐格比较`;
  const parts = form.tables.map((table) => toPart({ now: report, before, addresses }, table));
  return {
    frame: toFrame(facts, {
      title,
      description: `${agency.name}两年的政府信息公开工作年度报告，表中每一格的本年、上年和相差多少。`,
      address: addresses.compare(agency.id, report.year),
      above: [linkToBody(agency, addresses), linkToReport(report, addresses)],
    }),
    title,
    before: linkToYear(before, addresses),
    now: linkToYear(report, addresses),
    change: changeFrom(toldElsewhere(before, addresses), toldElsewhere(report, addresses)),
    forms:
      report.form === before.form
        ? undefined
        : `两年的报告格式不同（${before.year} 年用${formByKey(before.form).name}，${report.year} 年用${form.name}），只比较两种格式都有、含义也相同的格；“${indicatorOf("requests", "other").label}”在一种格式里是一行，在另一种里是几行，这里相加后比较；其中有一行没有数，总计又没有说明它是 0 的，写“未计算”。`,
    contents: parts.map(({ id, heading }) => ({ text: heading, href: `#${anchors.compared(id)}` })),
    parts,
  };
}
