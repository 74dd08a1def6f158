/** Names that stand twice: a row doubled, or a whole table. */
import { cellsOf, quote, type RowEntry, sameFigures } from "./entry.ts";
import type { Settlement } from "./settlement.ts";

function tellTableTwice(settlement: Settlement, double: RowEntry): void {
  let differing = 0;
  for (const entry of settlement.doubles) {
    const other = settlement.first.get(entry.row);
    if (other === undefined || sameFigures(entry, other)) continue;
    differing += 1;
    settlement.unread.add(other);
  }
  const same = differing === 0 ? "两次的数相同" : `${differing} 行两次的数不同，没有读入`;
  const reason = `这张表格出现了两次（从这一行起是第二次），应只有一次；${same}`;
  settlement.say("table-twice", double.label.place, reason, { note: "请删去重复的一张。" });
}

function tellRowTwice(settlement: Settlement, double: RowEntry, other: RowEntry): void {
  const same = sameFigures(double, other);
  // Where one of the two cannot be read, the other is the row; where both can and differ, neither is known to be.
  const bothRead = cellsOf(double) !== undefined && cellsOf(other) !== undefined;
  if (bothRead && !same) settlement.unread.add(other);
  const wanted = [...settlement.absorb(double), ...settlement.absorb(other)];
  const hint = wanted.length > 0 ? `，其中一行应为${quote(wanted)}` : "，应只有一次";
  const effect = same ? "两次的数相同" : bothRead ? "两次的数不同，都没有读入" : "第二次没有读入";
  settlement.say(
    "table-row-twice",
    double.label.place,
    `“${double.row.label}”出现了两次${hint}（前一次在${settlement.inWords(other.label.place)}）；${effect}`,
    { note: "请删去重复的一行，或改正写错的行名。" },
  );
}

export function tellDoubles(settlement: Settlement): void {
  const [double] = settlement.doubles;
  if (double !== undefined && settlement.doubles.length >= 3) {
    tellTableTwice(settlement, double);
    return;
  }
  for (const entry of settlement.doubles) {
    const other = settlement.first.get(entry.row);
    // What is above one of them was told already; its name there is part of that.
    if (other === undefined || entry.outcome === "told" || other.outcome === "told") continue;
    tellRowTwice(settlement, entry, other);
  }
}
