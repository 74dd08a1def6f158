/** Table 三 → why requests were not granted, as bars in the form's order. */
import { sumAt } from "../../check/given.ts";
import type { Report } from "../../report/report.ts";
import { formatNumber, quoted } from "../words.ts";
import { type BarGroup, drawBars } from "./bars.ts";
import { amountOf, type ChartOrNot, listed } from "./chart.ts";
import { widths } from "./drawing.ts";
import {
  isDrawn,
  isValued,
  type Item,
  missingSentences,
  requestCells,
  requestItem,
  requestReasons,
  zeroSentences,
} from "./items.ts";
import { reasonGroups } from "./requests.ts";

export function reasonsChart(report: Report): ChartOrNot {
  const name = "reasons";
  const groups = reasonGroups.map((key) => ({
    key,
    item: requestItem(report, key),
    reasons: requestReasons(report, key),
  }));
  const reasons = groups.flatMap((group) => group.reasons);
  const drawn = reasons.filter(isDrawn);
  if (drawn.length === 0) {
    return {
      name,
      reason: reasons.every(isValued)
        ? "没有公开的各种原因都是 0 件，没有可画的"
        : "没有公开的各种原因没有大于 0 的数，没有可画的",
    };
  }
  const bars = groups.flatMap(({ key, item, reasons: own }): BarGroup[] => {
    const items = own.filter(isDrawn);
    if (items.length === 0) return [];
    const ownName = own.length === 1;
    return [{ head: ownName ? undefined : `${item.label} ${amountOf(item)}`.trim(), look: key, items }];
  });
  // “其他” says something only beside the name of its group.
  const nameOf = (reason: Item | undefined): string => {
    const group = groups.find((one) => reason !== undefined && one.reasons.includes(reason));
    const own = quoted(reason?.label ?? "");
    return group === undefined || group.reasons.length === 1 ? own : `${group.item.label}中的${own}`;
  };
  const whole = sumAt(
    report,
    reasonGroups.flatMap((key) => requestCells(report, key)),
  );
  const most = Math.max(...drawn.map(({ value }) => value));
  const top = drawn.filter(({ value }) => value === most);
  const titleOf = (): string => {
    const requests = typeof whole === "number" ? `没有公开的 ${formatNumber(whole)} 件` : "没有公开的申请";
    const [first] = top;
    if (top.length > 1) return `${requests}里，各种原因各有多少`;
    if (drawn.length === 1 && typeof whole === "number") return `${requests}，原因都是${nameOf(first)}`;
    return `${requests}里，${typeof whole === "number" ? "" : "写明的原因"}最多的是${nameOf(first)}，${formatNumber(most)} 件`;
  };
  return {
    name,
    title: titleOf(),
    summary: `${groups
      .filter((group) => group.reasons.some(isDrawn))
      .map((group) =>
        group.reasons.length === 1
          ? listed(group.reasons)
          : `${`${group.item.label} ${amountOf(group.item)}`.trim()}：${listed(group.reasons.filter(isDrawn))}`,
      )
      .join("；")}。`,
    notes: [...zeroSentences(reasons), ...missingSentences(reasons)],
    drawings: { narrow: drawBars(bars, widths.narrow), wide: drawBars(bars, widths.wide) },
    rows: reasons.map((item) => ({ year: report.year, item })),
  };
}
