/**
 * What a chart is drawn of: marks with numbers for their places, in pixels of a drawing that is as wide as a telephone's
 * column (`narrow`) or as a column of text (`wide`). How marks look is for the component to say.
 */

import { wordsOfHead } from "../phrases.ts";

/** What a mark stands for; its fill, pattern and line follow from it. */
export type Look =
  | "granted"
  | "partly-granted"
  | "refused"
  | "unavailable"
  | "unprocessed"
  | "other"
  | "open"
  | "person"
  | "organisation"
  | "bar";

/** A rectangle whose size is a value. */
export interface BoxMark {
  readonly kind: "box";
  readonly look: Look;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A part of a whole that flows from one upright line to another; as thick at its end as at its start. */
export interface BandMark {
  readonly kind: "band";
  readonly look: Look;
  readonly from: { readonly x: number; readonly top: number; readonly bottom: number };
  readonly to: { readonly x: number; readonly top: number; readonly bottom: number };
}

/** `axis`: where a scale begins; `grid`: a value of it; `leader`: from a mark to its name; `break`: other form. */
interface LineMark {
  readonly kind: "line";
  readonly look: "axis" | "grid" | "leader" | "break";
  readonly points: readonly [Point, Point];
}

/** Values of years that follow each other. A year without one ends the piece of line before it. */
export interface SeriesMark {
  readonly kind: "series";
  readonly points: readonly (Point | undefined)[];
}

export interface TextMark {
  readonly kind: "text";
  readonly look: "name" | "value" | "quiet";
  readonly text: string;
  /** The point of the base line at which the text is anchored. */
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export type Mark = BoxMark | BandMark | LineMark | SeriesMark | TextMark;

export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** In the order in which they are laid over each other. */
  readonly marks: readonly Mark[];
  /** Heights at which a sheet of paper may end, from top to bottom; no mark reaches over them. */
  readonly ends?: readonly number[];
}

/** What of a drawing stands on one sheet of paper in any case. */
interface Piece {
  readonly top: number;
  readonly bottom: number;
  readonly marks: readonly Mark[];
}

function heightOf(mark: Mark): number {
  switch (mark.kind) {
    case "box":
    case "text":
      return mark.y;
    case "band":
      return mark.from.top;
    case "line":
      return mark.points[0].y;
    case "series":
      return mark.points.find((point) => point !== undefined)?.y ?? 0;
  }
}

export function piecesOf({ height, marks, ends = [] }: Drawing): Piece[] {
  return [...ends, height].map((bottom, at) => {
    const top = ends[at - 1] ?? 0;
    const below = (mark: Mark) => at === 0 || heightOf(mark) >= top;
    const above = (mark: Mark) => at === ends.length || heightOf(mark) < bottom;
    return { top, bottom, marks: marks.filter((mark) => below(mark) && above(mark)) };
  });
}

/** One chart, drawn for both widths. */
export interface Drawings {
  readonly narrow: Drawing;
  readonly wide: Drawing;
}

/** 328 pixels are what a telephone of 360 leaves; the drawing grows and shrinks with the column a little. */
export const widths = { narrow: 328, wide: 640 } as const;

/** All text of a drawing. At 320 pixels, the narrowest screen, a drawing shrinks by an eighth, and it is 12 pixels still. */
export const textSize = 14;
export const lineHeight = 20;

function signWidth(sign: string): number {
  if (/[\d .\u{a0}]/u.test(sign)) return 0.6 * textSize;
  return sign >= "!" && sign <= "~" ? 0.65 * textSize : textSize;
}

/** A Chinese character is as wide as it is high; digits are rather more than half as wide, bold ones above all. */
export function textWidth(text: string): number {
  let width = 0;
  for (const sign of text) width += signWidth(sign);
  return width;
}

/** A line does not begin with a sign that closes. */
const closing = new Set("、，。；：）”’》");

/** Lines of a name that may be `width` wide. They end between words; a word that is wider breaks after any character. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of wordsOfHead(text).flatMap((word) => (textWidth(word) > width ? Array.from(word) : [word]))) {
    if (line !== "" && textWidth(line + piece) > width) {
      // What a line may not begin with takes the character before it along.
      const kept = closing.has(piece) ? line.slice(0, -1) : line;
      lines.push(kept);
      line = line.slice(kept.length);
    }
    line += piece;
  }
  return line === "" ? lines : [...lines, line];
}

/**
 * Centres for labels that want to stand at `wanted` (ascending) and are `sizes` long: in their order, none over another,
 * all between `start` and `end`, which must have room for them.
 */
export function spread(
  wanted: readonly number[],
  sizes: readonly number[],
  { start, end }: { readonly start: number; readonly end: number },
): number[] {
  const half = (index: number) => (sizes[index] ?? 0) / 2;
  const centres: number[] = [];
  let edge = start;
  for (const [index, want] of wanted.entries()) {
    const centre = Math.max(want, edge + half(index));
    centres.push(centre);
    edge = centre + half(index);
  }
  edge = end;
  for (let index = centres.length - 1; index >= 0; index -= 1) {
    centres[index] = Math.min(centres[index] ?? 0, edge - half(index));
    edge = (centres[index] ?? 0) - half(index);
  }
  return centres;
}

/** The base line of a line of text whose middle is at `y`. */
function baseline(y: number): number {
  return y + textSize * 0.36;
}

export interface TextLine {
  readonly text: string;
  readonly look: TextMark["look"];
}

/** Lines of text, the middle of them all at `y`. */
export function textLines(lines: readonly TextLine[], { x, y, anchor }: Point & Pick<TextMark, "anchor">): TextMark[] {
  const top = y - (lines.length * lineHeight) / 2;
  return lines.map((line, index) => ({
    kind: "text",
    ...line,
    x,
    y: baseline(top + (index + 0.5) * lineHeight),
    anchor,
  }));
}

/** A straight line between two points. */
export function lineBetween(look: LineMark["look"], from: Point, to: Point): LineMark {
  return { kind: "line", look, points: [from, to] };
}
