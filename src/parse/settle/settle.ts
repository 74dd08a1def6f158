/**
 * Rows of a table as read, one after the other → which of them stand, and one finding for each cause. A row that is
 * missing and a nameless row where it should be are one damage, not two.
 */
import type { VFile } from "vfile";
import type { Table } from "../../form/form.ts";
import { inWords } from "../../read/where.ts";
import { sayIn, type TableEnd } from "../reading.ts";
import { tellDamages } from "./damages.ts";
import { tellDoubles } from "./doubles.ts";
import { cellsOf, type Entry, type SettledRow } from "./entry.ts";
import { tellMissing } from "./missing.ts";
import { tellNameless } from "./nameless.ts";
import { tellOrder } from "./order.ts";
import { Settlement } from "./settlement.ts";

/** A file that ends within a figure leaves it unknown whether the figure is whole. */
function tellCutRow({ rowEntries, unread, say }: Settlement): void {
  const last = rowEntries.at(-1);
  const cells = last === undefined ? undefined : cellsOf(last);
  if (last === undefined || cells === undefined) return;
  unread.add(last);
  const reason = `文件在“${last.row.label}”这一行断了，不知道最后一个数是否完整，这一行没有读入`;
  say("table-row", cells.at(-1)?.place ?? last.label.place, reason, { note: "请补上文件缺少的后半部分。" });
}

/** Rows that were read although they are written in another way than the form's. */
function tellWritten({ rowEntries, unread, say }: Settlement): void {
  for (const entry of rowEntries) {
    if (unread.has(entry) || cellsOf(entry) === undefined) continue;
    const { label, row, piece } = entry;
    if (piece.variant) {
      const reason = `行名写作“${label.text}”，统一格式为“${row.label}”，按同一行读入`;
      say("label-variant", label.place, reason, { actual: label.text, expected: [row.label] });
    }
    if (piece.segments.length > 1) {
      const reason = `“${row.label}”一行断成 ${piece.segments.length} 段，合起来正好是一行，连起来读入`;
      say("table-row-parted", label.place, reason);
    }
  }
}

export function settle(table: Table, entries: readonly Entry[], file: VFile, end: TableEnd): SettledRow[] {
  const settlement = new Settlement(table, entries, sayIn(file), ({ start }) => inWords(file, start.line));
  if (end.cutShort) tellCutRow(settlement);
  tellDoubles(settlement);
  tellDamages(settlement);
  tellNameless(settlement, file);
  tellOrder(settlement);
  tellMissing(settlement, end.place);
  tellWritten(settlement);
  return settlement.rowEntries.flatMap((entry) => {
    const cells = settlement.unread.has(entry) ? undefined : cellsOf(entry);
    return cells === undefined ? [] : [{ row: entry.row, cells, placed: entry.placed }];
  });
}
