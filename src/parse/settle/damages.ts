/** Rows whose figures are not as many as their columns: told one by one, or together where they have one cause. */
import { shapeOf } from "../shape.ts";
import { damageOf, quote, type RowEntry } from "./entry.ts";
import type { Settlement } from "./settlement.ts";

/** Rows with the same wrong number of figures have one cause, such as a column too many. */
function tellTogether({ say, inWords }: Settlement, damaged: readonly RowEntry[]): Set<RowEntry> {
  const counted = new Map<number, RowEntry[]>();
  for (const entry of damaged) {
    const found = damageOf(entry)?.found;
    if (found !== undefined) counted.set(found, [...(counted.get(found) ?? []), entry]);
  }
  const together = new Set<RowEntry>();
  for (const [found, list] of counted) {
    const damage = list[0] === undefined ? undefined : damageOf(list[0]);
    if (list.length < 3 || damage === undefined) continue;
    for (const entry of list) together.add(entry);
    const which = list.map(({ row, label }) => `${inWords(label.place)}“${row.label}”`).join("、");
    const reason = `有 ${list.length} 行各有 ${found} 个数，与栏数不同，没有读入：${which}`;
    say("table-row", damage.place, reason, { note: damage.note });
  }
  return together;
}

export function tellDamages(settlement: Settlement): void {
  const { byRow } = shapeOf(settlement.table);
  const damaged = settlement.rowEntries.filter((entry) => !settlement.unread.has(entry) && damageOf(entry));
  const together = tellTogether(settlement, damaged);
  for (const entry of damaged) {
    const damage = damageOf(entry);
    if (damage === undefined || together.has(entry)) continue;
    const width = byRow.get(entry.row)?.columns.length ?? 0;
    // Too many figures may be those of the next row, whose name is lost.
    const lost = entry.piece.segments.flat().length > width ? settlement.absorb(entry) : [];
    const reason = lost.length > 0 ? `${damage.reason}；其后应有${quote(lost)}，也没有读到` : damage.reason;
    settlement.say("table-row", damage.place, reason, { note: damage.note });
  }
}
