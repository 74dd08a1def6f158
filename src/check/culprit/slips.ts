/** Broken sums of a table → every slip whose repair mends sums and breaks none, by how small it is. */
import type { Table } from "../../form/form.ts";
import type { Cell } from "../../report/report.ts";
import type { Assessment } from "../sums.ts";
import type { Change, Repair, Slip } from "./candidate.ts";
import { type GridLine, mendedBy, movesOf, solve, type System, valueOf } from "./system.ts";

/** A repair and the broken sums that it mends. */
export interface Mend extends Repair {
  readonly mended: readonly Assessment[];
}

/** What the search knows of the table. */
export interface Damage {
  readonly table: Table;
  readonly system: System;
  /** The sums that are to be mended. */
  readonly broken: readonly Assessment[];
}

function* mendOf(system: System, slip: Slip, changes: readonly Change[] | undefined): Generator<Mend> {
  const [first, ...others] = (changes ?? []).filter(({ cell, to }) => to !== (valueOf(cell) ?? null));
  if (first === undefined) return;
  const mended = mendedBy(system, [first, ...others]);
  if (mended !== undefined) yield { slip, changes: [first, ...others], mended };
}

/** Cells of the broken sums. */
function cellsIn(broken: readonly Assessment[]): Cell[] {
  return [...new Set(broken.flatMap(({ cells }) => cells))];
}

function* oneCell({ system, broken }: Damage): Generator<Mend> {
  for (const cell of cellsIn(broken)) yield* mendOf(system, { kind: "cell" }, solve(system, [], [cell]));
}

/** The two figures in each other's place; no change where they are equal, nothing where one is unread or in words. */
function exchanged(one: Cell | undefined, other: Cell | undefined): readonly Change[] | undefined {
  if (one === undefined || other === undefined) return undefined;
  const [a, b] = [valueOf(one), valueOf(other)];
  if (a === undefined || b === undefined) return undefined;
  if ((a ?? 0) === (b ?? 0)) return [];
  return [
    { cell: one, to: b },
    { cell: other, to: a },
  ];
}

/** Two cells stand in no more sums. */
const mostSumsOfTwoCells = 6;

function* exchanges({ system, broken }: Damage, neighbours: boolean): Generator<Mend> {
  // Figures that stand apart are exchanged so seldom that it is thought of only where it explains everything.
  if (!neighbours && broken.length > mostSumsOfTwoCells) return;
  const touched = new Set(cellsIn(broken));
  for (const { cells } of [...system.rows, ...system.columns]) {
    for (const [index, one] of cells.entries()) {
      if (one === undefined || !touched.has(one)) continue;
      const others = neighbours ? cells.slice(index + 1, index + 2) : cells.slice(index + 2);
      for (const other of others) {
        if (other === undefined || !touched.has(other)) continue;
        yield* mendOf(system, { kind: "exchange", neighbours }, exchanged(one, other));
      }
    }
  }
}

/** A figure and the total for which the form has a row or column, changed alike: the sum between them holds. */
function* carried({ system, broken }: Damage): Generator<Mend> {
  const touched = new Set(cellsIn(broken));
  for (const { identity, cells } of system.sums) {
    const [total, ...rest] = identity.right;
    if (total?.cells.length !== 1 || rest.length > 0) continue;
    const carrier = cells.find(({ address }) => address === total.cells[0]);
    if (carrier === undefined || !touched.has(carrier)) continue;
    for (const cell of cells) {
      if (cell === carrier || !touched.has(cell)) continue;
      yield* mendOf(system, { kind: "carried" }, solve(system, [], [cell, carrier]));
    }
  }
}

/** From the first to the last place of a line that a broken sum crosses; figures outside of it stand where they should. */
function crossed(line: GridLine, across: readonly GridLine[], broken: readonly Assessment[]): [number, number] {
  const at = new Set(
    broken.filter(({ identity }) => identity.each !== line.each).map(({ identity }) => identity.at.key),
  );
  const places = across.flatMap(({ key }, index) => (at.has(key) ? [index] : []));
  return [places[0] ?? 0, places.at(-1) ?? 0];
}

/** Fewer figures than these are two or three slips, not a line that moved. */
const shortestShift = 3;

/** The figures of a line one place back or on; the one that was lost at the end is what the sums ask. */
function* shiftsOf({ system }: Damage, line: GridLine, [from, to]: [number, number]): Generator<Mend> {
  const stretch = line.cells.slice(from, to + 1);
  if (stretch.length < shortestShift) return;
  for (const back of [true, false]) {
    const lost = stretch.at(back ? -1 : 0);
    const fixed = stretch.flatMap((cell, index): Change[] => {
      const source = stretch[back ? index + 1 : index - 1];
      const value = source === undefined ? undefined : valueOf(source);
      return cell === undefined || cell === lost || value === undefined ? [] : [{ cell, to: value }];
    });
    if (lost === undefined || fixed.length < stretch.length - 1) continue;
    const slip = { kind: "shift", line, back, lost } as const;
    yield* mendOf(system, slip, solve(system, fixed, [lost]) ?? fixed);
  }
}

/** Of a table that is printed in one row: every figure in the place of its neighbour. */
function* shiftsOfTheRow(damage: Damage): Generator<Mend> {
  const { system, table, broken } = damage;
  // Within one block a lost figure can be made to fit any sum, so that fitting would say nothing.
  if (table.direction !== "across" || broken.length < 2) return;
  for (const row of system.rows) yield* shiftsOf(damage, row, [0, row.cells.length - 1]);
}

/** Of a table with rows and columns. */
function* shiftsOfLines(damage: Damage): Generator<Mend> {
  const { system, table, broken } = damage;
  if (table.direction === "across") return;
  const { rows, columns } = system;
  for (const row of rows) yield* shiftsOf(damage, row, crossed(row, columns, broken));
  for (const column of columns) yield* shiftsOf(damage, column, crossed(column, rows, broken));
}

/** Do the sums that cross a line hold after changes in one place of it? Its own sums may still be wrong then. */
function crossingHold(system: System, { each }: GridLine, changes: readonly Change[]): boolean {
  return [...movesOf(system, changes)].every(
    ([{ identity, outcome, left, right }, move]) =>
      identity.each === each || outcome === "not-assessable" || left - right + move === 0,
  );
}

/** Two rows or two columns in each other's place. */
function* linesExchanged({ system }: Damage): Generator<Mend> {
  for (const lines of [system.rows, system.columns]) {
    for (const [index, one] of lines.entries()) {
      for (const other of lines.slice(index + 1)) {
        const changes: Change[] = [];
        const fits = one.cells.every((cell, place) => {
          const pair = exchanged(cell, other.cells[place]);
          changes.push(...(pair ?? []));
          return pair !== undefined && crossingHold(system, one, pair);
        });
        if (fits) yield* mendOf(system, { kind: "lines", lines: [one, other] }, changes);
      }
    }
  }
}

/** Kinds of slips, smallest first; those of one step are equally small. */
export const steps: readonly ((damage: Damage) => Iterable<Mend>)[] = [
  function* (damage) {
    yield* oneCell(damage);
    yield* exchanges(damage, true);
    // The sums of such a table are too few to tell a row that moved from one figure that is wrong.
    yield* shiftsOfTheRow(damage);
  },
  function* (damage) {
    yield* carried(damage);
    yield* exchanges(damage, false);
  },
  function* (damage) {
    yield* shiftsOfLines(damage);
    yield* linesExchanged(damage);
  },
];

/** What is left wrong of the sums of a table after a change. */
function leftBroken({ system, broken }: Damage, change: Change): Assessment[] {
  const moves = movesOf(system, [change]);
  const wrong = ({ left, right }: Assessment, move: number) => left - right + move !== 0;
  return [
    ...broken.filter((sum) => wrong(sum, moves.get(sum) ?? 0)),
    ...[...moves].flatMap(([sum, move]) => (sum.outcome === "holds" && wrong(sum, move) ? [sum] : [])),
  ];
}

/** Two slips that meet in sums, which hold only when both are mended. */
export interface Meeting {
  readonly slips: readonly [Mend, Mend];
  readonly sums: readonly Assessment[];
}

/** Two cells of one row or column, neither of which alone mends all that it touches. */
export function twoCells(damage: Damage): Meeting[] {
  const { system, broken } = damage;
  if (broken.length > mostSumsOfTwoCells) return [];
  const slip = { kind: "cell" } as const;
  const found = new Map<string, Meeting>();
  for (const sum of broken) {
    for (const cell of sum.cells) {
      const [change] = solve(system, [], [cell], sum) ?? [];
      const [next, ...others] = change === undefined ? [] : leftBroken(damage, change);
      // The other cell stands in three sums at most.
      if (change === undefined || next === undefined || others.length > 2) continue;
      for (const other of next.cells) {
        const [first, second] = other === cell ? [] : (solve(system, [change], [other], next) ?? []);
        if (first === undefined || second === undefined) continue;
        const key = [cell.address, other.address].sort().join(" ");
        if (found.has(key) || mendedBy(system, [first, second])?.length !== broken.length) continue;
        const stands = (one: Cell) => broken.filter(({ cells }) => cells.includes(one));
        const [ofFirst, ofSecond] = [stands(cell), stands(other)];
        const sums = ofFirst.filter((one) => ofSecond.includes(one));
        const alone = (all: readonly Assessment[]) => all.filter((one) => !sums.includes(one));
        if (alone(ofFirst).length === 0 || alone(ofSecond).length === 0) continue;
        const slips: Meeting["slips"] = [
          { slip, changes: [first], mended: alone(ofFirst) },
          { slip, changes: [second], mended: alone(ofSecond) },
        ];
        found.set(key, { slips, sums });
      }
    }
  }
  return [...found.values()];
}
