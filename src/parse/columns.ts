/** Heads as found above the figures → which column each figure of a row stands in. */
import { type Block, type Column, type Head, type HeadNode, isGroup, leavesOf } from "../form/form.ts";
import type { FoundCell } from "./found.ts";
import { meaningsOf } from "./labels.ts";
import type { Table } from "../form/form.ts";

/** Where a head was found among the heads above the figures. */
export function firstPlaceOf(table: Table, head: Head, found: readonly FoundCell[]): number {
  return found.findIndex(({ text }) =>
    meaningsOf(table, text).some((meaning) =>
      meaning.kind === "row"
        ? meaning.row === head
        : meaning.kind === "column"
          ? meaning.column === head
          : meaning.head === head,
    ),
  );
}

/**
 * Siblings in the order in which their heads were found. Nothing when a head is missing.
 * A head that repeats on the next printed page stands in the same order again; only its first place counts.
 */
export function orderFound<Leaf extends Head & object>(
  table: Table,
  nodes: readonly HeadNode<Leaf>[],
  found: readonly FoundCell[],
): Leaf[] | undefined {
  const ordered: { at: number; leaves: Leaf[] }[] = [];
  for (const node of nodes) {
    const at = firstPlaceOf(table, node, found);
    if (at < 0) return undefined;
    const leaves = isGroup(node) ? orderFound(table, node.children, found) : [node];
    if (leaves === undefined) return undefined;
    ordered.push({ at, leaves });
  }
  return ordered.sort((a, b) => a.at - b.at).flatMap(({ leaves }) => leaves);
}

export function inFormOrder(block: Block, columns: readonly Column[]): boolean {
  return leavesOf(block.columns).every((column, index) => columns[index] === column);
}
