/** A file that was cut short when it was saved or sent: what is lost with its end has one cause. */
import type { TableEnd } from "../reading.ts";
import { shapeOf } from "../shape.ts";
import { cellsOf, damageOf, type RowEntry } from "./entry.ts";
import { doubtfulBefore } from "./missing.ts";
import type { Settlement } from "./settlement.ts";

/** What the cut did to the last row; nothing where the row is damaged in another way. */
function stateOf(settlement: Settlement, last: RowEntry, cutShort: boolean): string | undefined {
  const damage = damageOf(last);
  if (damage !== undefined) {
    const width = shapeOf(settlement.table).byRow.get(last.row)?.columns.length ?? 0;
    return (damage.found ?? width) < width ? damage.reason : undefined;
  }
  if (cellsOf(last) === undefined) return undefined;
  const name = `“${last.row.label}”这一行`;
  if (cutShort) return `不知道${name}最后一个数是否完整，没有读入`;
  return settlement.unread.has(last) ? `${name}可能混入了后面的数，没有读入` : `${name}之后没有内容`;
}

export function tellCut(settlement: Settlement, end: TableEnd): void {
  const { entries, rowEntries, rows, missing, unread, say } = settlement;
  const last = rowEntries.at(-1);
  if (!end.endsFile || last === undefined || last !== entries.at(-1) || unread.has(last)) return;
  const following = rows.slice(last.index + 1);
  const behind = following.every((row) => missing.has(row)) ? following : [];
  const whole = cellsOf(last) !== undefined && !end.cutShort;
  if (whole && behind.length === 0) return;
  for (const entry of doubtfulBefore(settlement, behind)) unread.add(entry);
  const state = stateOf(settlement, last, end.cutShort);
  if (state === undefined) return;
  if (end.cutShort || !whole) unread.add(last);
  for (const row of behind) missing.delete(row);
  const also = [
    ...(behind.length > 0 ? [`表中缺少其后 ${behind.length} 行`] : []),
    ...(end.later > 0 ? [`后面的 ${end.later} 张表格也没有`] : []),
  ];
  say("file-cut", cellsOf(last)?.at(-1)?.place ?? end.place, [`文件到这里断了：${state}`, ...also].join("；"), {
    note: "请补上文件缺少的后半部分。",
  });
}
