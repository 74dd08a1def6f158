/** Do figures stand under their heads in the printed grid? Then an empty cell among them is where it was left empty. */
import type { FoundCell } from "./found.ts";

/** `heads` and `figures` one for one. Only pages and Word files say in which column of the grid a cell begins. */
export function standUnder(heads: readonly (FoundCell | undefined)[], figures: readonly FoundCell[]): boolean {
  return (
    figures.length > 0 &&
    figures.every(({ column }, index) => column !== undefined && heads[index]?.column === column) &&
    heads.length === figures.length
  );
}
