/** Offsets in a text → lines and columns, as unified counts them. */
import type { Point } from "unist";

export interface Lines {
  /** Offsets at which lines begin. */
  readonly starts: readonly number[];
  pointAt(offset: number): Point & { offset: number };
}

/** Lines end with LF, CR or both, as in Markdown. */
export function linesOf(source: string): Lines {
  const starts = [0];
  for (const ending of source.matchAll(/\r\n|\r|\n/gu)) starts.push(ending.index + ending[0].length);
  return {
    starts,
    pointAt(offset) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset };
    },
  };
}
