/** Faults put into the figures of a report by machine, as a person might make them. */
import type { Form } from "../../src/form/form.ts";
import type { CellAddress } from "../../src/form/forms.ts";
import { gridOf } from "../../src/form/grid.ts";
import { identitiesOf, type IdentityInstance, type Term } from "../../src/form/identities.ts";
import type { Figures } from "./consistent.ts";

export interface Fault {
  readonly kind: FaultKind;
  /** The cells that were changed, with what stands in them now. */
  readonly changed: Figures;
}

export const faultKinds = [
  "one more",
  "one less",
  "ten times",
  "two digits swapped",
  "exchanged with the cell to the right",
  "exchanged with the cell below",
  "left side of a sum",
  "right side of a sum",
  "carried into the column of totals",
  "carried into the row of totals",
  "row moved right",
  "row moved left",
  "column moved down",
] as const;
export type FaultKind = (typeof faultKinds)[number];

const identities = (form: Form): IdentityInstance[] => form.tables.flatMap(identitiesOf);
const addresses = (terms: readonly Term[]) => terms.flatMap(({ cells }) => cells);

/** Every cell that stands in a sum. */
export function constrainedCells(form: Form): CellAddress[] {
  return [...new Set(identities(form).flatMap(({ left, right }) => addresses([...left, ...right])))];
}

/** Does any sum of the form tell that the figures were changed? */
export function isSeen(form: Form, figures: Figures): boolean {
  const sum = (terms: readonly Term[]) =>
    addresses(terms).reduce((total, address) => total + (figures[address] ?? 0), 0);
  return identities(form).some(({ left, right }) => sum(left) !== sum(right));
}

/** The figures of a table as rows of addresses, as the form prints them. */
function printedRows(form: Form): CellAddress[][][] {
  return form.tables
    .filter((table) => table.identities.length > 0)
    .map((table) =>
      gridOf(table).flatMap(({ body }) =>
        body.map((row) => row.flatMap((cell) => (cell.kind === "figure" ? [cell.address] : []))),
      ),
    );
}

/** 386 → 836, 368. */
function swaps(value: number): number[] {
  const digits = Array.from(String(value));
  return digits.slice(1).flatMap((digit, at) => {
    const before = digits[at] ?? "";
    return digit === before
      ? []
      : [
          Number(
            digits
              .with(at, digit)
              .with(at + 1, before)
              .join(""),
          ),
        ];
  });
}

export function* faultsIn(form: Form, figures: Figures): Generator<Fault> {
  const at = (address: CellAddress | undefined) => (address === undefined ? 0 : (figures[address] ?? 0));
  for (const address of constrainedCells(form)) {
    const value = at(address);
    yield { kind: "one more", changed: { [address]: value + 1 } };
    if (value > 0) yield { kind: "one less", changed: { [address]: value - 1 } };
    if (value > 0) yield { kind: "ten times", changed: { [address]: value * 10 } };
    for (const swapped of swaps(value)) yield { kind: "two digits swapped", changed: { [address]: swapped } };
  }
  const exchange = (kind: FaultKind, one: CellAddress, other: CellAddress | undefined): Fault[] =>
    other === undefined || at(one) === at(other) ? [] : [{ kind, changed: { [one]: at(other), [other]: at(one) } }];
  for (const rows of printedRows(form)) {
    for (const [index, row] of rows.entries()) {
      for (const [place, address] of row.entries()) {
        yield* exchange("exchanged with the cell to the right", address, row[place + 1]);
        yield* exchange("exchanged with the cell below", address, rows[index + 1]?.[place]);
      }
      const moved = (cells: readonly CellAddress[], from: (place: number) => number) =>
        Object.fromEntries(cells.flatMap((cell, place) => (at(cell) === from(place) ? [] : [[cell, from(place)]])));
      const right = moved(row, (place) => at(row[place - 1]));
      const left = moved(row, (place) => at(row[place + 1]));
      if (Object.keys(right).length > 2) yield { kind: "row moved right", changed: right };
      if (Object.keys(left).length > 2) yield { kind: "row moved left", changed: left };
    }
    for (const [place] of (rows[0] ?? []).entries()) {
      const column = rows.flatMap((row) => row[place] ?? []);
      const down = Object.fromEntries(
        column.flatMap((cell, index) => (at(cell) === at(column[index - 1]) ? [] : [[cell, at(column[index - 1])]])),
      );
      if (Object.keys(down).length > 2) yield { kind: "column moved down", changed: down };
    }
  }
  for (const { left, right } of identities(form)) {
    const largest = (terms: readonly Term[]) => addresses(terms).reduce((a, b) => (at(b) > at(a) ? b : a));
    yield { kind: "left side of a sum", changed: { [largest(left)]: at(largest(left)) + 12 } };
    yield { kind: "right side of a sum", changed: { [largest(right)]: at(largest(right)) + 12 } };
  }
  for (const { left, right, rule } of identities(form)) {
    const [total, ...others] = addresses(right);
    if (total === undefined || others.length > 0 || rule === "review-total") continue;
    const kind = rule === "outcome-total" ? "carried into the row of totals" : "carried into the column of totals";
    for (const address of addresses(left))
      yield { kind, changed: { [address]: at(address) + 1, [total]: at(total) + 1 } };
  }
}
