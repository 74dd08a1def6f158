/** Rows of the form that the table does not have, and rows that may have swallowed the figures of a lost one. */
import type { Row } from "../../form/form.ts";
import type { Place } from "../../report/report.ts";
import { cellsOf, quote, type RowEntry } from "./entry.ts";
import type { Settlement } from "./settlement.ts";

/**
 * Where only empty lines part the rows, lost lines may have run the row before into the figures of a lost one; and so
 * they may where its name is broken over lines.
 */
export function doubtfulBefore({ rows, rowEntries, unread }: Settlement, lost: readonly Row[]): RowEntry[] {
  return rowEntries.filter((entry, position) => {
    const next = rowEntries[position + 1];
    const gap = lost.some((row) => rows.indexOf(row) > entry.index && rows.indexOf(row) < (next?.index ?? Infinity));
    const { start, end } = entry.label.place;
    const runsOn = entry.piece.parted === "gaps" || start.line !== end.line;
    return gap && runsOn && cellsOf(entry) !== undefined && !unread.has(entry);
  });
}

export function tellMissing(settlement: Settlement, end: Place): void {
  const { missing, rows, rowEntries, unread, say } = settlement;
  const lost = [...missing];
  const [lowest] = lost;
  if (lowest === undefined) return;
  const doubtful = doubtfulBefore(settlement, lost);
  for (const entry of doubtful) unread.add(entry);
  const follower = rowEntries.find(({ index }) => index > rows.indexOf(lowest));
  const also =
    doubtful.length === 0 ? "" : `；前面的${quote(doubtful.map(({ row }) => row))}可能混入了它的数，也没有读入`;
  say("table-row-missing", follower?.label.place ?? end, `表中缺少 ${lost.length} 行：${quote(lost)}${also}`, {
    note: "请对照统一格式补上缺少的行；没有数的填 0。",
  });
}
