/** What stands in the place of a figure where several reports stand side by side, and what it means. */
import { type LegendEntry, legendOf } from "./figure.ts";
import { missingSign, noneSign, type ShownValue } from "./indicators.ts";
import { fewestForRate, percent, type Share } from "./shares.ts";

const fewSign = `少于 ${fewestForRate} 件`;
const unknownSign = "无法计算";

/** “27.8%”; 不足 20 件 and what cannot be worked out are said in words. */
export function shownShare(share: Share): ShownValue {
  if (share === "few") return { status: "not-computed", text: fewSign };
  if (typeof share !== "number") return { status: "not-computed", text: unknownSign };
  return { status: "number", text: percent(share) };
}

/** What the signs in a series mean that are no figures. */
export function legendFor(groups: readonly { rows: readonly { values: readonly ShownValue[] }[] }[]): LegendEntry[] {
  const values = groups.flatMap(({ rows }) => rows.flatMap((row) => row.values));
  const has = (text: string) => values.some((value) => value.text === text && value.status !== "text");
  return [
    ...(has(missingSign) ? [{ sign: missingSign, meaning: "本站没有这一年的报告。没有报告不等于 0。" }] : []),
    ...(has(noneSign) ? [{ sign: noneSign, meaning: "这一年的报告格式里没有这一行。" }] : []),
    ...(has(fewSign) ? [{ sign: fewSign, meaning: "件数太少，算出的比例没有意义，不算。" }] : []),
    ...(has(unknownSign) ? [{ sign: unknownSign, meaning: "要用的格里有的不是数，或互相矛盾。" }] : []),
    ...legendOf(
      values.flatMap(({ status, text }) =>
        status === "none" || status === "missing" || text === fewSign || text === unknownSign ? [] : [{ status, text }],
      ),
    ),
  ];
}
