/** What a chart says: a title that tells the finding, the same in words, its drawings, and the rows of its files. */
import { formatNumber } from "../words.ts";
import type { Drawings } from "./drawing.ts";
import type { Item } from "./items.ts";

type ChartName = "flow" | "outcomes" | "reasons" | "decisions" | "years";

/** One value of a chart as its CSV has it. */
interface ChartRow {
  readonly year: number;
  readonly item: Item;
}

export interface Chart {
  readonly name: ChartName;
  /** What the chart shows, as a sentence. */
  readonly title: string;
  /** The same in words and figures, for those who do not see it. */
  readonly summary: string;
  /** What the chart does not draw, and how it is to be read. */
  readonly notes: readonly string[];
  readonly drawings: Drawings;
  readonly rows: readonly ChartRow[];
}

/** A chart that cannot be drawn, and why. */
export interface NoChart {
  readonly name: ChartName;
  /** A clause without its full stop. */
  readonly reason: string;
  /** What is not drawn for that reason, where the reason does not say it. */
  readonly undrawn?: string;
}

export type ChartOrNot = Chart | NoChart;

export const isChart = (chart: ChartOrNot): chart is Chart => "drawings" in chart;

/** “105 件”, “27.8%” */
export function amountOf({ value, unit }: Pick<Item, "value" | "unit">): string {
  return value === undefined ? "" : `${formatNumber(value)}${unit === "%" ? "" : " "}${unit}`;
}

/** “自然人 363 件、法人或其他组织 23 件” */
export function listed(items: readonly Item[]): string {
  return items.map((item) => `${item.label} ${amountOf(item)}`).join("、");
}
