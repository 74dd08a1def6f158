/** A shape in which tables arrive as plain text. */
import type { RootContent } from "mdast";
import type { Line } from "./line.ts";

export interface TextShape {
  /** How many cells of a file speak for this shape. The shape for which most speak is that of the file. */
  readonly weigh: (lines: readonly Line[]) => number;
  readonly read: (lines: readonly Line[]) => RootContent[];
  /** `lines`: a row is one line of the file. `gaps`: rows are parted by less than that. */
  readonly rows: "lines" | "gaps";
}
