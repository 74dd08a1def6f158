/** Table 三 → the six results as parts of what was concluded: one bar, named outside of it. */
import { sum } from "d3-array";
import { scaleLinear } from "d3-scale";
import type { Report } from "../../report/report.ts";
import { formatNumber } from "../words.ts";
import { fewestForRate, percent, shareOf } from "../shares.ts";
import { amountOf, type ChartOrNot } from "./chart.ts";
import { type Drawing, lineBetween, lineHeight, type Mark, spread, textLines, textWidth, widths } from "./drawing.ts";
import { isDrawn, isValued, missingSentences, noCount, requestItem, type Valued, zeroSentences } from "./items.ts";
import { type Part, resultsOf, troubleWith } from "./requests.ts";

interface ValuedPart extends Part {
  readonly item: Valued;
}

const thickness = 40;
const leader = 20;

/** “27.8%”, or nothing where there are too few cases to speak of shares. */
function shareText(value: number, whole: number): string {
  const share = shareOf(value, whole);
  return typeof share === "number" ? percent(share) : "";
}

const labelOf = ({ item }: ValuedPart, whole: number): string[] => [
  item.label,
  formatNumber(item.value),
  shareText(item.value, whole),
];

/** An upright bar with its names beside it. */
function drawUpright(parts: readonly ValuedPart[], width: number): Drawing {
  const whole = sum(parts, ({ item }) => item.value);
  const height = Math.max(parts.length * lineHeight, 200);
  const place = scaleLinear([0, whole], [0, height]);
  const marks: Mark[] = [];
  const middles: number[] = [];
  let before = 0;
  for (const { item, look } of parts) {
    const [y, end] = [place(before), place(before + item.value)];
    marks.push({ kind: "box", look, x: 0, y, width: thickness, height: end - y });
    middles.push((y + end) / 2);
    before += item.value;
  }
  const centres = spread(
    middles,
    parts.map(() => lineHeight),
    { start: 0, end: height },
  );
  parts.forEach((part, index) => {
    const y = centres[index] ?? 0;
    const [label = "", number = "", share = ""] = labelOf(part, whole);
    marks.push(lineBetween("leader", { x: thickness, y: middles[index] ?? 0 }, { x: thickness + leader, y }));
    const line = `${label} ${number}${share === "" ? "" : `（${share}）`}`;
    marks.push(...textLines([{ text: line, look: "name" }], { x: thickness + leader + 6, y, anchor: "start" }));
  });
  return { width, height, marks };
}

/** A level bar with its names under it; upright where they have no room. */
function drawLevel(parts: readonly ValuedPart[], width: number): Drawing {
  const whole = sum(parts, ({ item }) => item.value);
  const place = scaleLinear([0, whole], [0, width]);
  const labels = parts.map((part) => labelOf(part, whole).filter((line) => line !== ""));
  const sizes = labels.map((lines) => Math.max(...lines.map((line) => textWidth(line))) + 12);
  if (sum(sizes) > width) return drawUpright(parts, width);
  const marks: Mark[] = [];
  const middles: number[] = [];
  let before = 0;
  for (const { item, look } of parts) {
    const [x, end] = [place(before), place(before + item.value)];
    marks.push({ kind: "box", look, x, y: 0, width: end - x, height: thickness });
    middles.push((x + end) / 2);
    before += item.value;
  }
  const centres = spread(middles, sizes, { start: 0, end: width });
  const top = thickness + leader;
  labels.forEach((lines, index) => {
    const x = centres[index] ?? 0;
    marks.push(lineBetween("leader", { x: middles[index] ?? 0, y: thickness }, { x, y: top }));
    const looks = ["name", "value", "quiet"] as const;
    const shown = lines.map((line, row) => ({ text: line, look: looks[row] ?? "quiet" }));
    marks.push(...textLines(shown, { x, y: top + (lines.length * lineHeight) / 2 + 2, anchor: "middle" }));
  });
  return { width, height: top + Math.max(...labels.map((lines) => lines.length)) * lineHeight + 4, marks };
}

export function outcomesChart(report: Report): ChartOrNot {
  const name = "outcomes";
  const undrawn = "各种结果的比例";
  const concluded = requestItem(report, "concluded");
  const results = resultsOf(report);
  const items = results.map(({ item }) => item);
  const spoilt = noCount([...items, concluded]);
  if (spoilt !== undefined) return { name, reason: `表里有${spoilt}的数`, undrawn };
  const trouble = troubleWith(report, "outcome-total");
  if (trouble !== undefined) return { name, reason: `各种办理结果与总计${trouble}`, undrawn };
  const parts = results.flatMap(({ item, look }) => (isDrawn(item) ? [{ item, look }] : []));
  const whole = sum(parts, ({ item }) => item.value);
  if (!isValued(concluded) || whole === 0) return { name, reason: "办结的申请为 0 件，没有各种结果可画" };
  const withShare = (item: Valued) => {
    const share = shareText(item.value, whole);
    return `${item.label} ${amountOf(item)}${share === "" ? "" : `（${share}）`}`;
  };
  const largest = parts.reduce((most, part) => (part.item.value > most.item.value ? part : most));
  const alone = parts.filter(({ item }) => item.value === largest.item.value).length === 1;
  return {
    name,
    title:
      parts.length === 1
        ? `办结的 ${amountOf(concluded)}都是${largest.item.label}`
        : alone
          ? `办结的 ${amountOf(concluded)}里，${largest.item.label}最多，${amountOf(largest.item)}`
          : `办结的 ${amountOf(concluded)}各是什么结果`,
    summary: `${parts.map(({ item }) => withShare(item)).join("，")}。`,
    notes: [
      ...(whole < fewestForRate ? [`办结的不到 ${fewestForRate} 件，不算百分比。`] : []),
      ...zeroSentences(items),
      ...missingSentences(items),
    ],
    drawings: { narrow: drawUpright(parts, widths.narrow), wide: drawLevel(parts, widths.wide) },
    rows: [...items, concluded].map((item) => ({ year: report.year, item })),
  };
}
