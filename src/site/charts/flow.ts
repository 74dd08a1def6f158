/** Table 三 → where requests came from and what became of them, as bands that flow from left to right. */
import { sum } from "d3-array";
import { sumAt } from "../../check/given.ts";
import { exact } from "../../check/sums.ts";
import type { Report } from "../../report/report.ts";
import { formatNumber } from "../words.ts";
import { amountOf, type ChartOrNot, listed } from "./chart.ts";
import {
  type Drawing,
  lineBetween,
  lineHeight,
  type Mark,
  spread,
  type TextLine,
  textLines,
  textWidth,
  widths,
} from "./drawing.ts";
import {
  applicantItems,
  isDrawn,
  isValued,
  type Item,
  missingSentences,
  noCount,
  requestItem,
  type Valued,
  zeroSentences,
} from "./items.ts";
import { type Part, resultsOf, troubleWith } from "./requests.ts";

interface ValuedPart extends Part {
  readonly item: Valued;
}

/** Requests as they came in and as they went on. Both sides add up to the same. */
interface Flow {
  /** Received, by kinds of applicant where these add up; then carried in. */
  readonly sources: readonly ValuedPart[];
  /** What the kinds of applicant are parts of. */
  readonly received: Valued | undefined;
  readonly results: readonly ValuedPart[];
  readonly concluded: Valued | undefined;
  readonly carriedOut: ValuedPart | undefined;
}

const drawn = (parts: readonly Part[]): ValuedPart[] =>
  parts.flatMap(({ item, look }) => (isDrawn(item) ? [{ item, look }] : []));

const total = (parts: readonly ValuedPart[]): number => exact(sum(parts, ({ item }) => item.value));

const bar = 10;
const gap = 6;
/** The height of all requests, unless they are few. */
const fullHeight = 220;
const largestStep = 24;

/** A name with its number, on one line or on two. */
function labelLines({ label, value }: Valued, lines: 1 | 2): TextLine[] {
  const number = formatNumber(value);
  return lines === 1
    ? [{ text: `${label} ${number}`, look: "name" }]
    : [
        { text: label, look: "name" },
        { text: number, look: "value" },
      ];
}

const widest = (lines: readonly { readonly text: string }[]): number =>
  Math.max(0, ...lines.map((line) => textWidth(line.text)));

function drawFlow({ sources, received, results, concluded, carriedOut }: Flow, width: number): Drawing {
  const ends = [...results, ...(carriedOut === undefined ? [] : [carriedOut])];
  const scale = Math.min(fullHeight / total(sources), largestStep);
  const leftLabels = sources.map(({ item }) => labelLines(item, 2));
  const left = widest(leftLabels.flat());
  const rightWidth = (lines: 1 | 2) => widest(ends.flatMap(({ item }) => labelLines(item, lines)));
  // The bands need a length at which they can be told apart.
  const perLabel = left + rightWidth(1) + 2 * bar + 3 * gap <= width - 80 ? 1 : 2;
  const barX = left + 2 * gap;
  const endX = width - rightWidth(perLabel) - gap - bar;

  // Heads: all that was received on the left, all that was concluded on the right.
  const leftHead = received === undefined ? undefined : labelLines(received, 1);
  const rightHead = concluded === undefined || results.length === 0 ? undefined : labelLines(concluded, 1);
  const headsFit = widest(leftHead ?? []) + widest(rightHead ?? []) + 2 * gap <= width;
  const headOf = (item: Valued | undefined) => (item === undefined ? [] : labelLines(item, headsFit ? 1 : 2));
  const heads = [headOf(received), headOf(rightHead === undefined ? undefined : concluded)] as const;
  const bodyTop = Math.max(heads[0].length, heads[1].length) * lineHeight + 2 * gap;

  // Every end has the room that its label needs; the bar of an end is as thick as its requests are many.
  const thickness = ({ item }: ValuedPart) => item.value * scale;
  const slot = (part: ValuedPart) => Math.max(thickness(part), perLabel * lineHeight);
  const beforeOpen = results.length > 0 && carriedOut !== undefined ? 2 * gap : 0;
  const rightHeight = sum(ends, slot) + gap * (ends.length - 1) + beforeOpen;
  const barHeight = total(sources) * scale;
  const leftHeight = sum(leftLabels, (lines) => lines.length * lineHeight + gap);
  const bodyHeight = Math.max(rightHeight, barHeight, leftHeight);

  const bands: Mark[] = [];
  const bars: Mark[] = [];
  const labels: Mark[] = [];
  let start = bodyTop + (bodyHeight - barHeight) / 2;
  let end = bodyTop + (bodyHeight - rightHeight) / 2;

  const middles: number[] = [];
  let top = start;
  for (const part of sources) {
    bars.push({ kind: "box", look: part.look, x: barX, y: top, width: bar, height: thickness(part) });
    middles.push(top + thickness(part) / 2);
    top += thickness(part);
  }
  const centres = spread(
    middles,
    leftLabels.map((lines) => lines.length * lineHeight + gap),
    { start: bodyTop, end: bodyTop + bodyHeight },
  );
  leftLabels.forEach((lines, index) => {
    const y = centres[index] ?? 0;
    labels.push(...textLines(lines, { x: left, y, anchor: "end" }));
    labels.push(lineBetween("leader", { x: left + 2, y }, { x: barX, y: middles[index] ?? 0 }));
  });

  for (const part of ends) {
    if (part === carriedOut && beforeOpen > 0) {
      const y = end + beforeOpen / 2 - gap / 2;
      labels.push(lineBetween("grid", { x: endX, y }, { x: width, y }));
      end += beforeOpen;
    }
    const thick = thickness(part);
    const middle = end + slot(part) / 2;
    bands.push({
      kind: "band",
      look: part.look,
      from: { x: barX + bar, top: start, bottom: start + thick },
      to: { x: endX, top: middle - thick / 2, bottom: middle + thick / 2 },
    });
    bars.push({ kind: "box", look: part.look, x: endX, y: middle - thick / 2, width: bar, height: thick });
    labels.push(...textLines(labelLines(part.item, perLabel), { x: endX + bar + gap, y: middle, anchor: "start" }));
    start += thick;
    end += slot(part) + gap;
  }

  const headMarks = heads.flatMap((lines, side) => {
    const shown = lines.map((line) => ({ ...line, look: "value" as const }));
    const y = (lines.length * lineHeight) / 2;
    if (side === 0) return textLines(shown, { x: 0, y, anchor: "start" });
    // Over its parts, or at the edge where it is longer than they are.
    const fits = endX + widest(lines) <= width;
    return textLines(shown, { x: fits ? endX : width, y, anchor: fits ? "start" : "end" });
  });
  return { width, height: bodyTop + bodyHeight + gap, marks: [...bands, ...bars, ...headMarks, ...labels] };
}

/** The kinds of applicant of what was received, where they are known and add up to it. */
function kindsOf(report: Report, received: Item): Part[] | undefined {
  const kinds = applicantItems(report, "received");
  const values = kinds.filter(isValued);
  const adds = exact(sum(values, ({ value }) => value)) === received.value;
  const known = kinds.every(({ absence }) => absence === undefined || absence === "blank");
  if (!known || !adds || values.length === 0) return undefined;
  return kinds.map((item, index) => ({ item, look: index === 0 ? "person" : "organisation" }));
}

export function flowChart(report: Report): ChartOrNot {
  const name = "flow";
  const undrawn = "申请的来源和去向";
  const received = requestItem(report, "received");
  const carriedIn = requestItem(report, "carried-in");
  const concluded = requestItem(report, "concluded");
  const carriedOut = requestItem(report, "carried-out");
  const results = resultsOf(report);
  const all = [received, carriedIn, ...results.map(({ item }) => item), concluded, carriedOut];
  const spoilt = noCount(all);
  if (spoilt !== undefined) return { name, reason: `表里有${spoilt}的数`, undrawn };
  const balance = troubleWith(report, "balance");
  if (balance !== undefined) return { name, reason: `收到的申请与办理结果${balance}`, undrawn };
  const outcome = troubleWith(report, "outcome-total");
  if (outcome !== undefined) return { name, reason: `各种办理结果与总计${outcome}`, undrawn };

  const kinds = kindsOf(report, received);
  const flow: Flow = {
    sources: drawn([...(kinds ?? [{ item: received, look: "person" as const }]), { item: carriedIn, look: "open" }]),
    received: kinds !== undefined && isValued(received) && received.value > 0 ? received : undefined,
    results: drawn(results),
    concluded: isValued(concluded) ? { ...concluded, label: "办结" } : undefined,
    carriedOut: isDrawn(carriedOut) ? { item: carriedOut, look: "open" } : undefined,
  };
  const whole = total(flow.sources);
  if (whole === 0) return { name, reason: "要办理的申请为 0 件，没有来源和去向可画" };

  // What is blank on both sides may still have been carried through.
  const known = typeof sumAt(report, ["requests/received/total", "requests/carried-in/total"]) === "number";

  const { item: granted } = results[0] ?? { item: concluded };
  const carried = (item: Item, words: string) => (isDrawn(item) ? [`${words} ${amountOf(item)}`] : []);
  const items = [...(kinds ?? []).map(({ item }) => item), ...all];
  const named = [carriedIn, ...results.map(({ item }) => item), carriedOut];
  return {
    name,
    title: [
      ...(known ? [`${formatNumber(whole)} 件申请要办`] : carried(received, "新收")),
      ...carried(concluded, "办结"),
      ...(isDrawn(granted) ? [`其中 ${amountOf(granted)}${granted.label}`] : []),
    ].join("，"),
    summary: `${[
      ...(isValued(received)
        ? [
            `${received.label} ${amountOf(received)}${kinds === undefined ? "" : `（${listed(kinds.map(({ item }) => item).filter(isDrawn))}）`}`,
          ]
        : []),
      ...carried(carriedIn, carriedIn.label),
      ...(known ? [`一共 ${formatNumber(whole)} 件`] : []),
    ].join("，")}。${[
      ...(isDrawn(concluded) ? [`办结 ${amountOf(concluded)}：${listed(flow.results.map(({ item }) => item))}`] : []),
      ...carried(carriedOut, carriedOut.label),
    ].join("；")}。`,
    notes: [...zeroSentences(named), ...missingSentences([received, ...named])],
    drawings: { narrow: drawFlow(flow, widths.narrow), wide: drawFlow(flow, widths.wide) },
    rows: items.map((item) => ({ year: report.year, item })),
  };
}
