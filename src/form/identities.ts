/** Identities of a table → one instance for each column or row in which the sum must hold. */
import { once } from "../once.ts";
import {
  type Block,
  type Column,
  type Group,
  headsOf,
  type HeadNode,
  type Identity,
  isGroup,
  leavesOf,
  type Row,
  type Table,
} from "./form.ts";
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

/** Finds a row or a column, or a group of them by its key. */
function nodeByKey<Leaf extends Row | Column>(nodes: readonly HeadNode<Leaf>[], key: string): HeadNode<Leaf> {
  const node = headsOf(nodes).find((head) => head.key === key);
  if (node === undefined) throw new Error(`A sum of the form names “${key}”, which its table lacks.`);
  return node;
}

/** An identity spelt out for each column, or for each row, of a block. */
function instancesIn(table: Table, { rows, columns }: Block, identity: Identity): IdentityInstance[] {
  const { rule, each } = identity;
  const [places, summands]: [readonly (Row | Column)[], readonly HeadNode<Row | Column>[]] =
    each === "column" ? [leavesOf(columns), rows] : [leavesOf(rows), columns];
  return places.map((at) => {
    const addressOf = ({ key }: Row) =>
      each === "column" ? cellAddress(table.key, key, at.key) : cellAddress(table.key, at.key, key);
    const term = (key: string): Term => {
      const node = nodeByKey(summands, key);
      return { label: node.label, cells: leavesOf([node]).map(addressOf) };
    };
    const [left, right] = [identity.left.map(term), identity.right.map(term)];
    return { rule, table: table.key, each, at, left, right };
  });
}

/** Every identity of a table, spelt out in cells: 39 for `requests`, 3 for `reviews`. */
export const identitiesOf = once((table: Table): readonly IdentityInstance[] =>
  table.identities.flatMap((identity) => table.blocks.flatMap((block) => instancesIn(table, block, identity))),
);

/** Groups of rows for which the form has no row of its own, so that the site computes their sum: （三）–（六）. */
export function subtotalGroupsOf(table: Table): Group<Row>[] {
  const groups = (nodes: readonly HeadNode<Row>[]): Group<Row>[] =>
    nodes.flatMap((node) =>
      isGroup(node) ? [...(node.subtotal === true ? [node] : []), ...groups(node.children)] : [],
    );
  return table.blocks.flatMap((block) => groups(block.rows));
}
