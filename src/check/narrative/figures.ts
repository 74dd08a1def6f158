/** Cells that a quantity of the prose may mean → their sum in a report, named in the form's own words. */
import { type Form, type Head, type HeadNode, isGroup, leavesOf, type Table } from "../../form/form.ts";
import { type CellAddress, cellAddress, formByKey } from "../../form/forms.ts";
import { foldFormLabel } from "../../form/label.ts";
import { once } from "../../once.ts";
import { findCell, type Report } from "../../report/report.ts";
import { exact } from "../sums.ts";
import type { Match } from "./quantity.ts";

/** All cells where some rows and some columns of a table cross. Keys of groups of rows stand for the rows under them. */
export interface CellSet {
  readonly table: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

interface Names {
  /** Rows and columns by key; a group of rows by its own. */
  readonly leaves: ReadonlyMap<string, readonly string[]>;
  /** The name of rows or columns that stand under one head, by their keys. */
  readonly labels: ReadonlyMap<string, string>;
}

type Keyed = Head & { readonly key: string };

/** “（二）部分公开（区分处理的，…）” is called 部分公开. */
const nameOf = ({ label }: Head): string => foldFormLabel(label).plain;

function namesOf(nodes: readonly HeadNode<Keyed>[], leaves: Map<string, string[]>, labels: Map<string, string>): void {
  for (const node of nodes) {
    const keys = leavesOf([node]).map(({ key }) => key);
    if (node.key !== undefined) leaves.set(node.key, keys);
    if (!labels.has(keys.join())) labels.set(keys.join(), nameOf(node));
    if (isGroup(node)) namesOf(node.children, leaves, labels);
  }
}

function namesWithin(table: Table, of: "rows" | "columns"): Names {
  const leaves = new Map<string, string[]>();
  const labels = new Map<string, string>();
  for (const block of table.blocks) namesOf(block[of], leaves, labels);
  return { leaves, labels };
}

const namesIn = once(
  ({ tables }: Form) =>
    new Map(
      tables.map((table) => [table.key, { rows: namesWithin(table, "rows"), columns: namesWithin(table, "columns") }]),
    ),
);

/** The names of the heads that stand over the keys, as few as will do: 行政诉讼 for its two kinds. */
function worded(keys: readonly string[], { leaves, labels }: Names): string {
  const under = keys.flatMap((key) => leaves.get(key) ?? []);
  const words: string[] = [];
  for (let from = 0; from < under.length;) {
    let to = under.length;
    while (to > from + 1 && !labels.has(under.slice(from, to).join())) to -= 1;
    words.push(labels.get(under.slice(from, to).join()) ?? "");
    from = to;
  }
  return words.join("加");
}

/** What the cells add up to; `lacking` where the form has no such cells, `absent` where one was not read or all are blank. */
export function lookUp({ table, rows, columns }: CellSet, report: Report): Match | "lacking" | "absent" {
  const names = namesIn(formByKey(report.form)).get(table);
  if (names === undefined) return "lacking";
  const addresses: CellAddress[] = [];
  for (const row of rows) {
    const under = names.rows.leaves.get(row);
    if (under === undefined || columns.some((column) => !names.columns.leaves.has(column))) return "lacking";
    for (const leaf of under) for (const column of columns) addresses.push(cellAddress(table, leaf, column));
  }
  const cells = addresses.map((address) => findCell(report, address));
  if (cells.some((cell) => cell === undefined || cell.status === "text")) return "absent";
  const numbers = cells.flatMap((cell) => (cell?.status === "number" ? [cell.number] : []));
  if (numbers.length === 0) return "absent";
  const value = exact(numbers.reduce((sum, number) => sum + number, 0));
  const row = worded(rows, names.rows);
  const meaning = columns.join() === "total" ? row : `${row}（${worded(columns, names.columns)}）`;
  const summands = numbers.filter((number) => number !== 0);
  const working = summands.length > 1 ? { working: `${summands.join(" + ")} = ${value}` } : {};
  return { meaning, cells: addresses, value, ...working };
}

/** The same, where it does not matter why there is none. */
export function figureOf(set: CellSet, report: Report): Match | undefined {
  const found = lookUp(set, report);
  return typeof found === "string" ? undefined : found;
}
