/** Which charts stand where: beside the tables of a report, and below the years of a body. */
import { group } from "d3-array";
import { once } from "../../once.ts";
import type { Report } from "../../report/report.ts";
import { anchors, chartFile } from "../addresses.ts";
import { hasTables, type TableKey } from "../../form/forms.ts";
import type { Link } from "../frame.ts";
import { formatNumber } from "../words.ts";
import { type Chart, type ChartOrNot, isChart, type NoChart } from "./chart.ts";
import { decisionsChart } from "./decisions.ts";
import type { Drawings } from "./drawing.ts";
import { flowChart } from "./flow.ts";
import { absences, type Item } from "./items.ts";
import { outcomesChart } from "./outcomes.ts";
import { reasonsChart } from "./reasons.ts";
import { yearsChart } from "./years.ts";

/** The charts of a report by the table that they draw. The page and the downloads ask for the same ones. */
export const chartsOf = once((report: Report): ReadonlyMap<TableKey, readonly ChartOrNot[]> =>
  hasTables(report)
    ? new Map<TableKey, readonly ChartOrNot[]>([
        ["proactive", [decisionsChart(report)]],
        ["requests", [flowChart(report), outcomesChart(report), reasonsChart(report)]],
      ])
    : new Map(),
);

/** A table that says the same as a chart. */
export interface ChartTable {
  readonly heads: readonly string[];
  readonly rows: readonly { readonly head: string; readonly cells: readonly string[] }[];
}

export interface ChartView {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly notes: readonly string[];
  readonly drawings: Drawings;
  /** The table in the page that has the same figures, or the table itself. */
  readonly table: Link | ChartTable;
  readonly files: readonly Link[];
}

export interface ChartsView {
  readonly charts: readonly ChartView[];
  /** Why others could not be drawn, a sentence for each reason. */
  readonly reasons: readonly string[];
}

/** What several charts are not drawn for is said once. */
function sentencesOf(missing: readonly NoChart[]): string[] {
  const byReason = group(missing, ({ reason }) => reason);
  return [...byReason].map(([reason, charts]) => {
    const undrawn = charts.flatMap((chart) => chart.undrawn ?? []);
    return undrawn.length === 0 ? `${reason}。` : `${reason}，没有画${undrawn.join("，也没有画")}。`;
  });
}

function toView(charts: readonly ChartOrNot[], tableOf: (chart: Chart) => Link | ChartTable): ChartsView {
  return {
    charts: charts.filter(isChart).map((chart) => {
      const { name, title, summary, notes, drawings } = chart;
      return {
        id: anchors.chart(name),
        title,
        summary,
        notes,
        drawings,
        table: tableOf(chart),
        files: [
          { text: "下载图（SVG）", href: chartFile(name, "svg") },
          { text: "下载数据（CSV）", href: chartFile(name, "csv") },
        ],
      };
    }),
    reasons: sentencesOf(charts.flatMap((chart) => (isChart(chart) ? [] : [chart]))),
  };
}

/** The charts beside a table of a report's page. */
export function chartsBeside(report: Report, table: TableKey, tableName: string): ChartsView {
  const link = { text: `这些数在${tableName}`, href: `#${anchors.caption(table)}` };
  return toView(chartsOf(report).get(table) ?? [], () => link);
}

function shownValue({ value, absence }: Item): string {
  return value === undefined ? absences[absence ?? "unread"].sign : formatNumber(value);
}

/** Years down, figures across. */
function tableOfYears({ rows }: Chart): ChartTable {
  const years = [...new Set(rows.map(({ year }) => year))];
  const first = rows.filter(({ year }) => year === years[0]);
  return {
    heads: ["年份", ...first.map(({ item }) => `${item.label}（${item.unit}）`)],
    rows: years.map((year) => ({
      head: `${year} 年`,
      cells: rows.filter((row) => row.year === year).map(({ item }) => shownValue(item)),
    })),
  };
}

/** The chart of all years of a body; nothing for a body without a report that has statutory tables. */
export function chartsOfYears(reports: readonly Report[]): ChartsView {
  if (!reports.some(hasTables)) return { charts: [], reasons: [] };
  return toView([yearsChart(reports)], tableOfYears);
}
