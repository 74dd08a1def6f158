/**
 * Rows of a table as read, one after the other → which of them stand, and one finding for each cause. A row that is
 * missing and a nameless row where it should be are one damage, not two.
 */
import type { VFile } from "vfile";
import type { Row, Table } from "../form/form.ts";
import { tell } from "../read/finding.ts";
import type { Cell, Place } from "../report/report.ts";
import type { Placed } from "./cells.ts";
import { tellStrange } from "./down.ts";
import { shapeOf } from "./shape.ts";
import type { Damage } from "./figures.ts";
import type { FoundCell } from "./found.ts";
import type { RowPiece } from "./pieces.ts";

export interface RowEntry {
  readonly kind: "row";
  readonly row: Row;
  readonly index: number;
  readonly label: FoundCell;
  readonly piece: RowPiece;
  /** Its cells, its damage, or `told` where what is above it was told already. */
  readonly outcome: Cell[] | Damage | "told";
  readonly placed: readonly Placed[];
}

/** Figures without the name of a row. */
export interface NamelessEntry {
  readonly kind: "nameless";
  readonly figures: number;
  /** A text that should perhaps be the name. */
  readonly name: FoundCell | undefined;
  readonly place: Place;
}

export type Entry = RowEntry | NamelessEntry;

export interface SettledRow {
  readonly row: Row;
  readonly cells: readonly Cell[];
  readonly placed: readonly Placed[];
}

const quote = (rows: readonly Row[]): string => {
  const named = rows.slice(0, 5).map(({ label }) => `“${label}”`);
  return rows.length > 5 ? `${named.join("、")}等` : named.join("、");
};

/** Between which rows of the form an entry stands: the nearest names before and behind it. */
function boundsOf(entries: readonly Entry[], at: number): { low: number; high: number } {
  const isRow = (entry: Entry): entry is RowEntry => entry.kind === "row";
  const before = entries.slice(0, at).filter(isRow).at(-1);
  const behind = entries.slice(at + 1).find(isRow);
  return { low: before?.index ?? -1, high: behind?.index ?? Infinity };
}

const sameFigures = (one: RowEntry, other: RowEntry): boolean =>
  Array.isArray(one.outcome) &&
  Array.isArray(other.outcome) &&
  one.outcome.every((cell, index) => (other.outcome as Cell[])[index]?.written === cell.written);

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

export function settle(
  table: Table,
  entries: readonly Entry[],
  file: VFile,
  end: Place,
  cutShort: boolean,
): SettledRow[] {
  const { rows, byRow } = shapeOf(table);
  const say = (
    ruleId: Parameters<typeof tell>[2],
    place: Place,
    reason: string,
    facts: Parameters<typeof tell>[5] = {},
  ) => tell(file, "report-parse", ruleId, place, reason, facts);
  const rowEntries = entries.filter((entry) => entry.kind === "row");
  let unreadAtEnd: RowEntry | undefined;
  const first = new Map<Row, RowEntry>();
  const doubles: RowEntry[] = [];
  for (const entry of rowEntries) {
    if (first.has(entry.row)) doubles.push(entry);
    else first.set(entry.row, entry);
  }
  const lastEntry = rowEntries.at(-1);
  if (cutShort && lastEntry !== undefined && Array.isArray(lastEntry.outcome)) {
    const place = lastEntry.outcome.at(-1)?.place ?? lastEntry.label.place;
    unreadAtEnd = lastEntry;
    say("table-row", place, `文件在“${lastEntry.row.label}”这一行断了，不知道最后一个数是否完整，这一行没有读入`, {
      note: "请补上文件缺少的后半部分。",
    });
  }
  const missing = new Set(rows.filter((row) => !first.has(row)));
  const unread = new Set<RowEntry>(doubles);
  if (unreadAtEnd !== undefined) unread.add(unreadAtEnd);

  // Names that should stand where a damaged entry stands are part of that damage.
  const absorb = (at: number, most: number): Row[] => {
    const { low, high } = boundsOf(entries, at);
    const absorbed = [...missing].filter((row) => rows.indexOf(row) > low && rows.indexOf(row) < high).slice(0, most);
    for (const row of absorbed) missing.delete(row);
    return absorbed;
  };

  if (doubles.length >= 3) {
    const differing = doubles.filter((entry) => {
      const other = first.get(entry.row);
      return other !== undefined && !sameFigures(entry, other);
    });
    for (const entry of differing) {
      const other = first.get(entry.row);
      if (other !== undefined) unread.add(other);
    }
    const [double] = doubles;
    const same = differing.length === 0 ? "两次的数相同" : `${differing.length} 行两次的数不同，没有读入`;
    if (double !== undefined) {
      say("table-twice", double.label.place, `这张表格出现了两次（从这一行起是第二次），应只有一次；${same}`, {
        note: "请删去重复的一张。",
      });
    }
  } else {
    for (const double of doubles) {
      const other = first.get(double.row);
      if (other === undefined) continue;
      // What is above one of them was told already; its name there is part of that.
      if (double.outcome === "told" || other.outcome === "told") continue;
      const same = sameFigures(double, other);
      // Where one of the two cannot be read, the other is the row; where both can and differ, neither is known to be.
      const bothRead = Array.isArray(double.outcome) && Array.isArray(other.outcome);
      if (bothRead && !same) unread.add(other);
      const wanted = absorb(entries.indexOf(double), 1).concat(absorb(entries.indexOf(other), 1));
      const hint = wanted.length > 0 ? `，其中一行应为${quote(wanted)}` : "，应只有一次";
      const effect = same ? "两次的数相同" : bothRead ? "两次的数不同，都没有读入" : "第二次没有读入";
      say(
        "table-row-twice",
        double.label.place,
        `“${double.row.label}”出现了两次${hint}（前一次在第 ${other.label.place.start.line} 行）；${effect}`,
        { note: "请删去重复的一行，或改正写错的行名。" },
      );
    }
  }

  // Rows with the same wrong number of figures have one cause, such as a column too many.
  const counted = new Map<number, RowEntry[]>();
  for (const entry of rowEntries) {
    if (unread.has(entry) || Array.isArray(entry.outcome) || entry.outcome === "told") continue;
    const { found } = entry.outcome;
    if (found !== undefined) counted.set(found, [...(counted.get(found) ?? []), entry]);
  }
  const together = new Set<RowEntry>();
  for (const [found, list] of counted) {
    const [one] = list;
    if (list.length < 3 || one === undefined || typeof one.outcome === "string" || Array.isArray(one.outcome)) continue;
    for (const entry of list) together.add(entry);
    say(
      "table-row",
      one.outcome.place,
      `有 ${list.length} 行各有 ${found} 个数，与栏数不同，没有读入：${list.map(({ row, label }) => `第 ${label.place.start.line} 行“${row.label}”`).join("、")}`,
      { note: one.outcome.note },
    );
  }
  for (const [at, entry] of entries.entries()) {
    if (entry.kind !== "row" || unread.has(entry) || together.has(entry)) continue;
    if (Array.isArray(entry.outcome) || entry.outcome === "told") continue;
    const { reason, place, note } = entry.outcome;
    const width = byRow.get(entry.row)?.columns.length ?? 0;
    const surplus = entry.piece.segments.flat().length > width;
    const lost = surplus ? absorb(at, 1) : [];
    say("table-row", place, lost.length > 0 ? `${reason}；其后应有${quote(lost)}，也没有读到` : reason, { note });
  }
  let lastNameless: string | undefined;
  for (const [at, entry] of entries.entries()) {
    if (entry.kind !== "nameless") {
      lastNameless = undefined;
      continue;
    }
    const wanted = absorb(at, 1);
    const damagedBefore = entries[at - 1];
    // A damaged name without figures and without a place where a row is missing harms nothing.
    if (wanted.length === 0 && entry.figures === 0 && entry.name !== undefined) {
      if (lastNameless === undefined) tellStrange(file, table, entry.name);
      lastNameless = "told";
      continue;
    }
    const partOfDamage =
      damagedBefore?.kind === "row" && !Array.isArray(damagedBefore.outcome) && !unread.has(damagedBefore);
    // Pieces of one broken row are one damage; so is what is left over from the row before.
    if (wanted.length === 0 && (lastNameless !== undefined || (partOfDamage && entry.name === undefined))) continue;
    lastNameless = "told";
    const before = entries[at - 1];
    if (
      wanted.length === 0 &&
      entry.name === undefined &&
      before?.kind === "row" &&
      before.piece.parted === "gaps" &&
      Array.isArray(before.outcome)
    ) {
      // What is left over may be the end of the last figure above it.
      unread.add(before);
      say("table-row", entry.place, `“${before.row.label}”后面多出 ${entry.figures} 个数，这一行没有读入`, {
        note: "请检查这一行的最后一个数是否分成了两段，或删去多出的数。",
      });
      continue;
    }
    const should = wanted.length > 0 ? `，应为${quote(wanted)}` : "";
    const text = entry.name === undefined ? undefined : entry.name.text.slice(0, 60);
    say(
      "table-row",
      entry.place,
      text === undefined
        ? `这里的 ${entry.figures} 个数前面没有行名${should}，没有读入`
        : `行名写作“${text}”${should === "" ? "，不是表中任何一行或一列的名称" : should}；这一行没有读入`,
      { note: "请对照统一格式检查这一行：行名是否写错、遗漏，或多出了一行。" },
    );
  }

  const standing = rowEntries.filter((entry) => !unread.has(entry));
  const ordered = standing.filter((entry) => first.get(entry.row) === entry && Array.isArray(entry.outcome));
  const moved = outOfOrder(ordered);
  const [firstMoved] = moved;
  if (firstMoved !== undefined) {
    say(
      "table-row-order",
      firstMoved.label.place,
      `${quote(moved.map(({ row }) => row))}的位置与统一格式不同；各数按行名读入`,
      { note: "如果只有行名写错了位置，请改正，否则各数会错行。" },
    );
  }

  if (missing.size > 0) {
    const lost = [...missing];
    // When only empty lines part the rows, lost lines may have run the row before into the figures of a lost one.
    const doubtful: RowEntry[] = [];
    for (const [position, entry] of rowEntries.entries()) {
      const next = rowEntries[position + 1];
      const gap = lost.some((row) => rows.indexOf(row) > entry.index && rows.indexOf(row) < (next?.index ?? Infinity));
      if (gap && entry.piece.parted === "gaps" && Array.isArray(entry.outcome) && !unread.has(entry)) {
        doubtful.push(entry);
      }
    }
    for (const entry of doubtful) unread.add(entry);
    const lowest = rows.indexOf(lost[0] as Row);
    const follower = rowEntries.find(({ index }) => index > lowest);
    const also =
      doubtful.length === 0 ? "" : `；前面的${quote(doubtful.map(({ row }) => row))}可能混入了它的数，也没有读入`;
    say("table-row-missing", follower?.label.place ?? end, `表中缺少 ${lost.length} 行：${quote(lost)}${also}`, {
      note: "请对照统一格式补上缺少的行；没有数的填 0。",
    });
  }

  for (const entry of rowEntries) {
    if (unread.has(entry) || !Array.isArray(entry.outcome)) continue;
    if (entry.piece.variant) {
      say(
        "label-variant",
        entry.label.place,
        `行名写作“${entry.label.text}”，统一格式为“${entry.row.label}”，按同一行读入`,
        { actual: entry.label.text, expected: [entry.row.label] },
      );
    }
    if (entry.piece.segments.length > 1) {
      say(
        "table-row-parted",
        entry.label.place,
        `“${entry.row.label}”一行断成 ${entry.piece.segments.length} 段，合起来正好是一行，连起来读入`,
      );
    }
  }
  return rowEntries.flatMap((entry) =>
    unread.has(entry) || !Array.isArray(entry.outcome)
      ? []
      : [{ row: entry.row, cells: entry.outcome, placed: entry.placed }],
  );
}
