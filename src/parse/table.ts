/**
 * Rows of a table as found → cells by address. Rows and columns are found by their labels, never by counting: a row
 * whose figures are not exactly as many as its columns is told and left unread, so that no figure can move.
 */
import type { Table as TableNode } from "mdast";
import { toString } from "mdast-util-to-string";
import type { VFile } from "vfile";
import { type Column, type Head, type HeadNode, isGroup, leavesOf, type Row, type Table } from "../form/form.ts";
import { cellAddress } from "../form/forms.ts";
import { foldFormLabel, foldLabel, matchLabel } from "../form/label.ts";
import { widthsOf } from "../form/grid.ts";
import type { Cell, Place } from "../report/report.ts";
import { readFigure } from "./figure.ts";
import { inform, stop } from "./finding.ts";

interface FoundCell {
  readonly text: string;
  readonly place: Place;
}

/** A column in the order found, with the row it belongs to where rows stand side by side. */
interface FoundColumn {
  readonly column: Column;
  readonly row?: Row;
}

function headsOf<Leaf extends Head>(nodes: readonly HeadNode<Leaf & object>[]): HeadNode<Leaf & object>[] {
  return nodes.flatMap((node) => (isGroup(node) ? [node, ...headsOf(node.children)] : [node]));
}

function placeOf(node: { position?: { start: Place["start"]; end: Place["end"] } | undefined }): Place {
  if (node.position === undefined) throw new Error("A reader left a node without its place.");
  return { start: node.position.start, end: node.position.end };
}

/** Siblings in the order in which their heads were found. Nothing when a head is missing or doubled. */
function orderFound<Leaf extends Head & object>(
  nodes: readonly HeadNode<Leaf>[],
  found: readonly FoundCell[],
): Leaf[] | undefined {
  const ordered: { at: number; leaves: Leaf[] }[] = [];
  for (const node of nodes) {
    const places = found.flatMap(({ text }, index) =>
      matchLabel(foldLabel(text), node.label, node.aliases) ? [index] : [],
    );
    const [at] = places;
    // A head that repeats on the next printed page stands in the same order again; only its first place counts.
    if (at === undefined) return undefined;
    const leaves = isGroup(node) ? orderFound(node.children, found) : [node];
    if (leaves === undefined) return undefined;
    ordered.push({ at, leaves });
  }
  return ordered.sort((a, b) => a.at - b.at).flatMap(({ leaves }) => leaves);
}

export class TableReader {
  readonly cells: Cell[] = [];
  readonly #table: Table;
  readonly #file: VFile;
  readonly #seen = new Map<string, Place>();
  #heads: FoundCell[] = [];
  #freshHeads = true;
  /** Every printed row gives a cell for each grid column, merged or not. */
  #fullGrid = false;

  constructor(table: Table, file: VFile) {
    this.#table = table;
    this.#file = file;
  }

  /** How many of the table's row heads, or column heads where rows stand side by side, occur in these rows. */
  static likeness(table: Table, node: TableNode): number {
    const texts = node.children.flatMap((row) => row.children.map((cell) => foldLabel(toString(cell))));
    const labels = table.blocks.flatMap(({ rows, columns, title }) => [
      ...headsOf<Row>(rows),
      ...headsOf<Column>(columns),
      ...(title === undefined ? [] : [title]),
    ]);
    return texts.filter((text) => labels.some(({ label, aliases }) => matchLabel(text, label, aliases))).length;
  }

  read(node: TableNode): void {
    const { stub, figures } = widthsOf(this.#table);
    const whole = node.children.filter(({ children }) => children.length === stub + figures);
    // A damaged row of such a table is told; it does not make the others be read in another way.
    this.#fullGrid = this.#table.direction === "down" && whole.length >= 0.9 * node.children.length;
    for (const row of node.children) {
      const cells = row.children.map((cell) => ({ text: toString(cell), place: placeOf(cell) }));
      if (cells.every(({ text }) => text.trim() === "")) continue;
      if (this.#table.direction === "across") this.#readAcross(cells);
      else this.#readDown(cells);
    }
  }

  /** Tells every row that the form has and the table did not give. */
  finish(place: Place): void {
    const rows = this.#table.blocks.flatMap((block) => leavesOf(block.rows));
    const missing = rows.filter(({ key }) => !this.#seen.has(key));
    if (missing.length === 0) return;
    stop(
      this.#file,
      "table-row",
      place,
      `表中缺少 ${missing.length} 行：${missing.map(({ label }) => `“${label}”`).join("、")}`,
      {
        note: "请对照统一格式补上缺少的行；没有数的填 0。",
      },
    );
  }

  #rowLabelled(text: string, hasFigures: boolean): { row: Row; variant: boolean } | undefined {
    const folded = foldLabel(text);
    for (const row of this.#table.blocks.flatMap((block) => leavesOf(block.rows))) {
      const match = matchLabel(folded, row.label, row.aliases);
      if (match === undefined) continue;
      // “其他” and “总计” head columns too: such a label names a row by its numeral, or by the figures behind it.
      const numeral = foldFormLabel(row.label).numeral;
      if (folded.numeral !== numeral && !hasFigures) continue;
      return { row, variant: match === "variant" || folded.numeral !== numeral };
    }
    return undefined;
  }

  #isHead(text: string): boolean {
    const folded = foldLabel(text);
    return this.#table.blocks.some(({ title, stub, columns, rows }) =>
      [
        ...(title ? [title] : []),
        ...(stub ? [stub] : []),
        ...headsOf<Column>(columns),
        ...headsOf<Row>(rows).filter(isGroup),
      ].some(({ label, aliases }) => matchLabel(folded, label, aliases) !== undefined),
    );
  }

  #readDown(cells: readonly FoundCell[]): void {
    const numeric = cells.some(({ text }) => /^[\d０-９]/u.test(text.trim()) && foldLabel(text).body === text.trim());
    let at = -1;
    let found: { row: Row; variant: boolean } | undefined;
    for (const [index, { text }] of cells.entries()) {
      found = this.#rowLabelled(text, numeric);
      if (found !== undefined) {
        at = index;
        break;
      }
    }
    const label = cells[at];
    if (found === undefined || label === undefined) {
      const strange = cells.find(({ text }) => text.trim() !== "" && !this.#isHead(text));
      if (strange === undefined) return this.#keepHeads(cells);
      return stop(
        this.#file,
        "table-row",
        strange.place,
        `“${strange.text}”不是表中任何一行或一列的名称，这一行没有读入`,
        {
          note: "请对照统一格式检查这一行：行名是否写错、遗漏，或多出了一行。",
        },
      );
    }
    const { row, variant } = found;
    const before = cells.slice(0, at).find(({ text }) => text.trim() !== "" && !this.#isHead(text));
    if (before !== undefined) {
      return stop(
        this.#file,
        "table-row",
        before.place,
        `“${row.label}”前面有一个认不出的格“${before.text}”，这一行没有读入`,
        {
          note: "行名前面只能是合并单元格的名称或空格。",
        },
      );
    }
    const earlier = this.#seen.get(row.key);
    if (earlier !== undefined) {
      return stop(
        this.#file,
        "table-row",
        label.place,
        `“${row.label}”出现了两次，应只有一次（前一次在第 ${earlier.start.line} 行）`,
        {
          note: "请删去重复的一行，或改正写错的行名。",
        },
      );
    }
    this.#seen.set(row.key, label.place);
    if (variant) {
      inform(
        this.#file,
        "label-variant",
        label.place,
        `行名写作“${label.text}”，统一格式为“${row.label}”，按同一行读入`,
      );
    }
    const columns = this.#columnsFor(row, label.place);
    if (columns === undefined) return;
    const figures = this.#fullGrid ? this.#figuresOfGrid(cells, at, columns.length) : cells.slice(at + 1);
    if (figures === undefined) {
      return stop(
        this.#file,
        "table-row",
        label.place,
        `“${row.label}”一行的格子与表的其他各行对不齐，这一行没有读入`,
        { note: "请检查这一行是否多出或漏掉了格子；合并的格子后面应留空格。" },
      );
    }
    this.#take(
      columns.map((column) => ({ column, row })),
      figures,
      `“${row.label}”`,
      label.place,
    );
  }

  /** In a full grid a merged cell is followed by empty ones; nothing when anything else is there. */
  #figuresOfGrid(cells: readonly FoundCell[], label: number, columns: number): FoundCell[] | undefined {
    const { stub, figures } = widthsOf(this.#table);
    const span = figures / columns;
    const taken = cells.filter((_, index) => index >= stub && (index - stub) % span === 0);
    const merged = cells.filter((cell, index) => index > label && !taken.includes(cell));
    const sound = label < stub && cells.length === stub + figures && merged.every(({ text }) => text.trim() === "");
    return sound ? taken : undefined;
  }

  #keepHeads(cells: readonly FoundCell[]): void {
    // Heads that follow figures belong to the next block of the table.
    if (!this.#freshHeads) this.#heads = [];
    this.#freshHeads = true;
    this.#heads.push(...cells.filter(({ text }) => text.trim() !== ""));
  }

  #columnsFor(row: Row, place: Place): Column[] | undefined {
    this.#freshHeads = false;
    const block = this.#table.blocks.find(({ rows }) => leavesOf(rows).includes(row));
    const columns = block === undefined ? undefined : orderFound(block.columns, this.#heads);
    if (columns === undefined) {
      const wanted = leavesOf(block?.columns ?? [])
        .map(({ label }) => `“${label}”`)
        .join("、");
      stop(this.#file, "table-head", place, `“${row.label}”上方的表头不全，应为 ${wanted}，这一行没有读入`, {
        note: "请对照统一格式补全表头。",
      });
    }
    return columns;
  }

  #readAcross(cells: readonly FoundCell[]): void {
    const [block] = this.#table.blocks;
    if (block === undefined) return;
    const columns = leavesOf(block.columns);
    const labels = [...headsOf<Row>(block.rows), ...columns];
    const isLabel = ({ text }: FoundCell) =>
      labels.some(({ label, aliases }) => matchLabel(foldLabel(text), label, aliases));
    if (cells.some(isLabel)) {
      const strange = cells.find((cell) => cell.text.trim() !== "" && !isLabel(cell));
      if (strange === undefined) return this.#keepHeads(cells);
      return stop(this.#file, "table-head", strange.place, `“${strange.text}”不是表头中的任何一栏`, {
        note: "请对照统一格式检查表头。",
      });
    }
    const [first] = cells;
    if (first === undefined) return;
    const place = first.place;
    const rows = orderFound(block.rows, this.#heads);
    const leaves = this.#heads.flatMap(
      ({ text }) => columns.find(({ label }) => matchLabel(foldLabel(text), label)) ?? [],
    );
    const runs = rows?.map((_, index) => leaves.slice(index * columns.length, (index + 1) * columns.length));
    const whole =
      runs?.every((run) => new Set(run).size === columns.length) === true &&
      leaves.length === columns.length * (rows?.length ?? 0);
    if (rows === undefined || runs === undefined || !whole) {
      return stop(this.#file, "table-head", place, "表头不全或有重复，这一行数没有读入", {
        note: "请对照统一格式补全表头。",
      });
    }
    if (rows.some(({ key }) => this.#seen.has(key))) {
      return stop(this.#file, "table-row", place, "数据行出现了两次，应只有一次", { note: "请删去重复的一行。" });
    }
    for (const row of rows) this.#seen.set(row.key, place);
    this.#take(
      rows.flatMap((row, index) => (runs[index] ?? []).map((column) => ({ column, row }))),
      cells,
      "数据行",
      place,
    );
  }

  /** Takes figures only when they are exactly as many as the columns. */
  #take(columns: readonly FoundColumn[], cells: readonly FoundCell[], name: string, place: Place): void {
    if (cells.length !== columns.length) {
      return stop(
        this.#file,
        "table-row",
        place,
        `${name}有 ${cells.length} 个数，应有 ${columns.length} 个，这一行没有读入`,
        {
          actual: String(cells.length),
          expected: [String(columns.length)],
          note: "请检查这一行是否多出、漏掉或合并了格子；没有数的填 0。",
        },
      );
    }
    columns.forEach(({ column, row }, index) => {
      const cell = cells[index];
      if (cell === undefined || row === undefined) return;
      const figure = readFigure(cell.text, column);
      const facts = {
        address: cellAddress(this.#table.key, row.key, column.key),
        written: cell.text.trim(),
        place: cell.place,
      };
      if (figure.status === "number") {
        this.cells.push({ ...facts, status: "number", number: figure.number });
        if (!figure.tidy)
          inform(this.#file, "figure-written", cell.place, `数写作“${facts.written}”，按 ${figure.number} 读入`);
      } else {
        this.cells.push({ ...facts, status: figure.status });
      }
    });
  }
}
