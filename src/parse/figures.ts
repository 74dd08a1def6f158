/** What stands behind a row's name → exactly as many figures as the row has columns, or where and how it is damaged. */
import { type Table } from "../form/form.ts";
import type { Place } from "../report/report.ts";
import { type FoundCell, type FoundNote, isBlank, isFigureLike } from "./found.ts";
import { isName } from "./labels.ts";
import { figuresOfGrid, kindOfRow, type Layout } from "./layout.ts";
import type { RowPiece } from "./pieces.ts";

export interface Damage {
  readonly reason: string;
  readonly place: Place;
  readonly note: string;
  /** How many figures were found where a wrong number of them is the whole damage; such rows are told together. */
  readonly found?: number;
}

export type Resolved = { readonly figures: readonly FoundCell[] } | { readonly damage: Damage };

const unread = "这一行没有读入";
const fill = "请检查这一行是否多出、漏掉或合并了格子；没有数的填 0。";

/** The first figures are all written, and only empty cells follow, which merged cells leave behind. */
function writtenThenBlank(cells: readonly FoundCell[], count: number): boolean {
  return (
    cells.length >= count &&
    cells.every((cell, index) => isBlank(cell) === index >= count) &&
    !cells.some(({ text }) => text.length > 40)
  );
}

const severalNumbers = /^[+-]?[\d.,]+(?:\s+[+-]?[\d.,]+)+$/u;
/** A figure that runs on into a text, as where a line break is lost between two rows, or a page number got in. */
const figureAndText = /\d.*\s.*\d|\d[.、．]\p{L}|\d\s*[（(]|^[+-]?\d[\d.,]*\s*\p{L}.*\p{L}.*\p{L}/u;

/**
 * A cell that holds more than one figure, or a figure and the text behind it. Cells of pages and Word files have
 * bounds of their own: what stands in one is that cell's, and no other cell's doing.
 */
export function damageWithin(name: string, figures: readonly FoundCell[]): Damage | undefined {
  const cells = figures.filter(({ column }) => column === undefined);
  const several = cells.find(({ text }) => severalNumbers.test(text));
  if (several !== undefined) {
    const numbers = several.text.split(/\s+/u).length;
    return {
      reason: `${name}的一格里有 ${numbers} 个数“${several.text}”，应一格一个数，${unread}`,
      place: several.place,
      note: "请把它们分开写，一格一个数。",
    };
  }
  const mixed = cells.find(({ text }) => text.length > 2 && figureAndText.test(text));
  if (mixed === undefined) return undefined;
  return {
    reason: `${name}的一格里有数也有别的文字“${mixed.text.slice(0, 40)}”，应只有一个数，${unread}`,
    place: mixed.place,
    note: "请把它们分开写；如果换行丢了，请补上。",
  };
}

/** Says what is wrong with cells that are not as many as the columns: at the one strange cell, if there is one. */
export function damageOfCount(name: string, cells: readonly FoundCell[], count: number, place: Place): Damage {
  const size = cells.length - [...cells].reverse().findIndex((cell) => !isBlank(cell));
  const found = cells.every(isBlank) ? 0 : size;
  const within = found < count ? damageWithin(name, cells) : undefined;
  if (within !== undefined) return within;
  const strange = cells.filter((cell) => !isBlank(cell) && !isFigureLike(cell));
  const [only] = strange;
  if (only !== undefined && found > count) {
    return {
      reason: `${name}的数中间有“${only.text.slice(0, 40)}”，应只有 ${count} 个数，${unread}`,
      place: only.place,
      note: "请把这段文字移到表格外面，或另起一行写明行名。",
    };
  }
  return { reason: `${name}有 ${found} 个数，应有 ${count} 个，${unread}`, place, note: fill, found };
}

/** A figure that stands on a line of its own outside the cells, within the row or directly below it. */
export function damageOfStray(name: string, notes: readonly FoundNote[]): Damage | undefined {
  const stray = notes.find(isFigureLike);
  if (stray === undefined) return undefined;
  return {
    reason: `${name}的数中间有“${stray.text}”，它不在表格的格子里，${unread}`,
    place: stray.place,
    note: "如果它是这一行的数，请在行首补上制表符；如果是页码等文字，请删去，或在它前面空一行。",
  };
}

/** A row of which an empty line or a note has made several segments. */
export function joinSegments(
  name: string,
  segments: readonly (readonly FoundCell[])[],
  count: number,
  place: Place,
): Resolved {
  const cells = segments.flat();
  const end = segments[0]?.at(-1)?.place.end ?? place.end;
  if (cells.length === count) return { figures: cells };
  if (cells.length === count - 1 && segments.length === 2) {
    const gap = { line: end.line + 1, column: 1 };
    return {
      damage: {
        reason: `${name}在这里断开：前面有 ${segments[0]?.length ?? 0} 个数，后面有 ${segments[1]?.length ?? 0} 个，应连着共有 ${count} 个，${unread}`,
        place: { start: gap, end: gap },
        note: "空行表示一行结束；空白的格请写一个制表符，没有数的填 0。",
      },
    };
  }
  return { damage: damageOfCount(name, cells, count, place) };
}

/** Figures directly behind the name: all of them written, or as many cells as stand behind the names of whole rows. */
function figuresBehindName(
  cells: readonly FoundCell[],
  depth: number,
  count: number,
  { widths }: Layout,
): readonly FoundCell[] | undefined {
  const figures = cells.slice(0, count);
  if (writtenThenBlank(cells, count)) return figures;
  if (cells.length >= count && cells.every(isBlank)) return figures;
  const width = widths.get(kindOfRow(depth, count)) ?? count;
  return cells.length === width && cells.slice(count).every(isBlank) ? figures : undefined;
}

/** Where in its line the head of a column stands, counted from 0, and how many cells that line has. */
export interface HeadPlace {
  readonly at: number;
  readonly of: number;
}

/**
 * Figures in the very cells of the line in which their heads stand in theirs, and nothing in the others: tables of the
 * form of 2019 often have a head over two columns of a grid that are its own alone.
 */
function figuresUnderHeads(
  { printed, at }: RowPiece,
  heads: readonly (HeadPlace | undefined)[],
): readonly FoundCell[] | undefined {
  const places = heads.flatMap((head) => (head?.of === printed.length ? [head.at] : []));
  if (places.length < heads.length || places.some((place) => place <= at)) return undefined;
  if (new Set(places).size < places.length) return undefined;
  if (printed.some((cell, index) => index > at && !places.includes(index) && !isBlank(cell))) return undefined;
  return places.flatMap((place) => printed[place] ?? []);
}

/** A row and what is known of its place in the table. */
export interface RowInTable {
  readonly table: Table;
  readonly piece: RowPiece;
  /** How many names stand before its figures. */
  readonly depth: number;
  /** How many figures it has. */
  readonly count: number;
  readonly layout: Layout;
  /** Where the heads of its columns stand. */
  readonly heads: readonly (HeadPlace | undefined)[];
}

/** The figures of a row that is a line of the file. */
function figuresOfLine({ table, piece, depth, count, layout, heads }: RowInTable): Resolved {
  const name = `“${piece.row.label}”`;
  const place = piece.label.place;
  const cells = piece.segments.flat();
  if (layout.kind === "close") {
    const figures = figuresBehindName(cells, depth, count, layout) ?? figuresUnderHeads(piece, heads);
    return figures === undefined ? { damage: damageOfCount(name, cells, count, place) } : { figures };
  }
  const figures = figuresOfGrid(table, piece, depth, count) ?? figuresUnderHeads(piece, heads);
  if (figures !== undefined) return { figures };
  if (writtenThenBlank(cells, count)) return { figures: cells.slice(0, count) };
  return {
    damage: {
      reason: `${name}一行的格子与表的其他各行对不齐，${unread}`,
      place,
      note: "请检查这一行是否多出或漏掉了格子；合并的格子后面应留空格。",
    },
  };
}

/** The figures of a row, each of them one. */
export function figuresOf(row: RowInTable): Resolved {
  const resolved = cellsOfRow(row);
  const damage = "figures" in resolved ? damageWithin(`“${row.piece.row.label}”`, resolved.figures) : undefined;
  return damage === undefined ? resolved : { damage };
}

function cellsOfRow(row: RowInTable): Resolved {
  const { piece, depth, count, layout } = row;
  const name = `“${piece.row.label}”`;
  const place = piece.label.place;
  const stray = damageOfStray(name, piece.notes);
  if (stray !== undefined) return { damage: stray };
  const cells = piece.segments.flat();
  const named = cells.find(({ text }) => isName(text));
  if (named !== undefined) {
    return {
      damage: {
        reason: `${name}后面还有名称“${named.text}”，应只有 ${count} 个数，${unread}`,
        place: named.place,
        note: "请把它移到自己的行里。",
      },
    };
  }
  if (piece.parted === "lines") return figuresOfLine(row);
  if (piece.segments.length === 1) {
    if (writtenThenBlank(cells, count)) return { figures: cells.slice(0, count) };
    const last = cells.at(-1);
    // Where whole rows end with cells of merged columns, a row with an empty end must be as long as they are.
    if (last !== undefined && isBlank(last) && (layout.widths.get(kindOfRow(depth, count)) ?? count) !== count) {
      const figures = piece.glued ? undefined : figuresBehindName(cells, depth, count, layout);
      return figures === undefined ? { damage: damageOfCount(name, cells, count, place) } : { figures };
    }
  }
  if (piece.glued && cells.at(-1) !== undefined && isBlank(cells.at(-1) as FoundCell)) {
    // Empty cells before the next name stand for its merged cells or for figures: nobody can tell.
    const written = piece.segments.map((segment, index) =>
      index < piece.segments.length - 1
        ? segment
        : segment.slice(0, segment.findLastIndex((cell) => !isBlank(cell)) + 1),
    );
    const joined = written.flat();
    if (joined.length === count && !joined.some(isBlank)) return joinSegments(name, written, count, place);
    return { damage: damageOfCount(name, joined, count, place) };
  }
  return joinSegments(name, piece.segments, count, place);
}
