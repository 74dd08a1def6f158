/**
 * Plain text → mdast. Tables arrive in several shapes, one to a file; each is read by a module of its own into the same
 * tables, with places in the file as received. Plain text is not Markdown: asterisks, brackets and tags are text.
 */
import type { Root } from "mdast";
import { markRows } from "./rows.ts";
import { bareCells, barredCells } from "./text/cell-lines.ts";
import { indented } from "./text/indented.ts";
import { type Line, linesOfText } from "./text/line.ts";
import { barred, spaced, tabbed } from "./text/row-lines.ts";
import type { TextShape } from "./text/shape.ts";

/** A file with so many figures on indented lines is in no other shape. */
const plenty = 40;

/** The shape for which most cells of the file speak. */
function shapeOf(lines: readonly Line[]): TextShape {
  const figures = indented.weigh(lines);
  if (figures >= plenty) return indented;
  let best = { shape: indented, weight: figures };
  for (const shape of [barred, barredCells, tabbed, spaced]) {
    const weight = shape.weigh(lines);
    if (weight > best.weight) best = { shape, weight };
  }
  // Lines that are a name and nothing else stand in every shape; they make one only where no other is.
  return best.weight < 6 && bareCells.weigh(lines) > best.weight + 6 ? bareCells : best.shape;
}

/** Tables in bars that a Markdown parser does not see, since no line of dashes stands under their heads. */
export function barredTablesOf(source: string): Root {
  const lines = linesOfText(source);
  const [shape] = [barred, barredCells]
    .map((candidate) => ({ candidate, weight: candidate.weigh(lines) }))
    .sort((one, other) => other.weight - one.weight)
    .flatMap(({ candidate, weight }) => (weight >= 6 ? [candidate] : []));
  const children = shape?.read(lines).filter(({ type }) => type === "table") ?? [];
  return markRows({ type: "root", children }, shape?.rows ?? "lines");
}

export function readText(source: string): Root {
  const lines = linesOfText(source);
  const { read, rows } = shapeOf(lines);
  return markRows({ type: "root", children: read(lines) }, rows);
}
