/**
 * A table whose rows stand side by side in one printed row (table 四) → its cells. No name stands before the figures,
 * so they are taken only when they are exactly as many as the heads above them.
 */
import type { VFile } from "vfile";
import { type Block, type Column, leavesOf, type Row, type Table } from "../form/form.ts";
import type { Cell, Place } from "../report/report.ts";
import { type Sorted, sortRows } from "./across-rows.ts";
import { standUnder } from "./aligned.ts";
import { acceptCells, blanksAreSound, type Placed, toCell } from "./cells.ts";
import { inFormOrder, orderFound } from "./columns.ts";
import { damageOfCount, damageOfStray, damageWithin, joinSegments, type Resolved } from "./figures.ts";
import { type FoundCell, isBlank } from "./found.ts";
import { meaningsOf } from "./labels.ts";
import { type Say, sayIn, type TableEnd, type TableReading } from "./reading.ts";
import type { TableRows } from "./recognise.ts";
import { shapeOf } from "./shape.ts";
import { nearestName, tellStrange } from "./strange.ts";

/** Each figure's row and column, in the order of the heads. Nothing when a head is missing or doubled. */
function placesOf(table: Table, block: Block, heads: readonly FoundCell[]): { row: Row; column: Column }[] | undefined {
  const columns = leavesOf(block.columns);
  const rows = orderFound(table, block.rows, heads);
  const leaves = heads.flatMap(({ text }) =>
    meaningsOf(table, text).flatMap((meaning) => (meaning.kind === "column" ? [meaning.column] : [])),
  );
  if (rows === undefined || leaves.length !== columns.length * rows.length) return undefined;
  const placed = rows.flatMap((row, index) =>
    leaves.slice(index * columns.length, (index + 1) * columns.length).map((column) => ({ row, column })),
  );
  const names = new Set(placed.map(({ row, column }) => `${row.key}/${column.key}`));
  return names.size === placed.length ? placed : undefined;
}

function withoutLastBlanks(cells: readonly FoundCell[], count: number): readonly FoundCell[] {
  const written = cells.findLastIndex((cell) => !isBlank(cell)) + 1;
  return written === count && !cells.slice(0, count).some(isBlank) ? cells.slice(0, count) : cells;
}

/** The figures, of which there must be exactly one row. */
function figuresOf(sorted: Sorted, count: number, place: Place): Resolved | { readonly twice: boolean } {
  const rows = sorted.figures.map((cells) => withoutLastBlanks(cells, count));
  const [first, second] = rows;
  const unwritten = sorted.unwritten.find(({ length }) => length === count);
  if (first === undefined && unwritten !== undefined) return { figures: unwritten };
  if (first === undefined) {
    return {
      damage: {
        reason: `表头下面没有数，应有 ${count} 个`,
        place,
        note: "请对照统一格式填写这一行；没有数的填 0。",
      },
    };
  }
  if (second !== undefined && rows.every(({ length }) => length === count)) {
    return { twice: rows.every((cells) => cells.every(({ text }, index) => text === first[index]?.text)) };
  }
  const at = first[0]?.place ?? place;
  const stray = damageOfStray("数据行", sorted.stray);
  if (stray !== undefined) return { damage: stray };
  if (second === undefined) {
    return first.length === count ? { figures: first } : { damage: damageOfCount("数据行", first, count, at) };
  }
  if (sorted.parted === "gaps") return joinSegments("数据行", rows, count, at);
  return { damage: damageOfCount("数据行", rows.flat(), count, at) };
}

/** Heads that repeat on the next printed page: the first half of them, when the second says the same. */
function firstCopy(table: Table, block: Block, heads: readonly FoundCell[]): readonly FoundCell[] {
  const half = heads.length / 2;
  const same = Number.isInteger(half) && heads.every(({ text }, index) => text === heads[index % half]?.text);
  return same && placesOf(table, block, heads) === undefined ? heads.slice(0, half) : heads;
}

/** The figures if they can be read for certain; otherwise what is wrong with them is told. */
function certainFigures(
  sorted: Sorted,
  count: number,
  place: Place,
  end: TableEnd,
  say: Say,
): readonly FoundCell[] | undefined {
  const resolved = figuresOf(sorted, count, place);
  const damage =
    "damage" in resolved
      ? resolved.damage
      : damageWithin("数据行", "figures" in resolved ? resolved.figures : sorted.figures.flat());
  if (damage !== undefined) {
    say("table-row", damage.place, damage.reason, { note: damage.note });
    return undefined;
  }
  if ("damage" in resolved) return undefined;
  if ("twice" in resolved) {
    const again = sorted.figures[1]?.[0]?.place ?? place;
    const effect = resolved.twice ? "两次的数相同" : "两次的数不同，都没有读入";
    say("table-row-twice", again, `数据行出现了两次，应只有一次；${effect}`, { note: "请删去重复的一行。" });
    if (!resolved.twice) return undefined;
  } else if (sorted.figures.length > 1) {
    const reason = `数据行断成 ${sorted.figures.length} 段，合起来正好是一行，连起来读入`;
    say("table-row-parted", resolved.figures[0]?.place ?? place, reason);
  }
  const figures = "figures" in resolved ? resolved.figures : (sorted.figures[0] ?? []);
  const last = figures.at(-1);
  if (end.cutShort && last !== undefined) {
    say("table-row", last.place, `文件在“${last.text}”这里断了，不知道这个数是否完整，这一行没有读入`, {
      note: "请补上文件缺少的后半部分。",
    });
    return undefined;
  }
  return figures;
}

/** Tells heads that stand in another order or in other printed rows than the form's. */
function tellHeadsWritten(table: Table, block: Block, sorted: Sorted, placed: readonly Placed[], say: Say): void {
  const place = sorted.heads[0]?.[0]?.place;
  if (place === undefined) return;
  const rows = leavesOf(block.rows);
  const rowOrder = [...new Set(placed.map(({ row }) => row))];
  const columnsOf = (row: Row) => placed.filter((one) => one.row === row).map(({ column }) => column);
  if (!rows.every((row, index) => rowOrder[index] === row && inFormOrder(block, columnsOf(row)))) {
    say("table-column-order", place, "表头的顺序与统一格式不同；各数按栏名读入", {
      note: "如果只有表头写错了位置，请改正，否则各数会错栏。",
    });
  }
  const level = sorted.heads.findIndex((cellsOfRow) =>
    cellsOfRow.some(({ text }) => meaningsOf(table, text).some(({ kind }) => kind === "column")),
  );
  const [firstRow] = rows;
  const { columnLevel } = shapeOf(table);
  if (level === columnLevel || firstRow === undefined) return;
  say(
    "table-head-layout",
    place,
    `表头另有排法：“${firstRow.label}”下的各栏在第 ${level + 1} 行，统一格式在第 ${columnLevel + 1} 行；各数按栏名读入`,
  );
}

/** Figures under their heads → cells, unless empty ones among them make their places doubtful. */
function cellsOf(table: Table, placed: readonly Placed[], sorted: Sorted, say: Say): Cell[] | undefined {
  const cells = placed.map((one) => toCell(table, one));
  const isColumn = ({ text }: FoundCell) => meaningsOf(table, text).some(({ kind }) => kind === "column");
  const figures = placed.map(({ cell }) => cell);
  // In a line of its own each empty cell is certain; in a row of cells a whole block may have slid.
  const aligned = standUnder(sorted.heads.flat().filter(isColumn), figures);
  const certain = aligned ? "under-head" : sorted.parted === "lines" ? "between-others" : "own-line";
  if (blanksAreSound(table, cells, certain)) return cells;
  const blank = cells.find(({ status }) => status === "blank");
  if (blank !== undefined) {
    say("table-row", blank.place, "数据行有空白格，其余的数又与总计对不上，不能确定各数属于哪一栏，这一行没有读入", {
      note: "请检查这一行的数是否错了格；没有数的填 0。",
    });
  }
  return undefined;
}

export function readAcross(table: Table, found: TableRows, file: VFile, end: TableEnd): TableReading {
  const [block] = table.blocks;
  if (block === undefined) return { cells: [], notes: [] };
  const say = sayIn(file);
  const sorted = sortRows(table, found.rows, found.after);
  const heads = sorted.heads.flat();
  const place = heads[0]?.place ?? sorted.figures[0]?.[0]?.place ?? end.place;
  const places = placesOf(table, block, heads) ?? placesOf(table, block, firstCopy(table, block, heads));
  if (places === undefined) {
    const strange = sorted.strange.find(({ text }) => nearestName(table, text) !== undefined) ?? sorted.strange[0];
    const which = strange === undefined ? "" : `，其中“${strange.text.slice(0, 40)}”认不出`;
    say("table-head", strange?.place ?? place, `表头不全或有重复${which}，下面的数没有读入`, {
      note: "请对照统一格式补全表头。",
    });
    return { cells: [], notes: [] };
  }
  const notes = sorted.strange.filter((cell) => tellStrange(file, table, cell) === "note");
  const figures = certainFigures(sorted, places.length, place, end, say);
  if (figures === undefined) return { cells: [], notes };
  const placed = places.flatMap(({ row, column }, index): Placed[] => {
    const cell = figures[index];
    return cell === undefined ? [] : [{ row, column, cell }];
  });
  const cells = cellsOf(table, placed, sorted, say);
  if (cells === undefined) return { cells: [], notes };
  tellHeadsWritten(table, block, sorted, placed, say);
  const accepted = [...new Set(placed.map(({ row }) => row))].flatMap((row) => {
    const inRow = (_: unknown, index: number) => placed[index]?.row === row;
    return acceptCells(file, `“${row.label}”`, placed.filter(inRow), cells.filter(inRow));
  });
  return { cells: accepted, notes };
}
