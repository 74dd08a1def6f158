/** The sums of one table as a system of equations: which sums a change of cells would mend or break. */
import type { Table } from "../../form/form.ts";
import { type CellAddress, cellsOfTable } from "../../form/forms.ts";
import type { Term } from "../../form/identities.ts";
import { type Cell, findCell, type Report } from "../../report/report.ts";
import type { Assessment } from "../sums.ts";
import type { Change, Line } from "./candidate.ts";

/** A line of the printed table; cells that a damaged table left unread are missing in it. */
export interface GridLine extends Line {
  readonly key: string;
  readonly cells: readonly (Cell | undefined)[];
}

export interface System {
  readonly sums: readonly Assessment[];
  /** In which sums a cell stands, and whether it adds to the left side or takes away from it. */
  readonly partsOf: ReadonlyMap<CellAddress, readonly { readonly sum: Assessment; readonly sign: 1 | -1 }[]>;
  readonly rows: readonly GridLine[];
  readonly columns: readonly GridLine[];
}

export function systemOf(report: Report, table: Table, assessments: readonly Assessment[]): System {
  const sums = assessments.filter(({ identity }) => identity.table === table.key);
  const partsOf = new Map<CellAddress, { sum: Assessment; sign: 1 | -1 }[]>();
  for (const sum of sums) {
    const add = (terms: readonly Term[], sign: 1 | -1) => {
      for (const address of terms.flatMap(({ cells }) => cells)) {
        const parts = partsOf.get(address) ?? [];
        partsOf.set(address, parts);
        parts.push({ sum, sign });
      }
    };
    add(sum.identity.left, 1);
    add(sum.identity.right, -1);
  }
  const rows = new Map<string, GridLine & { cells: (Cell | undefined)[] }>();
  const columns = new Map<string, GridLine & { cells: (Cell | undefined)[] }>();
  for (const { address, row, column } of cellsOfTable(table)) {
    // Table 四 prints all of its rows side by side in one.
    const across = table.direction === "across";
    const rowLine = across ? { key: "", label: "" } : row;
    const columnLine = across ? { key: address, label: `${row.label}·${column.label}` } : column;
    const enter = (lines: typeof rows, each: Line["each"], { key, label }: { key: string; label: string }) => {
      const line = lines.get(key) ?? { each, key, label, cells: [] };
      lines.set(key, line);
      line.cells.push(findCell(report, address));
    };
    enter(rows, "row", rowLine);
    enter(columns, "column", columnLine);
  }
  return { sums, partsOf, rows: [...rows.values()], columns: [...columns.values()] };
}

/** What a cell adds to a sum: absence adds 0. Nothing for words, and for figures that are no counts. */
export function valueOf(cell: Cell): number | null | undefined {
  if (cell.status === "text") return undefined;
  if (cell.status !== "number") return null;
  return isCount(cell.number) ? cell.number : undefined;
}

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

const numberIn = (cell: Cell) => (cell.status === "number" ? cell.number : 0);

/** Could the sum be assessed after the changes? A side must hold a number, no words, and no unread cell. */
function assessableAfter({ identity, outcome, cells }: Assessment, changes: readonly Change[]): boolean {
  // Only numbers in place of absence, or absence in place of numbers, make a difference.
  if (changes.every(({ cell, to }) => (cell.status === "number") === (to !== null)))
    return outcome !== "not-assessable";
  return [identity.left, identity.right].every((terms) => {
    const states = terms.flatMap((term) =>
      term.cells.map((address) => {
        const change = changes.find(({ cell }) => cell.address === address);
        if (change !== undefined) return change.to === null ? "blank" : "number";
        return cells.find((cell) => cell.address === address)?.status ?? "unread";
      }),
    );
    return states.includes("number") && !states.includes("text") && !states.includes("unread");
  });
}

/** By how much the changes move left − right of each sum that they touch. */
export function movesOf({ partsOf }: System, changes: readonly Change[]): Map<Assessment, number> {
  const moves = new Map<Assessment, number>();
  for (const { cell, to } of changes) {
    const difference = (to ?? 0) - numberIn(cell);
    for (const { sum, sign } of partsOf.get(cell.address) ?? []) {
      moves.set(sum, (moves.get(sum) ?? 0) + sign * difference);
    }
  }
  return moves;
}

/** The broken sums that the changes mend; nothing when they leave wrong, or make wrong, any sum that they move. */
export function mendedBy(system: System, changes: readonly Change[]): Assessment[] | undefined {
  const mended: Assessment[] = [];
  for (const [sum, move] of movesOf(system, changes)) {
    const { outcome, left, right } = sum;
    if (move === 0 && outcome !== "not-assessable") continue;
    const assessable = assessableAfter(sum, changes);
    if (!assessable && outcome !== "not-assessable") return undefined;
    if (assessable && left - right + move !== 0) return undefined;
    if (outcome === "broken") mended.push(sum);
  }
  return mended.length === 0 ? undefined : mended;
}

/**
 * The changes, and with them the open cells moved all by one amount: what a sum of theirs asks that can tell.
 * Nothing when that is no change, or when a cell would hold no count.
 */
export function solve(
  system: System,
  fixed: readonly Change[],
  open: readonly Cell[],
  asked?: Assessment,
): readonly Change[] | undefined {
  const moves = movesOf(system, fixed);
  const weights = movesOf(
    system,
    open.map((cell) => ({ cell, to: numberIn(cell) + 1 })),
  );
  const [sum, weight] =
    [...weights].find(
      ([one, each]) => one.outcome !== "not-assessable" && each !== 0 && (asked === undefined || asked === one),
    ) ?? [];
  if (sum === undefined || weight === undefined) return undefined;
  const amount = (sum.right - sum.left - (moves.get(sum) ?? 0)) / weight;
  if (amount === 0) return undefined;
  const moved = open.map((cell) => ({ cell, to: numberIn(cell) + amount }));
  return moved.every(({ cell, to }) => cell.status !== "text" && isCount(to)) ? [...fixed, ...moved] : undefined;
}
