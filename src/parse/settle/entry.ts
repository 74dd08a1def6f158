/** Rows of a table as read one after the other, before it is known which of them stand. */
import type { Row } from "../../form/form.ts";
import type { Cell, Place } from "../../report/report.ts";
import type { Placed } from "../cells.ts";
import type { Damage } from "../figures.ts";
import type { FoundCell } from "../found.ts";
import type { RowPiece } from "../pieces.ts";

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

/** The cells of a row that was read; nothing for a damaged one. */
export function cellsOf({ outcome }: RowEntry): readonly Cell[] | undefined {
  return Array.isArray(outcome) ? outcome : undefined;
}

export function damageOf({ outcome }: RowEntry): Damage | undefined {
  return outcome === "told" || Array.isArray(outcome) ? undefined : outcome;
}

export function sameFigures(one: RowEntry, other: RowEntry): boolean {
  const others = cellsOf(other);
  return cellsOf(one)?.every((cell, index) => others?.[index]?.written === cell.written) ?? false;
}

/** Names of rows in a sentence, the first five of them. */
export function quote(rows: readonly Row[]): string {
  const named = rows.slice(0, 5).map(({ label }) => `“${label}”`);
  return rows.length > 5 ? `${named.join("、")}等` : named.join("、");
}
