/**
 * A table whose rows stand side by side in one printed row (table 四) → its cells. No name stands before the figures,
 * so they are taken only when they are exactly as many as the heads above them.
 */
import type { VFile } from "vfile";
import { type Block, type Column, leavesOf, type Row, type Table } from "../form/form.ts";
import { tell } from "../read/finding.ts";
import type { Place } from "../report/report.ts";
import { standUnder } from "./aligned.ts";
import { acceptCells, blanksAreSound, type Placed, toCell } from "./cells.ts";
import { inFormOrder, orderFound } from "./columns.ts";
import { nearestName, type TableReading, tellStrange } from "./down.ts";
import { damageOfCount, damageOfStray, joinSegments, type Resolved } from "./figures.ts";
import { adjoins, type FoundCell, type FoundNote, type FoundRow, isBlank, isFigureLike } from "./found.ts";
import { meaningsOf } from "./labels.ts";
import { shapeOf } from "./shape.ts";
import type { TableRows } from "./recognise.ts";

interface Sorted {
  /** Heads, one printed row after the other, empty cells left out. */
  readonly heads: FoundCell[][];
  /** Printed rows of figures, empty cells kept. */
  readonly figures: FoundCell[][];
  /** Printed rows of nothing but empty cells. */
  readonly unwritten: FoundCell[][];
  /** Figures outside the cells, directly below the others. */
  readonly stray: FoundNote[];
  readonly strange: FoundCell[];
  readonly parted: FoundRow["parted"];
}

function sortRows(table: Table, rows: readonly FoundRow[], after: readonly FoundNote[]): Sorted {
  const sorted: Sorted = {
    heads: [],
    figures: [],
    unwritten: [],
    stray: [],
    strange: [],
    parted: rows[0]?.parted ?? "lines",
  };
  let lastFigure: FoundCell | undefined;
  for (const { cells, notes } of [...rows, { cells: [], notes: after }]) {
    if (lastFigure !== undefined) sorted.stray.push(...notes.filter((note) => adjoins(note, lastFigure)));
    lastFigure = undefined;
    const isHead = ({ text }: FoundCell) => meaningsOf(table, text).length > 0;
    const lastHead = cells.findLastIndex(isHead);
    const heads = cells.slice(0, lastHead + 1);
    let rest = cells.slice(lastHead + 1);
    if (lastHead >= 0) {
      sorted.heads.push(heads.filter(isHead));
      sorted.strange.push(...heads.filter((cell) => !isBlank(cell) && !isHead(cell)));
      // Behind heads stand the empty cells of merged ones, unless the empty line is lost before the figures.
      if (!rest.some(isFigureLike)) {
        sorted.strange.push(...rest.filter((cell) => !isBlank(cell)));
        continue;
      }
      rest = rest.slice(rest.findIndex((cell) => !isBlank(cell)));
    }
    if (rest.some(isFigureLike)) {
      sorted.figures.push(rest);
      lastFigure = rest.at(-1);
    } else {
      sorted.strange.push(...rest.filter((cell) => !isBlank(cell)));
      if (rest.length > 0 && rest.every(isBlank)) sorted.unwritten.push(rest);
    }
  }
  return sorted;
}

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

export function readAcross(table: Table, found: TableRows, file: VFile, end: Place, cutShort: boolean): TableReading {
  const [block] = table.blocks;
  if (block === undefined) return { cells: [], notes: [] };
  const sorted = sortRows(table, found.rows, found.after);
  const notes: FoundCell[] = [];
  const say = (
    ruleId: Parameters<typeof tell>[2],
    place: Place,
    reason: string,
    facts: Parameters<typeof tell>[5] = {},
  ) => tell(file, "report-parse", ruleId, place, reason, facts);
  const heads = sorted.heads.flat();
  const place = heads[0]?.place ?? sorted.figures[0]?.[0]?.place ?? end;
  const places = placesOf(table, block, heads) ?? placesOf(table, block, firstCopy(table, block, heads));
  const damagedHead = sorted.strange.find(({ text }) => nearestName(table, text) !== undefined);
  if (places === undefined) {
    const strange = damagedHead ?? sorted.strange[0];
    const which = strange === undefined ? "" : `，其中“${strange.text.slice(0, 40)}”认不出`;
    say("table-head", strange?.place ?? place, `表头不全或有重复${which}，下面的数没有读入`, {
      note: "请对照统一格式补全表头。",
    });
    return { cells: [], notes };
  }
  for (const cell of sorted.strange) {
    if (tellStrange(file, table, cell) === "note") notes.push(cell);
  }
  const resolved = figuresOf(sorted, places.length, place);
  if ("twice" in resolved) {
    const again = sorted.figures[1]?.[0]?.place ?? place;
    const effect = resolved.twice ? "两次的数相同" : "两次的数不同，都没有读入";
    say("table-row-twice", again, `数据行出现了两次，应只有一次；${effect}`, { note: "请删去重复的一行。" });
    if (!resolved.twice) return { cells: [], notes };
  } else if ("damage" in resolved) {
    say("table-row", resolved.damage.place, resolved.damage.reason, { note: resolved.damage.note });
    return { cells: [], notes };
  } else if (sorted.figures.length > 1) {
    const reason = `数据行断成 ${sorted.figures.length} 段，合起来正好是一行，连起来读入`;
    say("table-row-parted", resolved.figures[0]?.place ?? place, reason);
  }
  const figures = "figures" in resolved ? resolved.figures : (sorted.figures[0] ?? []);
  const last = figures.at(-1);
  if (cutShort && last !== undefined) {
    say("table-row", last.place, `文件在“${last.text}”这里断了，不知道这个数是否完整，这一行没有读入`, {
      note: "请补上文件缺少的后半部分。",
    });
    return { cells: [], notes };
  }
  const placed = places.flatMap(({ row, column }, index): Placed[] => {
    const cell = figures[index];
    return cell === undefined ? [] : [{ row, column, cell }];
  });
  const cells = placed.map((one) => toCell(table, one));
  const rows = leavesOf(block.rows);
  const cellsOf = (row: Row) => cells.filter((_, index) => placed[index]?.row === row);
  // In a line of its own each empty cell is certain; in a row of cells a whole block may have slid.
  const leaves = heads.filter(({ text }) => meaningsOf(table, text).some(({ kind }) => kind === "column"));
  const aligned = standUnder(leaves, figures);
  const certain = aligned ? "under-head" : sorted.parted === "lines" ? "between-others" : "own-line";
  if (!blanksAreSound(table, cells, certain)) {
    say(
      "table-row",
      cells.find(({ status }) => status === "blank")?.place ?? place,
      "数据行有空白格，其余的数又与总计对不上，不能确定各数属于哪一栏，这一行没有读入",
      { note: "请检查这一行的数是否错了格；没有数的填 0。" },
    );
    return { cells: [], notes };
  }
  const columnsOf = (row: Row) => placed.filter((one) => one.row === row).map(({ column }) => column);
  const rowOrder = [...new Set(placed.map(({ row }) => row))];
  if (!rows.every((row, index) => rowOrder[index] === row && inFormOrder(block, columnsOf(row)))) {
    say("table-column-order", place, "表头的顺序与统一格式不同；各数按栏名读入", {
      note: "如果只有表头写错了位置，请改正，否则各数会错栏。",
    });
  }
  const level = sorted.heads.findIndex((cellsOfRow) =>
    cellsOfRow.some(({ text }) => meaningsOf(table, text).some(({ kind }) => kind === "column")),
  );
  const [firstRow] = rows;
  if (level !== shapeOf(table).columnLevel && firstRow !== undefined) {
    say(
      "table-head-layout",
      place,
      `表头另有排法：“${firstRow.label}”下的各栏在第 ${level + 1} 行，统一格式在第 ${shapeOf(table).columnLevel + 1} 行；各数按栏名读入`,
    );
  }
  const accepted = rowOrder.flatMap((row) =>
    acceptCells(
      file,
      `“${row.label}”`,
      placed.filter((one) => one.row === row),
      cellsOf(row),
    ),
  );
  return { cells: accepted, notes };
}

/** Heads that repeat on the next printed page: the first half of them, when the second says the same. */
function firstCopy(table: Table, block: Block, heads: readonly FoundCell[]): readonly FoundCell[] {
  const half = heads.length / 2;
  const same = Number.isInteger(half) && heads.every(({ text }, index) => text === heads[index % half]?.text);
  return same && placesOf(table, block, heads) === undefined ? heads.slice(0, half) : heads;
}
