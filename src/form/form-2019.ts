/**
 * The form for reports on 2019 and 2020 (国办公开办函〔2019〕60号): 198 figures, 22 + 161 + 15.
 *
 * Tables 三 and 四 are those of 2021, but for （六）, which is a single row. Table 二 counts other things: items on a
 * list and their change, never to be drawn in one line with the amounts and documents of 2021. Explanations are ours.
 */
import {
  administrativeFees,
  clauses,
  coerciveMeasures,
  contents,
  count,
  decisionsMade,
  licences,
  normativeDocuments,
  parts,
  penalties,
  reviews,
  rules,
} from "./common.ts";
import {
  applicants,
  carriedOut,
  concluded,
  firstResults,
  incoming,
  otherHandling,
  requestIdentities,
  requestsStub,
  results,
} from "./common-requests.ts";
import { defineTable, type Form } from "./form.ts";

const items = { measure: "count", unit: "项" } as const;

const itemsLastYear = {
  key: "items-last-year",
  label: "上一年项目数量",
  mark: true,
  aliases: ["上年项目数量", "上一年项目数"],
  ...items,
  explanation: { zh: "上一年底清单上的项目数。", en: "Items on the list at the end of the year before." },
} as const;

const itemsChange = {
  key: "items-change",
  label: "本年增/减",
  aliases: ["本年增减数量"],
  measure: "signed-count",
  unit: "项",
  explanation: { zh: "本年比上一年增加或减少的项目数。", en: "Items added or removed this year." },
} as const;

const decisions = {
  ...decisionsMade,
  label: "处理决定数量",
  aliases: ["本年处理决定数量"],
} as const;

const proactive = defineTable({
  key: "proactive",
  direction: "down",
  blocks: [
    {
      title: clauses.one,
      stub: contents,
      columns: [
        {
          key: "created",
          label: "本年新制作数量",
          aliases: ["本年新制作数", "本年制作数量"],
          ...count,
          explanation: { zh: "本年新制作的件数。", en: "Made this year." },
        },
        {
          key: "published",
          label: "本年新公开数量",
          aliases: ["本年新公开数", "本年公开数量"],
          ...count,
          explanation: { zh: "本年新公开的件数。", en: "Published this year." },
        },
        {
          key: "published-total",
          label: "对外公开总数量",
          mark: true,
          aliases: ["对外公开总数", "对外公开数量"],
          ...count,
          explanation: { zh: "到年底对外公开的总件数。", en: "Published in all by year end." },
        },
      ],
      rows: [rules, { ...normativeDocuments, label: "规范性文件", aliases: ["行政规范性文件"] }],
    },
    {
      title: clauses.five,
      stub: contents,
      columns: [itemsLastYear, itemsChange, decisions],
      rows: [
        licences,
        {
          key: "other-services",
          label: "其他对外管理服务事项",
          explanation: {
            zh: "行政许可以外，面向公众的管理和服务事项。",
            en: "Matters of administration and service to the public other than licences.",
          },
          basis: "《条例》第二十条第五项",
        },
      ],
    },
    {
      title: clauses.six,
      stub: contents,
      columns: [itemsLastYear, itemsChange, decisions],
      rows: [penalties, coerciveMeasures],
    },
    {
      title: clauses.eight,
      stub: contents,
      columns: [itemsLastYear, itemsChange],
      rows: [
        {
          ...administrativeFees,
          explanation: {
            zh: "依法向公众收取的行政性收费。这里数的是收费项目，不是金额。",
            en: "Statutory administrative fees: the number of items, not an amount of money.",
          },
        },
      ],
    },
    {
      title: clauses.nine,
      stub: contents,
      columns: [
        {
          key: "projects",
          label: "采购项目数量",
          aliases: ["采购项目数"],
          ...items,
          explanation: { zh: "全年集中采购的项目数。", en: "Projects of central procurement in the year." },
        },
        {
          key: "amount",
          label: "采购总金额",
          measure: "amount",
          unit: null,
          explanation: {
            zh: "全年集中采购的金额。格式没有规定单位，以报告写明的为准。",
            en: "Amount of central procurement; the form gives no unit, the report's own counts.",
          },
        },
      ],
      rows: [
        {
          key: "procurement",
          label: "政府集中采购",
          explanation: { zh: "列入集中采购目录的采购。", en: "Central government procurement." },
          basis: "《条例》第二十条第九项",
        },
      ],
    },
  ],
  identities: [],
});

const requests = defineTable({
  key: "requests",
  direction: "down",
  blocks: [
    {
      stub: requestsStub,
      columns: applicants,
      rows: [...incoming, { ...results, children: [...firstResults, otherHandling, concluded] }, carriedOut],
    },
  ],
  identities: requestIdentities,
});

export const form2019 = {
  key: "2019",
  name: "2019年格式",
  source: "国办公开办函〔2019〕60号",
  years: { from: 2019, to: 2020 },
  parts,
  tables: [proactive, requests, reviews],
} as const satisfies Form;
