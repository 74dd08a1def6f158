import {
  contradicted,
  hasHeld,
  differenceOf,
  namedFigure,
  relatedCells,
  subjectOf,
  triedBesides,
} from "../narrative/disagreement.ts";
import { inTableUnits } from "../narrative/meanings/proactive.ts";
import type { Finding, Rule } from "../rule.ts";

/** Requests of table 三 that the examples speak of. */
const figures = {
  "requests/received/natural-person": "363",
  "requests/received/other-organisation": "23",
  "requests/received/total": "386",
  "requests/carried-in/natural-person": "2",
  "requests/carried-in/total": "2",
  "requests/granted/natural-person": "378",
  "requests/granted/total": "378",
  "requests/concluded/natural-person": "355",
  "requests/concluded/other-organisation": "23",
  "requests/concluded/total": "378",
  "requests/carried-out/natural-person": "10",
  "requests/carried-out/total": "10",
} as const;

const consistent = {
  ...figures,
  "requests/granted/natural-person": "355",
  "requests/granted/other-organisation": "23",
} as const;

export const narrative: Rule = {
  id: "narrative",
  level: "warning",
  summary: "正文中的数，与表二、表三、表四中的数相同",
  why: "正文和表格常由不同的人、在不同的时间填写；两处不同，读者不知道该信哪一个。",
  source: "《条例》第五十条；国办公开办函〔2021〕30号",
  examples: {
    ok: [
      {
        title: "收到的申请、申请人和结转与表三相同",
        cells: consistent,
        parts: {
          1: "全年收到政府信息公开申请386件，其中自然人申请363件，法人或其他组织申请23件，结转下年度继续办理10件。",
        },
      },
      {
        title: "“受理”包括上年结转的 2 件",
        cells: consistent,
        parts: { 1: "全年受理政府信息公开申请388件。" },
      },
      {
        title: "网上收到的申请，表中没有这个数",
        cells: consistent,
        parts: { 1: "全年通过网络收到政府信息公开申请200件。" },
      },
    ],
    notOk: [
      {
        title: "正文改了一稿，表格没有跟着改",
        cells: consistent,
        parts: { 1: "全年收到政府信息公开申请387件。" },
        messages: [
          "正文“全年收到政府信息公开申请387件”中的数为 387，应与表三“本年新收政府信息公开申请数量”的 386 相同，相差 1",
        ],
      },
      {
        title: "行政复议的件数与表四不同",
        parts: { 1: "因政府信息公开被申请行政复议2件。" },
        messages: ["正文“因政府信息公开被申请行政复议2件”中的数为 2，应与表四“行政复议”的 0 相同，相差 2"],
      },
    ],
  },
  *check(report, surroundings): Generator<Finding> {
    for (const { quantity } of contradicted(report, surroundings, ["count"])) {
      const { match, clause, place, quote, value, measure } = quantity;
      const said = inTableUnits({ value, step: 1, approximate: false, measure, chinese: false, end: 0 }).value;
      const working = match.working === undefined ? "" : `（${match.working}）`;
      yield {
        reason: `正文“${clause}”中的数为 ${said}，应与${namedFigure(report, match)}的 ${match.value} 相同${working}，相差 ${differenceOf(said, match.value)}`,
        place,
        subject: subjectOf(quantity),
        actual: quote,
        expected: [String(match.value), ...(quantity.alternatives ?? []).map((one) => String(one.value))],
        note: `${triedBesides(quantity)}请对照台账，改正写错的一处；如果正文说的范围与表格不同，请写明是什么范围。`,
        related: relatedCells(report, match),
      };
    }
  },
  *notChecked(report, surroundings) {
    if (!hasHeld(report, surroundings, ["count"])) yield "正文里没有表格也有的数，没有可核对的";
  },
};
