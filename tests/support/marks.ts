/** What can be measured of a drawing, by measures of its own: Chinese characters 1 em, digits 0.55 em. */
import type { BandMark, BoxMark, Drawing, Mark, TextMark } from "../../src/site/charts/drawing.ts";
import { textSize } from "../../src/site/charts/drawing.ts";

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export const boxesOf = ({ marks }: Drawing): BoxMark[] => marks.filter((mark) => mark.kind === "box");
export const bandsOf = ({ marks }: Drawing): BandMark[] => marks.filter((mark) => mark.kind === "band");
export const textsOf = ({ marks }: Drawing): TextMark[] => marks.filter((mark) => mark.kind === "text");

function boxOfText({ text, x, y, anchor }: TextMark): Box {
  const width = Array.from(text).reduce((sum, sign) => sum + (/[!-~ ]/u.test(sign) ? 0.55 : 1), 0) * textSize;
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { left, right: left + width, top: y - 0.85 * textSize, bottom: y + 0.15 * textSize };
}

function boxOf(mark: Mark): Box {
  const around = (xs: readonly number[], ys: readonly number[]): Box => ({
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  });
  switch (mark.kind) {
    case "text":
      return boxOfText(mark);
    case "box":
      return around([mark.x, mark.x + mark.width], [mark.y, mark.y + mark.height]);
    case "band":
      return around([mark.from.x, mark.to.x], [mark.from.top, mark.from.bottom, mark.to.top, mark.to.bottom]);
    case "line":
    case "series": {
      const points = mark.points.flatMap((point) => point ?? []);
      return around(
        points.map(({ x }) => x),
        points.map(({ y }) => y),
      );
    }
  }
}

/** Half a pixel is lost in rounding. */
const slack = 0.5;

/** Marks that stand out of the drawing. */
export function outside(drawing: Drawing): Mark[] {
  return drawing.marks.filter((mark) => {
    const { left, right, top, bottom } = boxOf(mark);
    const within =
      left >= -slack && right <= drawing.width + slack && top >= -slack && bottom <= drawing.height + slack;
    return !within;
  });
}

/** Pairs of texts that lie over each other. */
export function overlapping(drawing: Drawing): string[] {
  const texts = textsOf(drawing).map((mark) => ({ text: mark.text, box: boxOfText(mark) }));
  return texts.flatMap(({ text, box }, index) =>
    texts
      .slice(index + 1)
      .filter(
        (other) =>
          box.left < other.box.right - slack &&
          box.right > other.box.left + slack &&
          box.top < other.box.bottom - slack &&
          box.bottom > other.box.top + slack,
      )
      .map((other) => `${text} × ${other.text}`),
  );
}
