/** The reports of a body → what changed over the years, one small chart for each figure, all on the same years. */
import { groups, max, min } from "d3-array";
import { scaleBand, scaleLinear } from "d3-scale";
import { exact } from "../../check/sums.ts";
import { type Form, leavesOf } from "../../form/form.ts";
import { cellAddress, formByKey, hasTables, tableOf } from "../../form/forms.ts";
import type { Report } from "../../report/report.ts";
import { yearsBetween } from "../reports-of.ts";
import { shareOfRequests } from "../shares.ts";
import { formatNumber, titleOfTable } from "../words.ts";
import { amountOf, type ChartOrNot } from "./chart.ts";
import {
  type Drawing,
  lineBetween,
  lineHeight,
  type Mark,
  type Point,
  textLines,
  textWidth,
  widths,
} from "./drawing.ts";
import { absences, absenceWords, isValued, type Item, requestItem, sumOf, type Valued } from "./items.ts";

/** One figure over the years. */
interface Panel {
  readonly label: string;
  readonly unit: string;
  /** `line`: shares, which are of different wholes each year. `bars`: counts. */
  readonly shape: "bars" | "line";
  /** One for every year, in order; a year without a report or without tables has an item without a value. */
  readonly items: readonly Item[];
}

/** Granted among concluded, in percent with one decimal. */
function grantedShare(report: Report): Item {
  const [granted, concluded] = [requestItem(report, "granted"), requestItem(report, "concluded")];
  const facts = { key: "granted-share", label: `${granted.label}占办结`, unit: "%", computed: true, value: undefined };
  const absent = granted.absence ?? concluded.absence;
  if (absent !== undefined || !isValued(granted) || !isValued(concluded)) {
    return { ...facts, absence: absent ?? "unread" };
  }
  const share = shareOfRequests(report, granted.value, "concluded");
  if (typeof share !== "number") return { ...facts, absence: share === "few" ? "too-few" : "contradictory" };
  const rounded = Math.round(1000 * share) / 10;
  // What is little is not nothing, and what is nearly all is not all.
  return { ...facts, value: rounded % 100 === 0 ? exact(100 * share) : rounded };
}

/** All reconsiderations and court cases of the year. */
function reviewsItem(report: Report): Item {
  const form: Form = formByKey(report.form);
  const label = titleOfTable(form, "reviews").replace(/^政府信息公开|情况$/gu, "");
  const rows = leavesOf(tableOf(form, "reviews").blocks.flatMap((block) => block.rows));
  const addresses = rows.map((row) => cellAddress("reviews", row.key, "total"));
  return sumOf(report, addresses, "reviews/all/total", label);
}

/** Only what both forms count alike may stand in one row of years; all of these do. */
const measures: readonly { readonly shape: Panel["shape"]; readonly itemOf: (report: Report) => Item }[] = [
  { shape: "bars", itemOf: (report) => requestItem(report, "received") },
  { shape: "bars", itemOf: (report) => ({ ...requestItem(report, "concluded"), label: "办结" }) },
  { shape: "line", itemOf: grantedShare },
  { shape: "bars", itemOf: (report) => requestItem(report, "carried-out") },
  { shape: "bars", itemOf: reviewsItem },
];

interface Label {
  readonly text: string;
  readonly look: "value" | "quiet";
  readonly at: Point;
}

/**
 * Labels that have room beside each other, the first and last and the largest before the others. What is left out stands
 * in the table.
 */
function placeLabels(
  labels: readonly Label[],
  order: readonly number[],
  { start, end }: { start: number; end: number },
): Mark[] {
  const taken: { from: number; to: number }[] = [];
  return order.flatMap((index): Mark[] => {
    const label = labels[index];
    if (label === undefined) return [];
    const half = textWidth(label.text) / 2;
    const x = Math.min(Math.max(label.at.x, start + half), end - half);
    const [from, to] = [x - half - 2, x + half + 2];
    if (x - half < start || taken.some((other) => from < other.to && to > other.from)) return [];
    taken.push({ from, to });
    return textLines([{ text: label.text, look: label.look }], { x, y: label.at.y, anchor: "middle" });
  });
}

const headHeight = lineHeight + 6;
const plotHeight = 90;
const panelHeight = headHeight + lineHeight + plotHeight + lineHeight;

interface Years {
  readonly years: readonly number[];
  /** The years from which on the form is another one. */
  readonly breaks: readonly number[];
}

function drawPanel(panel: Panel, { years, breaks }: Years, origin: Point, width: number): Mark[] {
  const { x: left, y: top } = origin;
  const bottom = top + headHeight + lineHeight + plotHeight;
  const slots = scaleBand(years, [left, left + width])
    .paddingInner(0.35)
    .paddingOuter(0.2);
  const middle = (year: number) => (slots(year) ?? 0) + slots.bandwidth() / 2;
  const values = panel.items.filter(isValued);
  const most = panel.shape === "line" ? 100 : (max(values, ({ value }) => value) ?? 0) || 1;
  const height = scaleLinear([0, most], [0, plotHeight]);
  const marks: Mark[] = textLines([{ text: `${panel.label}（${panel.unit}）`, look: "name" }], {
    x: left,
    y: top + lineHeight / 2,
    anchor: "start",
  });
  if (panel.shape === "line") {
    const y = bottom - plotHeight;
    marks.push(lineBetween("grid", { x: left, y }, { x: left + width, y }));
    // Over the line, where no value can stand but 100 itself, whose label is higher.
    marks.push(
      ...textLines([{ text: "100", look: "quiet" }], { x: left + width, y: top + lineHeight / 2, anchor: "end" }),
    );
  }
  for (const year of breaks) {
    const x = (slots(year) ?? 0) - (slots.step() - slots.bandwidth()) / 2;
    marks.push(lineBetween("break", { x, y: top + headHeight }, { x, y: bottom }));
  }
  if (panel.shape === "line") {
    const points = panel.items.map((item, index): Point | undefined =>
      isValued(item) ? { x: middle(years[index] ?? 0), y: bottom - height(item.value) } : undefined,
    );
    marks.push({ kind: "series", points });
  } else {
    panel.items.forEach((item, index) => {
      if (!isValued(item)) return;
      const size = height(item.value);
      const x = slots(years[index] ?? 0) ?? 0;
      marks.push({ kind: "box", look: "bar", x, y: bottom - size, width: slots.bandwidth(), height: size });
    });
  }
  marks.push(lineBetween("axis", { x: left, y: bottom }, { x: left + width, y: bottom }));
  const labels = panel.items.map((item, index): Label => {
    const x = middle(years[index] ?? 0);
    return isValued(item)
      ? { text: formatNumber(item.value), look: "value", at: { x, y: bottom - height(item.value) - lineHeight / 2 } }
      : { text: absences[item.absence ?? "unread"].sign, look: "quiet", at: { x, y: bottom - lineHeight / 2 } };
  });
  const last = panel.items.length - 1;
  const largest = panel.items.findIndex((item) => item.value === max(values, ({ value }) => value));
  const order = [...new Set([last, 0, largest, ...panel.items.keys()])];
  const span = { start: left, end: left + width };
  marks.push(...placeLabels(labels, order, span));
  const yearLabels = years.map((year): Label => ({
    text: String(year),
    look: "quiet",
    at: { x: middle(year), y: bottom + lineHeight / 2 },
  }));
  return [...marks, ...placeLabels(yearLabels, [...new Set([last, 0, ...years.keys()])], span)];
}

function drawYears(panels: readonly Panel[], years: Years, width: number): Drawing {
  const columns = width >= widths.wide ? 2 : 1;
  const [across, down] = [40, 24];
  const panelWidth = (width - (columns - 1) * across) / columns;
  const rows = Math.ceil(panels.length / columns);
  return {
    width,
    height: rows * panelHeight + (rows - 1) * down,
    marks: panels.flatMap((panel, index) => {
      const origin = {
        x: (index % columns) * (panelWidth + across),
        y: Math.floor(index / columns) * (panelHeight + down),
      };
      return drawPanel(panel, years, origin, panelWidth);
    }),
  };
}

const yearList = (years: readonly number[]): string => years.map((year) => `${year} 年`).join("、");

/** “2020 年没有报告，图中空着，不当作 0。” and what is absent in reports that are there, each with its years. */
function gapSentences(panels: readonly Panel[], years: readonly number[]): string[] {
  const gaps = panels.flatMap(({ label, items }) =>
    items.flatMap(({ absence, computed }, index) => {
      if (absence === undefined) return [];
      // Of a year without figures all panels say the same.
      const name = absence === "no-report" || absence === "no-tables" ? "" : `“${label}”`;
      return [{ name, words: absenceWords(absence, computed), year: years[index] ?? 0 }];
    }),
  );
  const byName = groups(
    gaps,
    ({ name }) => name,
    ({ words }) => words,
  );
  const sentences = byName.flatMap(([name, byWords]) =>
    byWords.map(([words, own]) => {
      const ofThem = [...new Set(own.map(({ year }) => year))];
      return { name, sentence: `${name}${yearList(ofThem)}${words}，图中空着，不当作 0。` };
    }),
  );
  return [...sentences.filter(({ name }) => name === ""), ...sentences.filter(({ name }) => name !== "")].map(
    ({ sentence }) => sentence,
  );
}

/** “本年新收最少 120 件（2019 年），最多 386 件（2023 年）”; of some years only, it says so. */
function spanOf({ label, unit, items }: Panel, years: readonly number[]): string {
  const values = items.filter(isValued);
  const of = (value: number | undefined) => {
    const index = items.findIndex((item) => item.value === value);
    return `${amountOf({ value, unit })}（${years[index] ?? 0} 年）`;
  };
  const [least, most] = [min(values, ({ value }) => value), max(values, ({ value }) => value)];
  if (least === undefined) return `${label}没有可画的数`;
  const isWhole = values.length === items.length;
  if (values.length === 1) return `${label}只有一年有数，${of(least)}`;
  if (least === most) return `${label}${isWhole ? "每年" : "有数的年份"}都是 ${amountOf({ value: least, unit })}`;
  return `${label}${isWhole ? "" : "有数的年份里"}最少 ${of(least)}，最多 ${of(most)}`;
}

/** From the reports of one body, in any order; those without statutory tables have no place in it. */
export function yearsChart(reports: readonly Report[]): ChartOrNot {
  const name = "years";
  const byYear = new Map(reports.filter(hasTables).map((report) => [report.year, report]));
  const known = [...byYear.keys()].sort((a, b) => a - b);
  const [first, last] = [known[0], known.at(-1)];
  const model = byYear.get(first ?? 0);
  if (first === undefined || last === undefined || model === undefined || first === last) {
    return { name, reason: "有统计表的报告不到两年，还画不出历年变化" };
  }
  const years = yearsBetween(first, last);
  const panels = measures.map(({ shape, itemOf }): Panel => {
    const { label, unit } = itemOf(model);
    const items = years.map((year): Item => {
      const report = byYear.get(year);
      if (report !== undefined) return itemOf(report);
      const { key, computed } = itemOf(model);
      const absence = reports.some((one) => one.year === year) ? "no-tables" : "no-report";
      return { key, label, unit, computed, value: undefined, absence };
    });
    return { label, unit, shape, items };
  });
  const drawn = panels.filter(({ items }) => items.some(isValued));
  if (drawn.length === 0) return { name, reason: "各年报告的主要数据都没有数，画不出历年变化" };
  const breaks = known.filter((year, index) => {
    const before = byYear.get(known[index - 1] ?? 0);
    return before !== undefined && before.form !== byYear.get(year)?.form;
  });
  const [received] = panels;
  const ends: Valued[] = (received?.items ?? []).filter(isValued);
  const [start, end] = [ends[0], ends.at(-1)];
  const yearOf = (item: Item | undefined) => years[received?.items.findIndex((one) => one === item) ?? 0] ?? 0;
  const facts = { years, breaks };
  return {
    name,
    title:
      start !== undefined && end !== undefined && start !== end
        ? `${yearOf(start)} 年收到申请 ${formatNumber(start.value)} 件，${yearOf(end)} 年 ${formatNumber(end.value)} 件`
        : `${first} 年到 ${last} 年的主要数据`,
    summary: `${first} 年到 ${last} 年：${panels.map((panel) => spanOf(panel, years)).join("；")}。`,
    notes: [
      ...breaks.map((year) => {
        const now = formByKey(byYear.get(year)?.form ?? model.form);
        return `竖的虚线：从 ${year} 年的报告起，用的是${now.name}。图中这几项两种格式的数法相同，可以相比。`;
      }),
      ...gapSentences(panels, years),
    ],
    drawings: { narrow: drawYears(drawn, facts, widths.narrow), wide: drawYears(drawn, facts, widths.wide) },
    rows: years.flatMap((year, index) =>
      panels.flatMap(({ items }) => items.slice(index, index + 1).map((item) => ({ year, item }))),
    ),
  };
}
