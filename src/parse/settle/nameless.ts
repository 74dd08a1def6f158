/** Figures without the name of a row, and names that no row of the form has. */
import type { VFile } from "vfile";
import { tellStrange } from "../strange.ts";
import { cellsOf, type Entry, type NamelessEntry, quote, type RowEntry } from "./entry.ts";
import type { Settlement } from "./settlement.ts";

/** What is left over may be the end of the last figure above it. */
function tellLeftOver({ say, unread }: Settlement, entry: NamelessEntry, before: RowEntry): void {
  unread.add(before);
  say("table-row", entry.place, `“${before.row.label}”后面多出 ${entry.figures} 个数，这一行没有读入`, {
    note: "请检查这一行的最后一个数是否分成了两段，或删去多出的数。",
  });
}

function tellWithoutRow({ say }: Settlement, entry: NamelessEntry, should: string): void {
  const text = entry.name?.text.slice(0, 60);
  const known = should === "" ? "，不是表中任何一行或一列的名称" : should;
  say(
    "table-row",
    entry.place,
    text === undefined
      ? `这里的 ${entry.figures} 个数前面没有行名${should}，没有读入`
      : `行名写作“${text}”${known}；这一行没有读入`,
    { note: "请对照统一格式检查这一行：行名是否写错、遗漏，或多出了一行。" },
  );
}

/** Tells one, and says whether it did. `inRun`: the one before it was told, and both are pieces of one damage. */
function tellOne(
  settlement: Settlement,
  file: VFile,
  entry: NamelessEntry,
  before: Entry | undefined,
  inRun: boolean,
): boolean {
  const wanted = settlement.absorb(entry);
  if (wanted.length === 0) {
    // A damaged name without figures and without a place where a row is missing harms nothing.
    if (entry.figures === 0 && entry.name !== undefined) {
      if (!inRun) tellStrange(file, settlement.table, entry.name);
      return true;
    }
    if (inRun) return true;
    if (before?.kind === "row" && entry.name === undefined) {
      // What is left over from a damaged row is part of its damage.
      if (cellsOf(before) === undefined && !settlement.unread.has(before)) return false;
      if (cellsOf(before) !== undefined && before.piece.parted === "gaps") {
        tellLeftOver(settlement, entry, before);
        return true;
      }
    }
  }
  tellWithoutRow(settlement, entry, wanted.length > 0 ? `，应为${quote(wanted)}` : "");
  return true;
}

export function tellNameless(settlement: Settlement, file: VFile): void {
  let before: Entry | undefined;
  let inRun = false;
  for (const entry of settlement.entries) {
    inRun = entry.kind === "nameless" && tellOne(settlement, file, entry, before, inRun);
    before = entry;
  }
}
