/** A chart → an SVG file that stands for itself: with its title, its source and its own colours. */
import { readFileSync } from "node:fs";
import { renderToString } from "preact-render-to-string";
import type { Chart } from "../../../src/site/charts/chart.ts";
import { lineHeight, textLines, textSize, widths, wrap } from "../../../src/site/charts/drawing.ts";
import { visibleText } from "../../../src/site/visible-text.ts";
import { Marks } from "./drawing.tsx";

/** The colours of the site on white paper: who takes the file into a document has its background. */
const colours: Readonly<Record<string, string>> = {
  "--color-text": "#171a20",
  "--color-text-secondary": "#434954",
  "--color-accent": "#173f6b",
  "--color-rule": "#7d7a72",
};

/**
 * What the component's style sheet says of each class, as attributes: a browser under a strict policy takes no styles from
 * a file, and office programs know few.
 */
function attributesByClass(): ReadonlyMap<string, string> {
  const [css = ""] = readFileSync(new URL("./drawing.css", import.meta.url), "utf8").split("@media");
  const attributes = new Map<string, string>();
  for (const [, selectors = "", declarations = ""] of css.matchAll(/([^{}]+)\{([^{}]*)\}/gu)) {
    const own = [...declarations.matchAll(/([\w-]+):\s*([^;]+);/gu)]
      .map(([, name, value = ""]) => ` ${name ?? ""}="${colours[/^var\((.+)\)$/u.exec(value)?.[1] ?? ""] ?? value}"`)
      .join("");
    for (const [, name = ""] of selectors.matchAll(/\.([\w-]+)\s*(?:,|$)/gu)) {
      attributes.set(name, (attributes.get(name) ?? "") + own);
    }
  }
  return attributes;
}

const attributesOf = attributesByClass();

/** Markup whose classes have become attributes. */
function withoutClasses(markup: string): string {
  return markup.replace(/ class="([^"]*)"/gu, (_, classes: string) =>
    classes
      .split(" ")
      .map((name) => attributesOf.get(name) ?? "")
      .join(""),
  );
}

const margin = 20;

/** `written`: the document whose figures are drawn, in its own words. */
export function drawingFile(chart: Chart, written: string): string {
  // XML allows no control characters, and nobody sees those that reorder others.
  const source = visibleText(written);
  const { title, summary, notes, drawings } = chart;
  const drawing = drawings.wide;
  const above = wrap(title, widths.wide).map((text) => ({ text, look: "value" as const }));
  const below = [...notes, `数据来源：${source}`].flatMap((note) =>
    wrap(note, widths.wide).map((text) => ({ text, look: "quiet" as const })),
  );
  const top = above.length * lineHeight + margin;
  const bottom = top + drawing.height + margin;
  const height = Math.ceil(bottom + below.length * lineHeight);
  const words = [
    ...textLines(above, { x: 0, y: (above.length * lineHeight) / 2, anchor: "start" }),
    ...textLines(below, { x: 0, y: bottom + (below.length * lineHeight) / 2, anchor: "start" }),
  ];
  const [width, full] = [widths.wide + 2 * margin, height + 2 * margin];
  const svg = (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={full}
      viewBox={`${-margin} ${-margin} ${width} ${full}`}
      font-family="sans-serif"
      font-size={textSize}
      role="img"
      aria-labelledby="title"
      aria-describedby="summary"
    >
      <title id="title">{title}</title>
      <desc id="summary">{`${summary}${notes.join("")}数据来源：${source}`}</desc>
      <rect x={-margin} y={-margin} width={width} height={full} fill="#ffffff" />
      <Marks marks={words} id="words" />
      <g transform={`translate(0 ${top})`}>
        <Marks marks={drawing.marks} id="mark" />
      </g>
    </svg>
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${withoutClasses(renderToString(svg))}\n`;
}
