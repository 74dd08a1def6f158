/** Heads as found above the figures → which column each figure of a row stands in. */
import { type Block, type Column, type Head, type HeadNode, isGroup, leavesOf, type Table } from "../form/form.ts";
import type { FoundCell } from "./found.ts";
import { meaningsOf } from "./labels.ts";

/** The first and the last place at which a head was found among the heads above the figures. */
function placesOf(table: Table, head: Head, found: readonly FoundCell[]): { first: number; last: number } | undefined {
  let places: { first: number; last: number } | undefined;
  for (const [index, { text }] of found.entries()) {
    const isIt = meaningsOf(table, text).some((meaning) => meaning.head === head);
    if (isIt) places = { first: places?.first ?? index, last: index };
  }
  return places;
}

/**
 * Siblings in the order in which their heads were found. Nothing when a head is missing, or when heads that occur twice,
 * as at the top of each printed page, do not stand in the same order each time.
 */
export function orderFound<Leaf extends Head & object>(
  table: Table,
  nodes: readonly HeadNode<Leaf>[],
  found: readonly FoundCell[],
): Leaf[] | undefined {
  const ordered: { first: number; last: number; leaves: Leaf[] }[] = [];
  for (const node of nodes) {
    const places = placesOf(table, node, found);
    if (places === undefined) return undefined;
    const leaves = isGroup(node) ? orderFound(table, node.children, found) : [node];
    if (leaves === undefined) return undefined;
    ordered.push({ ...places, leaves });
  }
  ordered.sort((a, b) => a.first - b.first);
  const steady = ordered.every(({ last }, index) => last > (ordered[index - 1]?.last ?? -1));
  return steady ? ordered.flatMap(({ leaves }) => leaves) : undefined;
}

export function inFormOrder(block: Block, columns: readonly Column[]): boolean {
  return leavesOf(block.columns).every((column, index) => columns[index] === column);
}
