/** Reports → the files of their charts and of their bodies' years, written into a staged site. */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { group } from "d3-array";
import { drawingFile } from "../../layouts/components/drawing/drawing-file.tsx";
import type { CheckedReport } from "../check/checked.ts";
import { chartFile } from "../site/addresses.ts";
import { chartCsv } from "../site/charts/chart-csv.ts";
import { type ChartOrNot, isChart } from "../site/charts/chart.ts";
import { chartsOf } from "../site/charts/charts.ts";
import { yearsChart } from "../site/charts/years.ts";

/** Each chart as an image and as its figures, below the folder of the report or body that it is of. */
async function writeInto(folder: string, charts: readonly ChartOrNot[], agency: string, source: string) {
  for (const chart of charts.filter(isChart)) {
    const svg = join(folder, chartFile(chart.name, "svg"));
    await mkdir(dirname(svg), { recursive: true });
    await writeFile(svg, drawingFile(chart, source));
    await writeFile(join(folder, chartFile(chart.name, "csv")), chartCsv(chart, agency));
  }
}

export async function writeCharts(reports: readonly CheckedReport[], staging: string): Promise<void> {
  for (const { report } of reports) {
    const folder = join(staging, report.agency, String(report.year));
    await writeInto(folder, [...chartsOf(report).values()].flat(), report.agency, report.title.text);
  }
  for (const [agency, own] of group(reports, ({ report }) => report.agency)) {
    const name = own[0]?.surroundings.agency.name ?? agency;
    const chart = yearsChart(own.map(({ report }) => report));
    await writeInto(join(staging, agency), [chart], agency, `${name}历年的政府信息公开工作年度报告`);
  }
}
