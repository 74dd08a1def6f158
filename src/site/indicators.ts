/** Rows of the forms followed through all forms, bodies and years: what a series may hold, and what not. */
import { type Given, sumAt } from "../check/given.ts";
import {
  type Column,
  type Form,
  type HeadNode,
  headsOf,
  isGroup,
  leavesOf,
  type Row,
  type Table,
} from "../form/form.ts";
import { type CellAddress, cellAddress, formByKey, type FormKey, forms, tableOf } from "../form/forms.ts";
import { once } from "../once.ts";
import type { Report } from "../report/report.ts";
import type { Addresses } from "./addresses.ts";
import { type FigureStatus, figureAt } from "./figure.ts";
import { subtotalsKey, subtotalText } from "./subtotals.ts";
import { withoutNumbering } from "./words.ts";

/** A row as one form has it, or a group of rows that is summed. */
export interface RowInForm {
  readonly table: Table;
  readonly node: HeadNode<Row>;
  readonly columns: readonly Column[];
}

/** A row under the same key in every form that has it. */
export interface Indicator {
  /** `requests` */
  readonly table: string;
  /** `granted` */
  readonly key: string;
  /** In the newest form that has it, without numbering. */
  readonly label: string;
  /** The head of the group in which the row stands: “不予公开”. */
  readonly group: string | undefined;
  /** The forms that have it, newest first. */
  readonly in: ReadonlyMap<FormKey, RowInForm>;
}

/** “（二）部分公开（区分处理的，……）” → “部分公开” */
export function shortLabel(label: string): string {
  return withoutNumbering(label).replace(/（.*）$/u, "");
}

function rowsOf(form: Form): { table: Table; node: HeadNode<Row>; group: string | undefined; columns: Column[] }[] {
  return form.tables.flatMap((table) =>
    table.blocks.flatMap(({ rows, columns }) => {
      const heads = headsOf(rows);
      return heads
        .filter((node) => !isGroup(node) || node.subtotal === true)
        .map((node) => {
          const above = heads.filter(
            (head) => isGroup(head) && head !== node && leavesOf([head]).includes(node as Row),
          );
          // What is only called 总计 has its meaning from the head over it all.
          const isSum = table.identities.some(({ right }) => right.length === 1 && right[0] === node.key);
          const group = isSum ? above[0] : above.find((head) => isGroup(head) && head.subtotal === true);
          return {
            table,
            node,
            group: group === undefined ? undefined : shortLabel(group.label),
            columns: leavesOf(columns),
          };
        });
    }),
  );
}

function collect(): Indicator[] {
  const found = new Map<string, Indicator & { readonly in: Map<FormKey, RowInForm> }>();
  for (const form of forms) {
    for (const { table, node, group, columns } of rowsOf(form)) {
      const key = node.key ?? "";
      const id = `${table.key}/${key}`;
      const own = { table, node, columns };
      const known = found.get(id);
      if (known !== undefined) known.in.set(form.key, own);
      else
        found.set(id, {
          table: table.key,
          key,
          label: shortLabel(node.label),
          group,
          in: new Map<FormKey, RowInForm>([[form.key, own]]),
        });
    }
  }
  return [...found.values()];
}

/** In the order of the newest form; rows that only an older one has come last. */
export const indicators: readonly Indicator[] = collect();

const byId = new Map(indicators.map((indicator) => [`${indicator.table}/${indicator.key}`, indicator]));

export function indicatorOf(table: string, key: string): Indicator {
  const indicator = byId.get(`${table}/${key}`);
  if (indicator === undefined) throw new Error(`No form has a row “${key}” in the table “${table}”.`);
  return indicator;
}

/** “不予公开：属于国家秘密”: a row with the group that gives it its meaning. */
export function nameOf({ group, label }: Indicator): string {
  return group === undefined ? label : `${group}：${label}`;
}

/** The columns of a row in a form; none where the form has no such row. */
export function columnsOf(indicator: Indicator, form: FormKey): readonly Column[] {
  return indicator.in.get(form)?.columns ?? [];
}

/** The cells of a report that an indicator adds up in a column; none where its form has no such row or column. */
export function cellsOf(indicator: Indicator, form: FormKey, column: string): readonly CellAddress[] {
  const row = indicator.in.get(form);
  if (row?.columns.some(({ key }) => key === column) !== true) return [];
  return leavesOf([row.node]).map(({ key }) => cellAddress(indicator.table, key, column));
}

/** What a report gives for an indicator; nothing where its form has no such row or column. */
export function givenFor(report: Report, indicator: Indicator, column: string): Given | undefined {
  const cells = cellsOf(indicator, report.form, column);
  return cells.length === 0 ? undefined : sumAt(report, cells);
}

/** What a report gives for several indicators together; nothing where its form lacks one of them. */
export function givenForAll(report: Report, all: readonly Indicator[], column: string): Given | undefined {
  const cells = all.map((indicator) => cellsOf(indicator, report.form, column));
  return cells.some((own) => own.length === 0) ? undefined : sumAt(report, cells.flat());
}

/** The rows of table 三 that make up all requests of a year: 一 and 二. */
export const dueRows = ["received", "carried-in"] as const;

/** What a share of these is called. */
export const ofDue = "占新收加上年结转";

/** What stands in the place of a figure. `none`: the form has no such row. `missing`: there is no such report. */
export interface ShownValue {
  readonly status: FigureStatus | "not-computed" | "none" | "missing";
  readonly text: string;
  readonly href?: string | undefined;
}

export const noneSign = "无此项";
export const missingSign = "缺";
export const none: ShownValue = { status: "none", text: noneSign };
export const missing: ShownValue = { status: "missing", text: missingSign };

/** The figure as the report has it, or the sum of its rows; with its address in the report's page. */
export function valueOf(
  report: Report,
  indicator: Indicator,
  column: string,
  addresses: Pick<Addresses, "cell">,
): ShownValue {
  const hrefOf = (address: CellAddress) => addresses.cell(report.agency, report.year, address);
  const cells = cellsOf(indicator, report.form, column);
  const [first] = cells;
  if (first === undefined) return none;
  if (!isSummed(indicator, report.form)) {
    const { status, text } = figureAt(report, first);
    return { status, text, href: hrefOf(first) };
  }
  const sum = givenFor(report, indicator, column);
  const href = hrefOf(cellAddress(subtotalsKey(indicator.table), indicator.key, column));
  return sum === undefined
    ? none
    : { status: typeof sum === "number" ? "number" : "not-computed", text: subtotalText(sum), href };
}

/** Whether the form has no row of its own for it, so that the site adds it up. */
export function isSummed(indicator: Indicator, form: FormKey): boolean {
  const row = indicator.in.get(form);
  return row !== undefined && isGroup(row.node);
}

/** What a column is called: “商业企业”, under “法人或其他组织”. */
export interface ColumnHead {
  /** The head over it, where that is not the head over them all. */
  readonly group: string | undefined;
  readonly label: string;
}

/** The heads of a table's columns by their keys. */
const columnHeadsOf = once(({ blocks }: Table) => {
  const found = new Map<string, ColumnHead>();
  for (const { columns } of blocks) {
    const groups = headsOf(columns.flatMap((node) => (isGroup(node) ? node.children : []))).filter(isGroup);
    for (const column of leavesOf(columns)) {
      const group = groups.find((node) => leavesOf([node]).includes(column));
      if (!found.has(column.key)) found.set(column.key, { group: group?.label, label: column.label });
    }
  }
  return found;
});

/** The sum of a row first, then what it is the sum of. */
export function inOrder(columns: readonly Column[]): Column[] {
  return [...columns].sort((a, b) => Number(b.key === "total") - Number(a.key === "total"));
}

/** “（件）”; nothing where the form gives no unit, or the label says it. */
export function unitBehind({ label, unit }: Column): string {
  return unit === null || label.includes(unit) ? "" : `（${unit}）`;
}

/** “件”: the unit of all these columns; nothing where they differ, or where a label says its own. */
export function sharedUnit(columns: readonly Column[]): string | undefined {
  const [first, ...others] = new Set(columns.map((column) => (unitBehind(column) === "" ? undefined : column.unit)));
  return others.length > 0 ? undefined : (first ?? undefined);
}

export function columnHead(form: Form, table: string, key: string): ColumnHead {
  const head = columnHeadsOf(tableOf(form, table)).get(key);
  if (head === undefined) throw new Error(`Form ${form.key} has no column “${key}” in the table “${table}”.`);
  return head;
}

/** “法人或其他组织：其他”: a head in one line. */
export const headName = ({ group, label }: ColumnHead): string => (group === undefined ? label : `${group}：${label}`);

export const columnName = (...of: Parameters<typeof columnHead>): string => headName(columnHead(...of));

/** The form's own words for its reports: “2021年格式”. */
export const formName = (form: FormKey): string => formByKey(form).name;
