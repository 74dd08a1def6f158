/** Cells of a report → the items of a chart: a name and a value, or the reason why there is none. */
import { sum } from "d3-array";
import { isGroup, leavesOf, headsOf, type Column, type Group, type Row } from "../../form/form.ts";
import { type CellAddress, cellAddress, formByKey, tableOf } from "../../form/forms.ts";
import { findCell, type Report } from "../../report/report.ts";
import { blankSign, figureAt, type FigureStatus, unreadSign } from "../figure.ts";
import { withoutNumbering } from "../words.ts";

/**
 * Why a chart draws nothing in a place. `negative`: a count that is below 0 is no quantity. `too-few`: a share would make
 * much of little.
 */
export type Absence = Exclude<FigureStatus, "number"> | "negative" | "no-report" | "too-few";

export interface Item {
  /** The address of the cell, or of the row that the form does not have: `requests/refused/total`. */
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  readonly value: number | undefined;
  readonly absence?: Absence;
  /** Summed by the site from several cells. */
  readonly computed: boolean;
}

/** An item that has a value. */
export type Valued = Item & { readonly value: number };

export const isValued = (item: Item): item is Valued => item.value !== undefined;

/** Drawn items: those above 0, since nothing of 0 can be seen. */
export const isDrawn = (item: Item): item is Valued => isValued(item) && item.value > 0;

/** Labels of the form are sentences at times; a chart has room for the name in them. */
export function shortLabel(label: string): string {
  return withoutNumbering(label)
    .replace(/（[^）]*）$/u, "")
    .replace(/(?:政府信息公开申请数量|继续办理)$/u, "");
}

function readingOf(report: Report, address: CellAddress): Pick<Item, "value" | "absence"> {
  const cell = findCell(report, address);
  if (cell?.status !== "number") {
    const { status } = figureAt(report, address);
    return { value: undefined, absence: status === "number" ? "unread" : status };
  }
  return cell.number < 0 ? { value: undefined, absence: "negative" } : { value: cell.number };
}

export function itemAt(report: Report, address: CellAddress, label: string, unit = "件"): Item {
  return { key: address, label, unit, computed: false, ...readingOf(report, address) };
}

/** Sums of decimals as people write them: 0.1 + 0.2 is 0.3. */
export function exactSum(values: readonly number[]): number {
  return Number(sum(values).toFixed(6));
}

/**
 * Several cells as one item. Blank cells count as 0 within a sum that has a number; a text, a cell left unread or a
 * count below 0 makes the sum unknown.
 */
export function sumOf(report: Report, addresses: readonly CellAddress[], key: string, label: string): Item {
  const readings = addresses.map((address) => readingOf(report, address));
  const facts = { key, label, unit: "件", computed: true };
  const spoilt = readings.find(({ absence }) => absence === "text" || absence === "unread" || absence === "negative");
  if (spoilt?.absence !== undefined) return { ...facts, value: undefined, absence: spoilt.absence };
  const values = readings.flatMap(({ value }) => value ?? []);
  if (values.length > 0) return { ...facts, value: exactSum(values) };
  return { ...facts, value: undefined, absence: readings[0]?.absence ?? "unread" };
}

const totalColumn = "total";

/** The rows of table 三 and the groups of them by their keys. */
function requestHead(report: Report, key: string): Row | Group<Row> {
  const { blocks } = tableOf(formByKey(report.form), "requests");
  const head = blocks.flatMap(({ rows }) => headsOf(rows)).find((candidate) => candidate.key === key);
  if (head === undefined) throw new Error(`Form ${report.form} has no row “${key}” in table requests.`);
  return head;
}

/** A row of table 三, or a group of its rows summed, in one column or the column of totals. */
export function requestItem(report: Report, key: string, column = totalColumn): Item {
  const head = requestHead(report, key);
  const label = shortLabel(head.label);
  if (!isGroup(head)) return itemAt(report, cellAddress("requests", key, column), label);
  const addresses = leavesOf([head]).map((row) => cellAddress("requests", row.key, column));
  return sumOf(report, addresses, `requests/${key}/${column}`, label);
}

/** The rows under a head of table 三, each with its whole name; a row is its own only one. */
export function requestReasons(report: Report, key: string): Item[] {
  return leavesOf([requestHead(report, key)]).map((row) =>
    itemAt(report, cellAddress("requests", row.key, totalColumn), withoutNumbering(row.label)),
  );
}

/** Those who asked in a row of table 三: persons, and organisations of every kind together. */
export function applicantItems(report: Report, row: string): Item[] {
  const { blocks } = tableOf(formByKey(report.form), "requests");
  return blocks
    .flatMap(({ columns }) => columns)
    .flatMap((node) => (isGroup<Column>(node) ? node.children : [node]))
    .filter((node) => isGroup<Column>(node) || node.key !== totalColumn)
    .map((node) => {
      const columns = leavesOf<Column>([node]);
      const [first] = columns;
      if (!isGroup<Column>(node) && first !== undefined) {
        return itemAt(report, cellAddress("requests", row, first.key), node.label);
      }
      const addresses = columns.map((column) => cellAddress("requests", row, column.key));
      return sumOf(report, addresses, `requests/${row}/organisations`, node.label);
    });
}

/** Each reason as a sign in a drawing, and as the end of a sentence. */
export const absences: Readonly<Record<Absence, { readonly sign: string; readonly words: string }>> = {
  blank: { sign: blankSign, words: "没有填写" },
  "not-applicable": { sign: "无", words: "写着没有或不适用" },
  text: { sign: "非数", words: "写的不是数" },
  unread: { sign: unreadSign, words: "没有读出" },
  negative: { sign: "负数", words: "小于 0" },
  "no-report": { sign: "缺", words: "没有报告" },
  "too-few": { sign: "太少", words: "件数太少，不算比例" },
};

/** A name between quotation marks; those within it become single ones. */
export function quoted(label: string): string {
  return `“${label.replaceAll("“", "‘").replaceAll("”", "’")}”`;
}

const quotedAll = (items: readonly Item[]): string => items.map(({ label }) => quoted(label)).join("");

/** What is missing among these items and not drawn, in sentences; nothing when all have values. */
export function missingSentences(items: readonly Item[]): string[] {
  const kinds = [...new Set(items.flatMap(({ absence }) => absence ?? []))];
  return kinds.map((kind) => {
    const names = quotedAll(items.filter(({ absence }) => absence === kind));
    return `${names}${absences[kind].words}，图中没有画。`;
  });
}

/** Items of 0, which no drawing can show. */
export function zeroSentences(items: readonly Item[]): string[] {
  const zeros = items.filter(({ value }) => value === 0);
  return zeros.length === 0 ? [] : [`为 0 的：${quotedAll(zeros)}。`];
}
