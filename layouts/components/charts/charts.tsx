import type { ChartsView } from "../../../src/site/charts/charts.ts";
import { Chart } from "../chart/chart.tsx";

export interface ChartsProps {
  readonly view: ChartsView;
}

/** The charts that stand in one place, and why others do not. */
export function Charts({ view }: ChartsProps) {
  const { charts, reasons } = view;
  if (charts.length + reasons.length === 0) return null;
  return (
    <div class="charts">
      {charts.map((chart) => (
        <Chart chart={chart} key={chart.id} />
      ))}
      {reasons.length > 0 ? <p class="charts__reasons">{reasons.join("")}</p> : null}
    </div>
  );
}
