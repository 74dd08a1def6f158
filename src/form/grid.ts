/** A table of the form → its printed grid: heads with their spans, and which heads each figure stands under. */
import { type Block, type Column, type Head, type HeadNode, isGroup, leavesOf, type Row, type Table } from "./form.ts";
import { type CellAddress, cellAddress } from "./forms.ts";

export interface GridHead {
  readonly kind: "head";
  readonly id: string;
  readonly head: Head;
  readonly scope: "col" | "colgroup" | "row" | "rowgroup";
  readonly colspan: number;
  readonly rowspan: number;
  /** Ids of the heads above or before this head. */
  readonly headers: readonly string[];
}

/** The note that the form prints where heads of rows and columns meet. It heads nothing. */
export interface GridCorner {
  readonly kind: "corner";
  readonly label: string;
  readonly colspan: number;
  readonly rowspan: number;
}

export interface GridFigure {
  readonly kind: "figure";
  readonly address: CellAddress;
  readonly colspan: number;
  /** Ids of all heads of the figure: block, column heads from the outside in, row heads from the outside in. */
  readonly headers: readonly string[];
}

export type GridCell = GridHead | GridCorner | GridFigure;

export interface GridBlock {
  readonly head: readonly (readonly GridCell[])[];
  readonly body: readonly (readonly GridCell[])[];
}

interface PlacedHead {
  readonly head: Head;
  readonly id: string;
  readonly depth: number;
  /** Which of the leaves is its first, counted from 0, and how many it has. */
  readonly first: number;
  readonly leaves: number;
  readonly isLeaf: boolean;
  readonly ancestors: readonly string[];
}

function depthOf<Leaf extends Head>(nodes: readonly HeadNode<Leaf>[]): number {
  return Math.max(0, ...nodes.map((node) => 1 + (isGroup(node) ? depthOf(node.children) : 0)));
}

/** All heads of a tree in document order, with ids. Ids of groups are numbered, since not every group has a key. */
function placeHeads<Leaf extends Head & { key: string }>(
  nodes: readonly HeadNode<Leaf>[],
  prefix: string,
): PlacedHead[] {
  let groups = 0;
  let first = 0;
  const place = (node: HeadNode<Leaf>, depth: number, ancestors: readonly string[]): PlacedHead[] => {
    if (!isGroup(node)) {
      return [{ head: node, id: `${prefix}${node.key}`, depth, first: first++, leaves: 1, isLeaf: true, ancestors }];
    }
    groups += 1;
    const id = `${prefix}${node.key ?? `group-${groups}`}`;
    const own = { head: node, id, depth, first, leaves: leavesOf([node]).length, isLeaf: false, ancestors };
    return [own, ...node.children.flatMap((child) => place(child, depth + 1, [...ancestors, id]))];
  };
  return nodes.flatMap((node) => place(node, 0, []));
}

/** Rows printed side by side become the outer heads of the columns. */
function columnsAcross(block: Block): HeadNode<Column>[] {
  const under = (node: HeadNode<Row>): HeadNode<Column> =>
    isGroup(node)
      ? { label: node.label, children: node.children.map(under) }
      : {
          ...node,
          children: leavesOf(block.columns).map((column) => ({ ...column, key: `${node.key}/${column.key}` })),
        };
  return block.rows.map(under);
}

function headRows(
  heads: readonly PlacedHead[],
  depth: number,
  span: (head: PlacedHead) => number,
  above: readonly string[],
): GridHead[][] {
  return Array.from({ length: depth }, (_, level) =>
    heads
      .filter((head) => head.depth === level)
      .map((head) => ({
        kind: "head",
        id: head.id,
        head: head.head,
        scope: head.isLeaf ? "col" : "colgroup",
        colspan: span(head),
        rowspan: head.isLeaf ? depth - level : 1,
        headers: [...above, ...head.ancestors],
      })),
  );
}

function gridDown(table: Table, block: Block, index: number): GridBlock {
  const { figures } = widthsOf(table);
  const prefix = table.blocks.length > 1 ? `${table.key}/block-${index + 1}` : table.key;
  const stubDepth = depthOf(block.rows);
  const columnDepth = depthOf(block.columns);
  const columnHeads = placeHeads(block.columns, `${prefix}/column/`);
  const columnLeaves = columnHeads.filter((head) => head.isLeaf);
  const spans = spansOf(figures, columnLeaves.length);
  const spanOf = ({ first, leaves }: PlacedHead) => sumOf(spans.slice(first, first + leaves));
  const above = block.title === undefined ? [] : [`${prefix}/title`];
  const head: GridCell[][] = headRows(columnHeads, columnDepth, spanOf, above);
  if (block.stub !== undefined) {
    // Over a single column of row heads the stub is their head; over several it is a note in the corner.
    const stub: GridCell =
      stubDepth === 1
        ? {
            kind: "head",
            id: `${prefix}/stub`,
            head: block.stub,
            scope: "col",
            colspan: 1,
            rowspan: columnDepth,
            headers: above,
          }
        : { kind: "corner", label: block.stub.label, colspan: stubDepth, rowspan: columnDepth };
    head[0]?.unshift(stub);
  }
  if (block.title !== undefined) {
    head.unshift([
      {
        kind: "head",
        id: `${prefix}/title`,
        head: block.title,
        scope: "colgroup",
        colspan: stubDepth + figures.length,
        rowspan: 1,
        headers: [],
      },
    ]);
  }
  const body: GridCell[][] = [];
  let row: GridCell[] = [];
  for (const placed of placeHeads(block.rows, `${table.key}/`)) {
    row.push({
      kind: "head",
      id: placed.id,
      head: placed.head,
      scope: placed.isLeaf ? "row" : "rowgroup",
      // A group takes one column of the stub; the heads under it share what is left.
      colspan: placed.isLeaf ? stubDepth - placed.depth : 1,
      rowspan: placed.leaves,
      headers: [...above, ...placed.ancestors],
    });
    if (!placed.isLeaf) continue;
    const rowKey = placed.id.slice(table.key.length + 1);
    for (const column of columnLeaves) {
      row.push({
        kind: "figure",
        address: cellAddress(table.key, rowKey, column.id.slice(`${prefix}/column/`.length)),
        colspan: spanOf(column),
        headers: [...above, ...column.ancestors, column.id, ...placed.ancestors, placed.id],
      });
    }
    body.push(row);
    row = [];
  }
  return { head, body };
}

function gridAcross(table: Table, block: Block): GridBlock {
  const columns = columnsAcross(block);
  const placed = placeHeads(columns, `${table.key}/head/`);
  // Heads over several columns are the table's rows, and are named as rows are: `reviews/reconsideration`.
  const rowIds = new Map(
    placed.flatMap(({ id, isLeaf }) => (isLeaf ? [] : [[id, id.replace(`${table.key}/head/`, `${table.key}/`)]])),
  );
  const heads = placed.map((head) => ({
    ...head,
    id: rowIds.get(head.id) ?? head.id,
    ancestors: head.ancestors.map((id) => rowIds.get(id) ?? id),
  }));
  const leaves = heads.filter((head) => head.isLeaf);
  return {
    head: headRows(heads, depthOf(columns), (head) => head.leaves, []),
    body: [
      leaves.map((leaf) => {
        const [row = "", column = ""] = leaf.id.slice(`${table.key}/head/`.length).split("/");
        return {
          kind: "figure",
          address: cellAddress(table.key, row, column),
          colspan: 1,
          headers: [...leaf.ancestors, leaf.id],
        };
      }),
    ],
  };
}

function leastCommonMultiple(one: number, other: number): number {
  let [a, b] = [one, other];
  while (b > 0) [a, b] = [b, a % b];
  return (one / a) * other;
}

export const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** Where columns begin that are so wide, counted in the same parts. */
export const beginningsOf = (widths: readonly number[]): number[] =>
  widths.map((_, index) => sumOf(widths.slice(0, index)));

/**
 * How many grid columns of the printed table hold row heads, and the widths of those that hold figures, in parts of
 * one size. In each of them a cell begins: blocks of two and of three columns share four, of 2, 1, 1 and 2 sixths.
 */
export function widthsOf(table: Table): { stub: number; figures: readonly number[] } {
  if (table.direction === "across") {
    return { stub: 0, figures: table.blocks.flatMap((block) => leavesOf(columnsAcross(block)).map(() => 1)) };
  }
  const counts = table.blocks.map((block) => leavesOf(block.columns).length);
  const parts = counts.reduce(leastCommonMultiple, 1);
  const beginnings = Array.from({ length: parts }, (_, part) => part).filter((part) =>
    counts.some((count) => part % (parts / count) === 0),
  );
  return {
    stub: Math.max(...table.blocks.map((block) => depthOf(block.rows))),
    figures: beginnings.map((part, index) => (beginnings[index + 1] ?? parts) - part),
  };
}

/** How many grid columns each of so many columns of equal width takes. */
function spansOf(widths: readonly number[], count: number): number[] {
  const width = sumOf(widths) / count;
  const beginnings = beginningsOf(widths);
  return Array.from(
    { length: count },
    (_, index) => beginnings.filter((at) => Math.floor(at / width) === index).length,
  );
}

/** The grid as the official form prints it, one block after another. */
export function gridOf(table: Table): GridBlock[] {
  return table.blocks.map((block, index) =>
    table.direction === "across" ? gridAcross(table, block) : gridDown(table, block, index),
  );
}
