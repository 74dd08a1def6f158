/** Items → level bars that start at 0, each with its name and its number. */
import { max } from "d3-array";
import { scaleLinear } from "d3-scale";
import { formatNumber } from "../words.ts";
import {
  type Drawing,
  lineBetween,
  lineHeight,
  type Look,
  type Mark,
  textLines,
  textWidth,
  widths,
  wrap,
} from "./drawing.ts";
import type { Valued } from "./items.ts";

/** Bars under one head. */
export interface BarGroup {
  /** Nothing where there is one group only, or one bar that says the same. */
  readonly head: string | undefined;
  readonly look: Look;
  readonly items: readonly Valued[];
}

const thickness = 16;
const gap = 6;
/** Between a bar and the name over the next one, so that each name is seen to belong to the bar under it. */
const narrowGap = 10;

/** The room for names beside the bars of a wide drawing. */
const nameWidth = 250;

export function drawBars(groups: readonly BarGroup[], width: number): Drawing {
  const items = groups.flatMap((group) => group.items);
  const beside = width >= widths.wide;
  const numbers = Math.max(0, ...items.map(({ value }) => textWidth(formatNumber(value))));
  const start = beside ? nameWidth + 2 * gap : 0;
  const end = width - numbers - gap;
  const place = scaleLinear([0, max(items, ({ value }) => value) ?? 1], [0, end - start]);
  const marks: Mark[] = [];
  const ends: number[] = [];
  let y = 0;
  for (const { head, look, items: bars } of groups) {
    if (y > 0) {
      y += gap;
      ends.push(y);
    }
    if (head !== undefined) {
      const lines = wrap(head, width).map((line) => ({ text: line, look: "value" as const }));
      const height = lines.length * lineHeight;
      marks.push(...textLines(lines, { x: 0, y: y + height / 2, anchor: "start" }));
      y += height + gap / 2;
    }
    const top = y;
    for (const { label, value } of bars) {
      const lines = wrap(label, beside ? nameWidth : width).map((line) => ({ text: line, look: "name" as const }));
      const nameHeight = lines.length * lineHeight;
      const rowHeight = beside ? Math.max(nameHeight, thickness) : nameHeight + thickness;
      const middle = beside ? y + rowHeight / 2 : y + nameHeight + thickness / 2;
      marks.push(
        ...textLines(lines, {
          x: beside ? nameWidth : 0,
          y: beside ? middle : y + nameHeight / 2,
          anchor: beside ? "end" : "start",
        }),
      );
      const length = place(value);
      marks.push({ kind: "box", look, x: start, y: middle - thickness / 2, width: length, height: thickness });
      const number = [{ text: formatNumber(value), look: "value" as const }];
      marks.push(...textLines(number, { x: start + length + gap, y: middle, anchor: "start" }));
      y += rowHeight + (beside ? gap : narrowGap);
    }
    if (beside) marks.push(lineBetween("axis", { x: start, y: top }, { x: start, y }));
  }
  return { width, height: y, marks, ends };
}
