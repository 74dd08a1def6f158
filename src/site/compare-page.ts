/** A report × that of the year before → both, cell by cell, with their differences. */
import type { CheckedReport } from "../check/checked.ts";
import { compare as compareGiven, type Given, givenBy, hasTables, sumAt } from "../check/given.ts";
import { leavesOf, type Table } from "../form/form.ts";
import { type CellAddress, cellsOfForm, formByKey } from "../form/forms.ts";
import { nameOfTable } from "../form/names.ts";
import type { Report } from "../report/report.ts";
import type { Agency } from "../settings/agencies.ts";
import { type Addresses, anchors } from "./addresses.ts";
import { figureAt } from "./figure.ts";
import { type FrameFacts, type Link, type PageFrame, toFrame } from "./frame.ts";
import {
  cellsOf,
  columnName,
  indicatorOf,
  indicators,
  isSummed,
  nameOf,
  type ShownValue,
  valueOf,
} from "./indicators.ts";
import { type AnsweredQuestion, answersOf } from "./sentences.ts";
import { signed } from "./shares.ts";
import { formatNumber, withoutNumbering } from "./words.ts";

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
  readonly change: AnsweredQuestion | undefined;
  /** Said when the forms differ. */
  readonly forms: string | undefined;
  readonly contents: readonly Link[];
  readonly parts: readonly ComparedPart[];
}

/** Last year's report, where it is at hand and both have statutory tables. */
export function comparedWith({ report, surroundings: { before } }: CheckedReport): Report | undefined {
  return before !== undefined && hasTables(before) && hasTables(report) ? before : undefined;
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

/** A figure, or a sum of figures, that both years have. */
interface Pair {
  readonly row: string;
  readonly rowKey: string;
  readonly column: string;
  readonly columnKey: string;
  readonly unit: string;
  readonly view: ComparedRow;
  readonly isZero: boolean;
}

interface Years {
  readonly now: Report;
  readonly before: Report;
  readonly addresses: Addresses;
}

function shownAt(report: Report, address: CellAddress, addresses: Addresses): ShownValue {
  const { status, text } = figureAt(report, address);
  return { status, text, href: addresses.cell(report.agency, report.year, address) };
}

/** Cells that both forms have under the same address mean the same in both. */
function sharedCells(table: string, { now, before, addresses }: Years): Pair[] {
  const others = new Set(cellsOfForm(formByKey(before.form)).map(({ address }) => address));
  return cellsOfForm(formByKey(now.form))
    .filter((cell) => cell.table.key === table && others.has(cell.address))
    .map(({ address, row, column }): Pair => {
      const [one, other] = [givenBy(now, address), givenBy(before, address)];
      const unit = column.unit ?? "";
      return {
        row: nameOf(indicatorOf(table, row.key)),
        rowKey: row.key,
        column: columnName(formByKey(now.form), table, column.key),
        columnKey: column.key,
        unit,
        view: {
          label: nameOf(indicatorOf(table, row.key)),
          before: shownAt(before, address, addresses),
          now: shownAt(now, address, addresses),
          difference: differenceOf(one, other, unit),
        },
        isZero: one === 0 && other === 0,
      };
    });
}

/** Rows of one form that the other has as several: （六）, whose three rows are added up. */
function summedRows(table: string, { now, before, addresses }: Years): Pair[] {
  return indicators
    .filter(
      (one) =>
        one.table === table &&
        one.in.has(now.form) &&
        one.in.has(before.form) &&
        isSummed(one, now.form) !== isSummed(one, before.form),
    )
    .flatMap((one) =>
      (one.in.get(now.form)?.columns ?? []).map((column): Pair => {
        const given = (report: Report) => sumAt(report, cellsOf(one, report.form, column.key));
        const shown = (report: Report) =>
          valueOf(report, one, column.key, (address) => addresses.cell(report.agency, report.year, address));
        const unit = column.unit ?? "";
        const label = `${nameOf(one)}（合计）`;
        return {
          row: label,
          rowKey: one.key,
          column: columnName(formByKey(now.form), table, column.key),
          columnKey: column.key,
          unit,
          view: {
            label,
            before: shown(before),
            now: shown(now),
            difference: differenceOf(given(now), given(before), unit),
          },
          isZero: given(now) === 0 && given(before) === 0,
        };
      }),
    );
}

function tableFrom(id: string, caption: string, pairs: readonly Pair[], label: (pair: Pair) => string): ComparedTable {
  const listed = pairs.filter(({ isZero }) => !isZero);
  return {
    id,
    caption,
    rows: listed.map((pair) => ({ ...pair.view, label: label(pair) })),
    zeros: pairs.length - listed.length,
  };
}

const groupBy = (pairs: readonly Pair[], key: "rowKey" | "columnKey"): Pair[][] => [
  ...pairs
    .reduce((groups, pair) => {
      groups.set(pair[key], [...(groups.get(pair[key]) ?? []), pair]);
      return groups;
    }, new Map<string, Pair[]>())
    .values(),
];

/** Those of one form without the other: nothing can be held against them. */
function onlyIn(table: string, report: Report, other: Report): string[] {
  const others = new Set(cellsOfForm(formByKey(other.form)).map(({ address }) => address));
  const labels = cellsOfForm(formByKey(report.form))
    .filter((cell) => cell.table.key === table && !others.has(cell.address))
    // The rows of （六） are held against the one row of the other form.
    .filter(({ row }) => !(table === "requests" && row.key.startsWith("other")))
    .map(({ row, column }) => `${nameOf(indicatorOf(table, row.key))}的“${column.label}”`);
  return [...new Set(labels)];
}

/** The printed order of the rows, with sums where the rows of their group stand. */
function inFormOrder(pairs: readonly Pair[], table: Table): Pair[] {
  const order = new Map(
    table.blocks.flatMap(({ rows }) => leavesOf(rows)).map(({ key }, index) => [key, index] as const),
  );
  const place = ({ rowKey }: Pair) => order.get(rowKey) ?? (order.get("concluded") ?? 0) - 0.5;
  return [...pairs].sort((a, b) => place(a) - place(b));
}

function toPart(years: Years, table: Table): ComparedPart {
  const { now, before } = years;
  const form = formByKey(now.form);
  const pairs = inFormOrder([...sharedCells(table.key, years), ...summedRows(table.key, years)], table);
  const name = nameOfTable(form, table.key);
  const heading = withoutNumbering(form.parts.find((part) => part.table === table.key)?.label ?? "");
  const tables =
    table.direction === "across"
      ? groupBy(pairs, "rowKey").map((own) =>
          tableFrom(
            `${anchors.compared(table.key)}/${own[0]?.rowKey ?? ""}`,
            `${name} ${own[0]?.row ?? ""}`,
            own,
            ({ column }) => column,
          ),
        )
      : table.blocks.length > 1
        ? [
            tableFrom(
              `${anchors.compared(table.key)}/all`,
              `${name} 可以比较的各格`,
              pairs,
              ({ row, column }) => `${row}：${column}`,
            ),
          ]
        : // Totals first: they are what most people came for.
          groupBy(pairs, "columnKey")
            .reverse()
            .map((own) =>
              tableFrom(
                `${anchors.compared(table.key)}/${own[0]?.columnKey ?? ""}`,
                `${name} ${own[0]?.column ?? ""}`,
                own,
                ({ row }) => row,
              ),
            );
  const apart = [before, now].flatMap((report) => {
    const labels = onlyIn(table.key, report, report === now ? before : now);
    return labels.length === 0 ? [] : [{ year: `${report.year} 年`, labels }];
  });
  return { id: table.key, heading: `${name} ${heading}`, tables, notComparable: apart };
}

export function toComparePage(checked: CheckedReport, agency: Agency, facts: FrameFacts): ComparePage {
  const before = comparedWith(checked);
  const { report } = checked;
  if (before === undefined) throw new Error(`There is nothing to compare ${report.source.path} with.`);
  const { addresses } = facts;
  const form = formByKey(report.form);
  const linkTo = ({ year }: Report): Link => ({ text: `${year} 年`, href: addresses.report(agency.id, year) });
  const title = `${agency.name}：${report.year} 年与 ${before.year} 年逐格比较`;
  const parts = form.tables.map((table) => toPart({ now: report, before, addresses }, table));
  const answers = answersOf(checked, {
    cell: (address) => addresses.cell(agency.id, report.year, address),
    cellBefore: (year, address) => addresses.cell(agency.id, year, address),
  });
  return {
    frame: toFrame(facts, {
      title,
      description: `${agency.name}两年的政府信息公开工作年度报告，表中每一格的今年、上年和相差多少。`,
      address: addresses.compare(agency.id, report.year),
      above: [
        { text: agency.name, href: addresses.agency(agency.id) },
        { ...linkTo(report), text: `${report.year} 年报告` },
      ],
    }),
    title,
    before: linkTo(before),
    now: linkTo(report),
    change: answers.find(({ key }) => key === "change"),
    forms:
      report.form === before.form
        ? undefined
        : `两年的报告格式不同（${before.year} 年用${formByKey(before.form).name}，${report.year} 年用${form.name}），只比较两种格式都有、含义也相同的格；“${indicatorOf("requests", "other").label}”在一种格式里是一行，在另一种里是几行，这里相加后比较；其中有一行没有数，总计又没有说明它是 0 的，写“未计算”。`,
    contents: parts.map(({ id, heading }) => ({ text: heading, href: `#${anchors.compared(id)}` })),
    parts,
  };
}
