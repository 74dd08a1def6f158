/** Table 二 → how many decisions of each kind were made, as bars on a scale that starts at 0 and is even. */
import { cellsOfForm, formByKey } from "../../form/forms.ts";
import type { Report } from "../../report/report.ts";
import { drawBars } from "./bars.ts";
import { amountOf, type ChartOrNot, listed } from "./chart.ts";
import { widths } from "./drawing.ts";
import { isDrawn, isValued, itemAt, missingSentences, chartLabel, zeroSentences } from "./items.ts";

export function decisionsChart(report: Report): ChartOrNot {
  const name = "decisions";
  const items = cellsOfForm(formByKey(report.form))
    .filter(({ table, column }) => table.key === "proactive" && column.key === "decisions")
    .map(({ address, row, column }) => itemAt(report, address, chartLabel(row.label), column.unit ?? ""));
  const drawn = items.filter(isDrawn);
  if (drawn.length === 0) {
    return {
      name,
      reason: items.every(isValued) ? "各种处理决定都是 0 件，没有可画的" : "各种处理决定没有大于 0 的数，没有可画的",
    };
  }
  const top = drawn.reduce((most, item) => (item.value > most.value ? item : most));
  const alone = drawn.filter(({ value }) => value === top.value).length === 1;
  const bars = [{ head: undefined, look: "bar" as const, items: drawn }];
  return {
    name,
    title:
      drawn.length === 1 && items.every(isValued)
        ? `全年的处理决定只有${top.label}，${amountOf(top)}`
        : alone
          ? `全年${items.every(isValued) ? "" : "写明"}的处理决定里，${top.label}最多，${amountOf(top)}`
          : "全年的处理决定各有多少",
    summary: `${listed(drawn)}。柱的长短与件数成正比，从 0 画起。`,
    notes: [...zeroSentences(items), ...missingSentences(items)],
    drawings: { narrow: drawBars(bars, widths.narrow), wide: drawBars(bars, widths.wide) },
    rows: items.map((item) => ({ year: report.year, item })),
  };
}
