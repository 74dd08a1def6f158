/** Cells of a report → the items of a chart: a name and a value, or the reason why there is none. */
import { givenBy, sumAt } from "../../check/given.ts";
import { isGroup, leavesOf, headsOf, type Column, type Group, type Row } from "../../form/form.ts";
import { type CellAddress, cellAddress, formByKey, tableOf } from "../../form/forms.ts";
import { findCell, type Report } from "../../report/report.ts";
import { blankSign, figureAt, type FigureStatus, unreadSign } from "../figure.ts";
import { shortLabel } from "../indicators.ts";
import { quoted, withoutNumbering } from "../words.ts";

/**
 * Why a chart draws nothing in a place. `negative`, `fraction`: a count below 0 and half a case are no quantity. `too-few`:
 * a share would make much of little. `contradictory`: of figures that contradict each other. `no-tables`: there is a report, which
 * has prose only.
 */
type Absence =
  Exclude<FigureStatus, "number"> | "negative" | "fraction" | "no-report" | "no-tables" | "too-few" | "contradictory";

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
export function chartLabel(label: string): string {
  return shortLabel(label).replace(/(?:政府信息公开申请数量|继续办理)$/u, "");
}

function readingOf(report: Report, address: CellAddress): Pick<Item, "value" | "absence"> {
  const cell = findCell(report, address);
  if (cell?.status !== "number") {
    const { status } = figureAt(report, address);
    return { value: undefined, absence: status === "number" ? "unread" : status };
  }
  if (cell.number < 0) return { value: undefined, absence: "negative" };
  return givenBy(report, address) === "unread" ? { value: undefined, absence: "fraction" } : { value: cell.number };
}

export function itemAt(report: Report, address: CellAddress, label: string, unit = "件"): Item {
  return { key: address, label, unit, computed: false, ...readingOf(report, address) };
}

/** Several cells as one item; where their sum is open, why: what is no quantity before what is not there. */
export function sumOf(report: Report, addresses: readonly CellAddress[], key: string, label: string): Item {
  const facts = { key, label, unit: "件", computed: true };
  const sum = sumAt(report, addresses);
  if (typeof sum === "number") return { ...facts, value: sum };
  const reasons = addresses.flatMap((address) => readingOf(report, address).absence ?? []);
  const spoilt = reasons.find((absence) => absence !== "blank" && absence !== "not-applicable");
  return { ...facts, value: undefined, absence: spoilt ?? reasons[0] ?? "unread" };
}

const totalColumn = "total";

/** The rows of table 三 and the groups of them by their keys. */
function requestHead(report: Report, key: string): Row | Group<Row> {
  const { blocks } = tableOf(formByKey(report.form), "requests");
  const head = blocks.flatMap(({ rows }) => headsOf(rows)).find((candidate) => candidate.key === key);
  if (head === undefined) throw new Error(`Form ${report.form} has no row “${key}” in table requests.`);
  return head;
}

/** The cells of a row or of a group of rows of table 三, in one column or the column of totals. */
export function requestCells(report: Report, key: string, column = totalColumn): CellAddress[] {
  return leavesOf([requestHead(report, key)]).map((row) => cellAddress("requests", row.key, column));
}

/** A row of table 三, or a group of its rows summed, in one column or the column of totals. */
export function requestItem(report: Report, key: string, column = totalColumn): Item {
  const head = requestHead(report, key);
  const label = chartLabel(head.label);
  if (!isGroup(head)) return itemAt(report, cellAddress("requests", key, column), label);
  return sumOf(report, requestCells(report, key, column), `requests/${key}/${column}`, label);
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
  fraction: { sign: "非整", words: "不是整数" },
  "no-report": { sign: "缺", words: "没有报告" },
  "no-tables": { sign: "无表", words: "有报告，没有统计表" },
  "too-few": { sign: "太少", words: "件数太少，不算比例" },
  contradictory: { sign: "矛盾", words: "要用的数互相矛盾，不算比例" },
};

const ofTheWhole: ReadonlySet<Absence> = new Set(["no-report", "no-tables", "too-few", "contradictory"]);

/** “没有填写”; of a sum or a share, whose cells need not all be so: “有的格没有填写”. */
export function absenceWords(absence: Absence, computed: boolean): string {
  return `${computed && !ofTheWhole.has(absence) ? "有的格" : ""}${absences[absence].words}`;
}

/** “小于 0”, “不是整数”: what is among the counts and is none; nothing where all are counts or absent. */
export function noCount(items: readonly Item[]): string | undefined {
  const found = items.find(({ absence }) => absence === "negative" || absence === "fraction")?.absence;
  return found === undefined ? undefined : absences[found].words;
}

const quotedAll = (items: readonly Item[]): string => items.map(({ label }) => quoted(label)).join("");

/** What is missing among these items and not drawn, in sentences; nothing when all have values. */
export function missingSentences(items: readonly Item[]): string[] {
  const byWords = new Map<string, Item[]>();
  for (const item of items) {
    if (item.absence === undefined) continue;
    const words = absenceWords(item.absence, item.computed);
    byWords.set(words, [...(byWords.get(words) ?? []), item]);
  }
  return [...byWords].map(([words, own]) => `${quotedAll(own)}${words}，图中没有画。`);
}

/** Items of 0, which no drawing can show. */
export function zeroSentences(items: readonly Item[]): string[] {
  const zeros = items.filter(({ value }) => value === 0);
  return zeros.length === 0 ? [] : [`为 0 的：${quotedAll(zeros)}。`];
}
