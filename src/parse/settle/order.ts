/** Rows that stand in another order than the form's. */
import { cellsOf, quote, type RowEntry } from "./entry.ts";
import type { Settlement } from "./settlement.ts";

/** Entries in the same order as the form, as many as possible; the others are out of order. */
function outOfOrder(entries: readonly RowEntry[]): RowEntry[] {
  const chains: { entry: RowEntry; length: number; before: number }[] = [];
  entries.forEach((entry) => {
    let before = -1;
    chains.forEach(({ entry: other, length }, index) => {
      if (other.index < entry.index && length > (chains[before]?.length ?? 0)) before = index;
    });
    chains.push({ entry, length: (chains[before]?.length ?? 0) + 1, before });
  });
  const kept = new Set<RowEntry>();
  let at = chains.reduce((best, { length }, index) => (length > (chains[best]?.length ?? 0) ? index : best), -1);
  for (let chain = chains[at]; chain !== undefined; chain = chains[at]) {
    kept.add(chain.entry);
    at = chain.before;
  }
  return entries.filter((entry) => !kept.has(entry));
}

export function tellOrder({ rowEntries, first, unread, say }: Settlement): void {
  const standing = rowEntries.filter((entry) => !unread.has(entry) && first.get(entry.row) === entry && cellsOf(entry));
  if (standing.every(({ index }, at) => index > (standing[at - 1]?.index ?? -1))) return;
  const moved = outOfOrder(standing);
  const [one] = moved;
  if (one === undefined) return;
  const reason = `${quote(moved.map(({ row }) => row))}的位置与统一格式不同；各数按行名读入`;
  say("table-row-order", one.label.place, reason, { note: "如果只有行名写错了位置，请改正，否则各数会错行。" });
}
