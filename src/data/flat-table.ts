/**
 * A statistics table of a report → a plain table that needs no merged heads: one head above every column, whole names
 * before every line.
 */
import { type Form, type Head, type HeadNode, isGroup, type Table } from "../form/form.ts";
import { type CellAddress, cellAddress, tableOf } from "../form/forms.ts";
import { nameOfTable } from "../form/names.ts";
import { findCell, type Report } from "../report/report.ts";

export interface FlatLine {
  /** The names before the figures: “三、本年度办理结果·（一）予以公开”. */
  readonly labels: readonly string[];
  readonly figures: readonly CellAddress[];
  /** What stands behind the figures: the unit, where lines differ in it. */
  readonly after: readonly string[];
}

export interface FlatTable {
  readonly key: string;
  /** “表三” */
  readonly name: string;
  /** “三、收到和处理政府信息公开申请情况” */
  readonly title: string;
  readonly head: readonly string[];
  readonly lines: readonly FlatLine[];
}

interface Leaf<Node> {
  readonly leaf: Node;
  /** The name with those of all heads over it. */
  readonly path: string;
}

function pathsOf<Node extends Head>(nodes: readonly HeadNode<Node>[], above: readonly string[] = []): Leaf<Node>[] {
  return nodes.flatMap((node) => {
    const path = [...above, node.label];
    return isGroup(node) ? pathsOf(node.children, path) : [{ leaf: node, path: path.join("·") }];
  });
}

/** A name with its unit, unless it says the unit itself. */
const withUnit = (label: string, unit: string | null) =>
  unit === null || label.includes(unit) ? label : `${label}（${unit}）`;

/** A table of one block keeps its columns. Blocks with columns of their own become lines with one figure each. */
export function flatTable(form: Form, key: string): FlatTable {
  const table: Table = tableOf(form, key);
  const facts = {
    key,
    name: nameOfTable(form, key),
    title: form.parts.find((part) => part.table === key)?.label ?? key,
  };
  const [block, ...others] = table.blocks;
  if (block !== undefined && others.length === 0) {
    const columns = pathsOf(block.columns);
    return {
      ...facts,
      head: ["项目", ...columns.map(({ leaf, path }) => withUnit(path, leaf.unit))],
      lines: pathsOf(block.rows).map(({ leaf, path }) => ({
        labels: [path],
        figures: columns.map((column) => cellAddress(key, leaf.key, column.leaf.key)),
        after: [],
      })),
    };
  }
  return {
    ...facts,
    head: ["条款", "信息内容", "指标", "数", "单位"],
    lines: table.blocks.flatMap(({ title, columns, rows }) =>
      pathsOf(rows).flatMap((row) =>
        pathsOf(columns).map(({ leaf, path }) => ({
          labels: [title?.label ?? "", row.path, path],
          figures: [cellAddress(key, row.leaf.key, leaf.key)],
          after: [leaf.unit ?? ""],
        })),
      ),
    ),
  };
}

/** Stands where a damaged table left a cell without a value that is certain. */
export const unreadSign = "未读";

/** A number as a number; what stands in its place as written, nothing where the cell is blank. */
export function flatFigure(report: Report, address: CellAddress): number | string {
  const cell = findCell(report, address);
  if (cell === undefined) return unreadSign;
  return cell.status === "number" ? cell.number : cell.written;
}
