/**
 * The form for reports on 2021 and later (国办公开办函〔2021〕30号): 200 figures, 10 + 175 + 15.
 *
 * “《条例》” is 《中华人民共和国政府信息公开条例》 (国务院令第711号). Explanations are ours.
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

const decisions = {
  ...decisionsMade,
  label: "本年处理决定数量",
  aliases: ["处理决定数量"],
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
          key: "issued",
          label: "本年制发件数",
          aliases: ["本年制发数量"],
          ...count,
          explanation: { zh: "本年新发布的件数。", en: "Issued this year." },
        },
        {
          key: "repealed",
          label: "本年废止件数",
          mark: true,
          aliases: ["本年废止数量"],
          ...count,
          explanation: { zh: "本年作废的件数。", en: "Repealed this year." },
        },
        {
          key: "in-force",
          label: "现行有效件数",
          mark: true,
          aliases: ["现行有效件", "现行有效数量"],
          ...count,
          explanation: { zh: "到年底仍有效的件数。", en: "In force at year end." },
        },
      ],
      rows: [rules, normativeDocuments],
    },
    {
      title: clauses.five,
      stub: contents,
      columns: [decisions],
      rows: [licences],
    },
    {
      title: clauses.six,
      stub: contents,
      columns: [decisions],
      rows: [penalties, coerciveMeasures],
    },
    {
      title: clauses.eight,
      stub: contents,
      columns: [
        {
          key: "amount",
          label: "本年收费金额（单位：万元）",
          mark: true,
          measure: "amount",
          unit: "万元",
          explanation: { zh: "全年收取的金额，单位万元。", en: "Collected in the year, in units of 10,000 yuan." },
        },
      ],
      rows: [
        {
          ...administrativeFees,
          explanation: {
            zh: "依法向公众收取的行政性收费。与第六部分的信息处理费不是一回事。",
            en: "Statutory administrative fees; not the fee for handling information requests in part six.",
          },
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
      rows: [
        ...incoming,
        {
          ...results,
          children: [
            ...firstResults,
            {
              ...otherHandling,
              subtotal: true,
              children: [
                {
                  key: "other-not-corrected",
                  label: "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
                  explanation: { zh: "逾期不补正，视为放弃申请。", en: "Not corrected in time." },
                  basis: "《条例》第三十条",
                },
                {
                  key: "other-fee-unpaid",
                  label: "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
                  explanation: { zh: "逾期不缴信息处理费。", en: "Fee not paid in time." },
                  basis: "《条例》第四十二条",
                },
                {
                  key: "other-rest",
                  label: "3.其他",
                  explanation: { zh: "其他情形，如申请人撤回。", en: "Anything else, e.g. withdrawn." },
                },
              ],
            },
            concluded,
          ],
        },
        carriedOut,
      ],
    },
  ],
  identities: requestIdentities,
});

export const form2021 = {
  key: "2021",
  name: "2021年格式",
  source: "国办公开办函〔2021〕30号",
  years: { from: 2021 },
  parts,
  tables: [proactive, requests, reviews],
} as const satisfies Form;
