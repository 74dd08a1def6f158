/**
 * A table with one printed row for each name → its cells. A row whose figures are not exactly as many as its columns is
 * told and left unread, and so is whatever cannot be put under one name for certain: no figure can move.
 */
import type { VFile } from "vfile";
import { type Block, type Column, leavesOf, type Row, type Table } from "../form/form.ts";
import { tell } from "../read/finding.ts";
import type { Cell, Place } from "../report/report.ts";
import { standUnder } from "./aligned.ts";
import { meaningsOf } from "./labels.ts";
import { acceptCells, blanksAreSound, type Placed, toCell } from "./cells.ts";
import { inFormOrder, orderFound } from "./columns.ts";
import { type Damage, figuresOf, type HeadPlace } from "./figures.ts";
import type { FoundCell, FoundRow } from "./found.ts";
import { closeLayout, type Layout, layoutsOf } from "./layout.ts";
import { type LoosePiece, piecesOf, type RowPiece } from "./pieces.ts";
import type { TableEnd, TableReading } from "./reading.ts";
import type { TableRows } from "./recognise.ts";
import type { Entry } from "./settle/entry.ts";
import { settle } from "./settle/settle.ts";
import { shapeOf } from "./shape.ts";
import { joinSplitHeads } from "./split-heads.ts";
import { nearestName, tellStrange } from "./strange.ts";

/** Heads above figures, as far as they were met. New heads after a row begin a new set. */
class Heads {
  found: FoundCell[] = [];
  strange: FoundCell | undefined;
  #fresh = true;
  #orders = new Map<Block, { columns: readonly Column[]; told: boolean }>();
  #known = new Map<Block, readonly Column[]>();

  add(heads: readonly FoundCell[], strange: FoundCell | undefined): void {
    if (!this.#fresh) {
      this.found = [];
      this.strange = undefined;
      this.#orders = new Map();
    }
    this.#fresh = true;
    this.found.push(...heads);
    this.strange ??= strange;
  }

  /** The heads that were met last, one for each column. */
  over(table: Table, columns: readonly Column[]): (FoundCell | undefined)[] {
    return columns.map((column) =>
      this.found.findLast(({ text }) =>
        meaningsOf(table, text).some((meaning) => meaning.kind === "column" && meaning.column === column),
      ),
    );
  }

  /** The columns of a block, and whether anything about them was told already. */
  columnsOf(table: Table, block: Block): { columns: readonly Column[] | undefined; isNew: boolean } {
    this.#fresh = false;
    const earlier = this.#orders.get(block);
    if (earlier !== undefined) return { columns: earlier.told ? undefined : earlier.columns, isNew: false };
    // A printed page may repeat only the lowest of the heads; the block's own heads still stand above it.
    const columns = orderFound(table, block.columns, this.found) ?? this.#known.get(block);
    this.#orders.set(block, { columns: columns ?? [], told: columns === undefined });
    if (columns !== undefined) this.#known.set(block, columns);
    return { columns, isNew: true };
  }
}

class DownReader {
  readonly entries: Entry[] = [];
  readonly notes: FoundCell[] = [];
  readonly #heads = new Heads();
  /** A text alone in its row: a note, or the name of the figures that follow it. */
  #pending: FoundCell | undefined;

  constructor(
    readonly table: Table,
    readonly file: VFile,
    readonly layouts: ReadonlyMap<number, Layout>,
    readonly places: ReadonlyMap<FoundCell, HeadPlace>,
  ) {}

  tell(ruleId: Parameters<typeof tell>[2], place: Place, reason: string, facts: Parameters<typeof tell>[5] = {}): void {
    tell(this.file, "report-parse", ruleId, place, reason, facts);
  }

  readLoose({ heads, figures, strange }: LoosePiece): void {
    const [figure] = figures;
    const [first] = strange;
    if (figure !== undefined) {
      const name = first ?? (heads.length === 0 ? this.#pending : undefined);
      if (name === this.#pending) this.#pending = undefined;
      this.flush();
      if (heads.length > 0) this.#heads.add(heads, undefined);
      this.entries.push({ kind: "nameless", figures: figures.length, name, place: (name ?? figure).place });
      return;
    }
    this.flush();
    if (heads.length > 0) this.#heads.add(heads, first);
    else if (strange.length === 1) this.#pending = first;
    else for (const cell of strange) this.#readStrange(cell);
  }

  flush(): void {
    if (this.#pending !== undefined) this.#readStrange(this.#pending);
    this.#pending = undefined;
  }

  /** A text that is nobody's name: a damaged name of a row or a head, or a note. */
  #readStrange(cell: FoundCell): void {
    const name = nearestName(this.table, cell.text);
    if (name?.kind === "row") this.entries.push({ kind: "nameless", figures: 0, name: cell, place: cell.place });
    else if (name?.kind === "column" || (name?.kind === "head" && name.over === "columns")) this.#heads.add([], cell);
    else this.#tellStrange(cell);
  }

  #tellStrange(cell: FoundCell): void {
    if (tellStrange(this.file, this.table, cell) === "note") this.notes.push(cell);
  }

  readRow(piece: RowPiece): void {
    this.flush();
    const { row, index, label } = piece;
    const shape = shapeOf(this.table).byRow.get(row);
    if (shape === undefined) return;
    const { block, depth } = shape;
    const layout = this.layouts.get(piece.node) ?? closeLayout;
    const entry = (outcome: Cell[] | Damage | "told", placed: readonly Placed[] = []): void => {
      this.entries.push({ kind: "row", row, index, label, piece, outcome, placed });
    };
    const { columns, isNew } = this.#heads.columnsOf(this.table, block);
    if (columns === undefined) {
      if (isNew) this.#tellHeads(block, row, label);
      return entry("told");
    }
    if (isNew) this.#tellHeadsWritten(block, columns, label);
    const figureBefore = piece.before.find((cell) => nearestName(this.table, cell.text) === undefined);
    const heads = this.#heads.over(this.table, columns);
    const places = heads.map((head) => head && this.places.get(head));
    const resolved = figuresOf({ table: this.table, piece, depth, count: columns.length, layout, heads: places });
    if ("damage" in resolved) return entry(resolved.damage);
    if (figureBefore !== undefined) {
      return entry({
        reason: `“${row.label}”前面有一个认不出的格“${figureBefore.text.slice(0, 40)}”，这一行没有读入`,
        place: figureBefore.place,
        note: "行名前面只能是合并单元格的名称或空格。",
      });
    }
    for (const cell of piece.before) this.#tellStrange(cell);
    const placed = columns.map((column, at): Placed => {
      const cell = resolved.figures[at];
      if (cell === undefined) throw new Error("A row has as many figures as columns.");
      return { row, column, cell };
    });
    const cells = placed.map((one) => toCell(this.table, one));
    const aligned = standUnder(heads, resolved.figures);
    const place = aligned ? "under-head" : piece.parted === "lines" ? "between-others" : "own-line";
    if (!blanksAreSound(this.table, cells, place)) {
      return entry({
        reason: `“${row.label}”一行有空白格，其余的数又与总计对不上，不能确定各数属于哪一栏，这一行没有读入`,
        place: cells.find(({ status }) => status === "blank")?.place ?? label.place,
        note: "请检查这一行的数是否错了格；没有数的填 0。",
      });
    }
    return entry(cells, placed);
  }

  #tellHeads(block: Block, row: Row, label: FoundCell): void {
    const wanted = leavesOf(block.columns)
      .map(({ label: name }) => `“${name}”`)
      .join("、");
    const strange = this.#heads.strange;
    const found = strange === undefined ? "" : `，其中“${strange.text.slice(0, 40)}”认不出`;
    this.tell(
      "table-head",
      strange?.place ?? label.place,
      `“${row.label}”上方的表头不全${found}，应为 ${wanted}；这个表头下面的各行没有读入`,
      { note: "请对照统一格式补全表头。" },
    );
  }

  #tellHeadsWritten(block: Block, columns: readonly Column[], label: FoundCell): void {
    const { strange, found } = this.#heads;
    if (strange !== undefined) this.#tellStrange(strange);
    if (inFormOrder(block, columns)) return;
    const names = (list: readonly Column[]) => list.map((column) => column.label).join("、");
    this.tell(
      "table-column-order",
      found[0]?.place ?? label.place,
      `表头的顺序为 ${names(columns)}，统一格式为 ${names(leavesOf(block.columns))}；各数按栏名读入`,
      { note: "如果只有表头写错了位置，请改正，否则各数会错栏。" },
    );
  }
}

function placesIn(rows: readonly FoundRow[]): Map<FoundCell, HeadPlace> {
  return new Map(rows.flatMap(({ cells }) => cells.map((cell, at) => [cell, { at, of: cells.length }] as const)));
}

export function readDown(table: Table, found: TableRows, file: VFile, end: TableEnd): TableReading {
  const rows = joinSplitHeads(table, found.rows);
  const [split] = rows.filter((row, index) => row !== found.rows[index]).flatMap(({ cells }) => cells);
  if (split !== undefined) {
    tell(file, "report-parse", "label-variant", split.place, "表头有名称分写在上下两行，连起来读入");
  }
  const pieces = piecesOf(table, rows, found.after);
  const reader = new DownReader(table, file, layoutsOf(table, rows, pieces), placesIn(rows));
  for (const piece of pieces) {
    if (piece.kind === "row") reader.readRow(piece);
    else reader.readLoose(piece);
  }
  reader.flush();
  const settled = settle(table, reader.entries, file, end);
  const cells = settled.flatMap(({ row, cells: found, placed }) => acceptCells(file, `“${row.label}”`, placed, found));
  return { cells, notes: reader.notes };
}
