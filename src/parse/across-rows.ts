/** Printed rows of a table whose rows stand side by side → its heads, its figures, and what is neither. */
import type { Table } from "../form/form.ts";
import { adjoins, type FoundCell, type FoundNote, type FoundRow, isBlank, isFigureLike } from "./found.ts";
import { meaningsOf } from "./labels.ts";

export interface Sorted {
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

export function sortRows(table: Table, rows: readonly FoundRow[], after: readonly FoundNote[]): Sorted {
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
