/** Identities of a table → one instance for each column or row in which the sum must hold. */
import { type Group, type HeadNode, isGroup, leavesOf, type Row, type Table } from "./form.ts";
import { type CellAddress, cellAddress } from "./forms.ts";

/** One summand: a row or column, or a group of rows that is summed before it takes part. */
export interface Term {
  readonly label: string;
  readonly cells: readonly CellAddress[];
}

/** A sum that must hold at one place of a table: “自然人” under balance, “（一）予以公开” under applicant-total. */
export interface IdentityInstance {
  readonly rule: string;
  readonly table: string;
  /** `column`: the summands are rows of one column; `row`: they are columns of one row. */
  readonly each: "column" | "row";
  /** The row or column in which it must hold. */
  readonly at: { readonly key: string; readonly label: string };
  readonly left: readonly Term[];
  readonly right: readonly Term[];
}

/** Finds a row, or a group of rows by its key. */
function nodeByKey(nodes: readonly HeadNode<Row>[], key: string): HeadNode<Row> | undefined {
  for (const node of nodes) {
    if (node.key === key) return node;
    const inside = isGroup(node) ? nodeByKey(node.children, key) : undefined;
    if (inside !== undefined) return inside;
  }
  return undefined;
}

const instancesByTable = new Map<Table, readonly IdentityInstance[]>();

/** Every identity of a table, spelt out in cells: 39 for `requests`, 3 for `reviews`. */
export function identitiesOf(table: Table): readonly IdentityInstance[] {
  let instances = instancesByTable.get(table);
  if (instances === undefined) {
    instances = table.identities.flatMap((identity) =>
      table.blocks.flatMap(({ rows, columns }): IdentityInstance[] => {
        const { rule, each } = identity;
        if (each === "column") {
          return leavesOf(columns).map((column) => {
            const term = (key: string): Term => {
              const node = nodeByKey(rows, key);
              if (node === undefined) throw new Error(`Rule ${rule} names the row “${key}”, which ${table.key} lacks.`);
              return {
                label: node.label,
                cells: leavesOf([node]).map((row) => cellAddress(table.key, row.key, column.key)),
              };
            };
            return {
              rule,
              table: table.key,
              each,
              at: column,
              left: identity.left.map(term),
              right: identity.right.map(term),
            };
          });
        }
        const columnByKey = new Map(leavesOf(columns).map((column) => [column.key, column]));
        return leavesOf(rows).map((row) => {
          const term = (key: string): Term => {
            const column = columnByKey.get(key);
            if (column === undefined)
              throw new Error(`Rule ${rule} names the column “${key}”, which ${table.key} lacks.`);
            return { label: column.label, cells: [cellAddress(table.key, row.key, key)] };
          };
          return {
            rule,
            table: table.key,
            each,
            at: row,
            left: identity.left.map(term),
            right: identity.right.map(term),
          };
        });
      }),
    );
    instancesByTable.set(table, instances);
  }
  return instances;
}

/** Groups of rows for which the form has no row of its own, so that the site computes their sum: （三）–（六）. */
export function subtotalGroupsOf(table: Table): Group<Row>[] {
  const groups = (nodes: readonly HeadNode<Row>[]): Group<Row>[] =>
    nodes.flatMap((node) =>
      isGroup(node) ? [...(node.subtotal === true ? [node] : []), ...groups(node.children)] : [],
    );
  return table.blocks.flatMap((block) => groups(block.rows));
}
