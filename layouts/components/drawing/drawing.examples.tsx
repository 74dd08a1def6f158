import type { Examples } from "../../examples.ts";
import type { Drawing as DrawingModel } from "../../../src/site/charts/drawing.ts";
import { Drawing, type DrawingProps } from "./drawing.tsx";

/** One mark of each kind. */
export const everyMark: DrawingModel = {
  width: 328,
  height: 120,
  marks: [
    { kind: "band", look: "granted", from: { x: 60, top: 10, bottom: 40 }, to: { x: 200, top: 0, bottom: 30 } },
    { kind: "box", look: "granted", x: 200, y: 0, width: 10, height: 30 },
    { kind: "box", look: "partly-granted", x: 200, y: 40, width: 10, height: 30 },
    { kind: "box", look: "other", x: 200, y: 80, width: 10, height: 30 },
    {
      kind: "line",
      look: "break",
      points: [
        { x: 30, y: 0 },
        { x: 30, y: 120 },
      ],
    },
    { kind: "series", points: [{ x: 0, y: 90 }, { x: 20, y: 80 }, undefined, { x: 60, y: 100 }] },
    { kind: "text", look: "name", text: "予以公开 105", x: 216, y: 20, anchor: "start" },
    { kind: "text", look: "value", text: "386", x: 50, y: 20, anchor: "end" },
    { kind: "text", look: "quiet", text: "缺", x: 40, y: 110, anchor: "middle" },
  ],
};

export const component = (props: DrawingProps) => (
  <>
    <p id="example-title">标题</p>
    <p id="example-summary">说明</p>
    <Drawing {...props} />
  </>
);

export const examples = {
  "every mark": { drawing: everyMark, id: "example", labelledBy: "example-title", describedBy: "example-summary" },
} satisfies Examples<DrawingProps>;
