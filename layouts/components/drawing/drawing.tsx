import { area, curveBumpX, line } from "d3-shape";
import {
  type BandMark,
  type Drawing as DrawingModel,
  type Look,
  type Mark,
  piecesOf,
  type SeriesMark,
  textSize,
} from "../../../src/site/charts/drawing.ts";

export interface DrawingProps {
  readonly drawing: DrawingModel;
  /** Unique in the page; patterns are found by it. */
  readonly id: string;
  /** `narrow` and `wide` drawings take each other's place. */
  readonly variant?: "narrow" | "wide";
  /** Ids of the elements that name and describe the drawing. */
  readonly labelledBy: string;
  readonly describedBy: string;
}

/** A tenth of a pixel is finer than any screen. */
const round = (number: number): number => Math.round(number * 10) / 10;

/** Tiles of 6 pixels that tell marks apart where colours do not; looks that are not here are filled whole. */
const patterns: Readonly<Partial<Record<Look, string>>> = {
  "partly-granted": "M-1 1L1 -1M0 6L6 0M5 7L7 5",
  unavailable: "M-1 5L1 7M0 0L6 6M5 -1L7 1",
  unprocessed: "M2 3H4M3 2V4",
  open: "M0 1.5H6M0 4.5H6",
  organisation: "M1.5 0V6M4.5 0V6",
};

function fillOf(look: Look, id: string): string {
  if (look === "other") return "none";
  return patterns[look] === undefined ? "currentColor" : `url(#${id}-${look})`;
}

/** The outline of a band: two edges that bend alike, so that bands in order never cross. */
function bandPath({ from, to }: BandMark): string {
  const edge = area<BandMark["from"]>()
    .x((end) => end.x)
    .y0((end) => end.bottom)
    .y1((end) => end.top)
    .curve(curveBumpX)
    .digits(1);
  return edge([from, to]) ?? "";
}

function seriesPath({ points }: SeriesMark): string {
  const path = line<SeriesMark["points"][number]>()
    .defined((point) => point !== undefined)
    .x((point) => point?.x ?? 0)
    .y((point) => point?.y ?? 0)
    .digits(1);
  return path(points) ?? "";
}

function MarkView({ mark, id }: { readonly mark: Mark; readonly id: string }) {
  switch (mark.kind) {
    case "box":
      return (
        <rect
          class={`drawing__box drawing__look--${mark.look}`}
          x={round(mark.x)}
          y={round(mark.y)}
          width={round(mark.width)}
          height={round(mark.height)}
          fill={fillOf(mark.look, id)}
        />
      );
    case "band":
      return <path class={`drawing__band drawing__look--${mark.look}`} d={bandPath(mark)} />;
    case "line": {
      const [from, to] = mark.points;
      return (
        <line
          class={`drawing__line--${mark.look}`}
          x1={round(from.x)}
          y1={round(from.y)}
          x2={round(to.x)}
          y2={round(to.y)}
        />
      );
    }
    case "series":
      return (
        <>
          <path class="drawing__series" d={seriesPath(mark)} />
          {mark.points.map((point) =>
            point === undefined ? null : <circle class="drawing__dot" cx={round(point.x)} cy={round(point.y)} r={4} />,
          )}
        </>
      );
    case "text":
      return (
        <text
          class={`drawing__text--${mark.look}`}
          x={round(mark.x)}
          y={round(mark.y)}
          text-anchor={mark.anchor === "start" ? undefined : mark.anchor}
        >
          {mark.text}
        </text>
      );
  }
}

/** Marks and the patterns that they use. */
export function Marks({ marks, id }: Pick<DrawingModel, "marks"> & Pick<DrawingProps, "id">) {
  const looks = [...new Set(marks.flatMap((mark) => (mark.kind === "box" ? [mark.look] : [])))];
  const used = looks.filter((look) => patterns[look] !== undefined);
  return (
    <>
      {used.length === 0 ? null : (
        <defs>
          {used.map((look) => (
            <pattern id={`${id}-${look}`} width={6} height={6} patternUnits="userSpaceOnUse">
              <path class={`drawing__pattern drawing__look--${look}`} d={patterns[look]} />
            </pattern>
          ))}
        </defs>
      )}
      {marks.map((mark) => (
        <MarkView mark={mark} id={id} />
      ))}
    </>
  );
}

/**
 * A drawing as an image whose name and description stand beside it in the page. Where a sheet of paper may end within
 * it, it is several, and the first is named for all.
 */
export function Drawing({ drawing, id, variant, labelledBy, describedBy }: DrawingProps) {
  const classes = ["drawing", ...(variant === undefined ? [] : [`drawing--${variant}`])];
  const pieces = piecesOf(drawing);
  return (
    <>
      {pieces.map(({ top, bottom, marks }, at) => {
        const from = at === 0 ? -1 : round(top);
        const to = at === pieces.length - 1 ? Math.ceil(bottom) + 1 : round(bottom);
        return (
          <svg
            class={classes.join(" ")}
            viewBox={`-1 ${from} ${drawing.width + 2} ${round(to - from)}`}
            font-size={textSize}
            {...(at === 0
              ? { role: "img", "aria-labelledby": labelledBy, "aria-describedby": describedBy }
              : { "aria-hidden": true })}
          >
            <Marks marks={marks} id={at === 0 ? id : `${id}-${at}`} />
          </svg>
        );
      })}
    </>
  );
}
