/** The running text of a report's parts, each passage with the way from a stretch of it to a place in the file. */
import type { Block, Place, Report } from "../../report/report.ts";
import { textOf } from "../../report/text.ts";

/** A paragraph or a heading within a part. Tables that stand in prose are none. */
export interface Passage {
  readonly part: number;
  readonly text: string;
  /** The place of a stretch of the text, or of the whole passage where a part of it cannot be told exactly. */
  placeOf(from: number, to: number): Place;
}

/** Line and column of an offset in a text that begins at a point and stands in the file exactly as it is here. */
function pointWithin(text: string, start: Place["start"], at: number): Place["start"] {
  const before = text.slice(0, at);
  const lines = before.split("\n").length - 1;
  const column = lines === 0 ? start.column + at : at - before.lastIndexOf("\n");
  const point = { line: start.line + lines, column };
  return start.offset === undefined ? point : { ...point, offset: start.offset + at };
}

function passageOf(block: Block, part: number): Passage {
  const text = textOf(block);
  const { start, end } = block.place;
  // Where emphasis, links or entities stand in between, the file holds more than the text.
  const exact = start.offset !== undefined && end.offset !== undefined && end.offset - start.offset === text.length;
  return {
    part,
    text,
    placeOf: (from, to) =>
      exact ? { start: pointWithin(text, start, from), end: pointWithin(text, start, to) } : block.place,
  };
}

function passagesOf(block: Block, part: number): Passage[] {
  switch (block.type) {
    case "table":
      return [];
    case "list":
      return block.items.flatMap((item) => item.flatMap((inner) => passagesOf(inner, part)));
    case "quote":
      return block.children.flatMap((inner) => passagesOf(inner, part));
    default:
      return [passageOf(block, part)];
  }
}

export function proseOf(report: Report): Passage[] {
  return report.parts.flatMap(({ number, blocks }) => blocks.flatMap((block) => passagesOf(block, number)));
}
