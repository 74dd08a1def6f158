/** Rows and columns with the heads over them, as people name them away from the table. */
import { type Block, type Column, type Head, type HeadNode, isGroup, type Row } from "./form.ts";

/** Outermost first, the row or column itself last. */
export type HeadPath = readonly Head[];

type KeyedPath = readonly [key: string, path: HeadPath];

function pathsIn<Leaf extends Row | Column>(nodes: readonly HeadNode<Leaf>[], above: HeadPath): KeyedPath[] {
  return nodes.flatMap((node): KeyedPath[] =>
    isGroup(node) ? pathsIn(node.children, [...above, node]) : [[node.key, [...above, node]]],
  );
}

/** The rows of a block by key; a block with a title of its own has it before them. */
export function rowPathsOf({ title, rows }: Block): ReadonlyMap<string, HeadPath> {
  return new Map(pathsIn<Row>(rows, title === undefined ? [] : [title]));
}

/** The columns of a block by key. A head over all of them tells none from another, and is left out. */
export function columnPathsOf({ columns }: Block): ReadonlyMap<string, HeadPath> {
  const [only, ...others] = columns;
  const telling = only !== undefined && others.length === 0 && isGroup(only) ? only.children : columns;
  return new Map(pathsIn<Column>(telling, []));
}

/** “法人或其他组织·商业企业” */
export const nameOfPath = (path: HeadPath): string => path.map(({ label }) => label).join("·");
