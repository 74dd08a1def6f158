/** What the forms have in common: the six parts, tables 二 and 四. Table 三 is in `common-requests.ts`. Explanations are ours. */
import { type Column, defineTable, type Part } from "./form.ts";

/** Counts of documents, decisions, requests and cases. */
export const count = { measure: "count", unit: "件" } as const;

/** The six parts are the same in every form so far. The article of three of them is the one that has reports say it. */
export const parts = [
  { number: 1, label: "一、总体情况", aliases: ["概述"] },
  { number: 2, label: "二、主动公开政府信息情况", table: "proactive", basis: "《条例》第五十条第一项" },
  {
    number: 3,
    label: "三、收到和处理政府信息公开申请情况",
    aliases: ["收到和处理政府信息公开申请的情况"],
    table: "requests",
    basis: "《条例》第五十条第二项",
  },
  {
    number: 4,
    label: "四、政府信息公开行政复议、行政诉讼情况",
    aliases: [
      "因政府信息公开工作被申请行政复议、提起行政诉讼情况",
      "政府信息公开工作被申请行政复议、提起行政诉讼情况",
      "行政复议、行政诉讼情况",
    ],
    table: "reviews",
    basis: "《条例》第五十条第三项",
  },
  {
    number: 5,
    label: "五、存在的主要问题及改进情况",
    aliases: ["存在问题及改进情况", "存在的问题及改进情况", "政府信息公开工作存在的主要问题及改进情况"],
  },
  { number: 6, label: "六、其他需要报告的事项", aliases: ["其他需要报告的情况"] },
] as const satisfies readonly Part[];

/** What can become of a reconsideration or a court case, table 四. */
const outcomes = [
  {
    key: "upheld",
    label: "结果维持",
    ...count,
    explanation: { zh: "原来的答复得到维持，或驳回请求。", en: "Upheld, or the claim was dismissed." },
  },
  {
    key: "corrected",
    label: "结果纠正",
    ...count,
    explanation: {
      zh: "原来的答复被撤销、变更、确认违法，或被责令履行。",
      en: "Corrected: revoked, changed, found unlawful, or ordered to act.",
    },
  },
  {
    key: "other",
    label: "其他结果",
    ...count,
    explanation: { zh: "撤回、终止等其他结果。", en: "Withdrawn, discontinued and the like." },
  },
  { key: "pending", label: "尚未审结", ...count, explanation: { zh: "年底还没有结论。", en: "Pending at year end." } },
  {
    key: "total",
    label: "总计",
    ...count,
    explanation: { zh: "四种结果之和。", en: "All four outcomes together." },
  },
] as const satisfies readonly Column[];

/** Table 四 is the same in every form so far. */
export const reviews = defineTable({
  key: "reviews",
  direction: "across",
  blocks: [
    {
      rows: [
        {
          key: "reconsideration",
          label: "行政复议",
          explanation: {
            zh: "对政府信息公开的答复不服，请复议机关审查。",
            en: "Administrative reconsideration by a higher body.",
          },
          basis: "《条例》第五十一条",
        },
        {
          label: "行政诉讼",
          explanation: {
            zh: "对政府信息公开的答复不服，请法院审理。",
            en: "Court cases about answers to requests.",
          },
          basis: "《条例》第五十一条",
          children: [
            {
              key: "litigation-direct",
              label: "未经复议直接起诉",
              explanation: {
                zh: "没有申请复议，直接向法院起诉。2024 年起，对不予公开的答复要先申请复议（《行政复议法》第二十三条）。",
                en: "Court cases brought without reconsideration; since 2024 refusals must be reconsidered first.",
              },
              basis: "《条例》第五十一条",
            },
            {
              key: "litigation-after-reconsideration",
              label: "复议后起诉",
              explanation: { zh: "对复议决定仍不服，再向法院起诉。", en: "Court cases brought after reconsideration." },
              basis: "《条例》第五十一条",
            },
          ],
        },
      ],
      columns: outcomes,
    },
  ],
  identities: [
    { rule: "review-total", each: "row", left: ["upheld", "corrected", "other", "pending"], right: ["total"] },
  ],
});

/** The column of both forms that compares; its label differs. */
export const decisionsMade = {
  key: "decisions",
  ...count,
  explanation: {
    zh: "全年作出的决定件数，不论是否公开。",
    en: "All decisions made in the year, published or not.",
  },
} as const;

/** The head over the names of rows in table 二. */
export const contents = {
  label: "信息内容",
  explanation: { zh: "这一行统计的是哪一种信息。", en: "The kind of information that the row counts." },
} as const;

/** The heads over the blocks of table 二: articles of 《条例》. */
export const clauses = {
  one: {
    label: "第二十条第（一）项",
    explanation: {
      zh: "应当主动公开的内容之一，本表统计规章和行政规范性文件。",
      en: "To be published without being asked; the table counts rules and normative documents.",
    },
    basis: "《条例》第二十条第一项",
  },
  five: {
    label: "第二十条第（五）项",
    explanation: {
      zh: "应当主动公开的内容之一，本表统计行政许可等事项。",
      en: "To be published without being asked; the table counts licences and the like.",
    },
    basis: "《条例》第二十条第五项",
  },
  six: {
    label: "第二十条第（六）项",
    explanation: {
      zh: "应当主动公开的内容之一，本表统计行政处罚和行政强制。",
      en: "To be published without being asked; the table counts penalties and coercive measures.",
    },
    basis: "《条例》第二十条第六项",
  },
  eight: {
    label: "第二十条第（八）项",
    explanation: {
      zh: "应当主动公开的内容之一，本表统计行政事业性收费。",
      en: "To be published without being asked; the table counts administrative fees.",
    },
    basis: "《条例》第二十条第八项",
  },
  nine: {
    label: "第二十条第（九）项",
    explanation: {
      zh: "应当主动公开的内容之一，本表统计政府集中采购。",
      en: "To be published without being asked; the table counts central procurement.",
    },
    basis: "《条例》第二十条第九项",
  },
} as const;

export const rules = {
  key: "rules",
  label: "规章",
  explanation: {
    zh: "国务院部门和省、自治区、直辖市、设区的市、自治州政府制定的规则。其他机关没有规章制定权，填 0。",
    en: "Rules made by a ministry or by a provincial, city or prefecture government.",
  },
  basis: "《立法法》第九十一条、第九十三条",
} as const;

export const normativeDocuments = {
  key: "normative-documents",
  label: "行政规范性文件",
  aliases: ["规范性文件"],
  explanation: {
    zh: "不是法律、法规、规章，但对公众有普遍约束力、可反复适用的公文。",
    en: "Documents below the level of rules that still bind the public in general.",
  },
  basis: "《条例》第二十条第一项",
} as const;

export const licences = {
  key: "licences",
  label: "行政许可",
  explanation: { zh: "准予或不准予从事某种活动的许可决定。", en: "Decisions on permits and licences." },
  basis: "《条例》第二十条第五项",
} as const;

export const penalties = {
  key: "penalties",
  label: "行政处罚",
  explanation: { zh: "对违法行为作出的处罚决定。", en: "Penalty decisions." },
  basis: "《条例》第二十条第六项",
} as const;

export const coerciveMeasures = {
  key: "coercive-measures",
  label: "行政强制",
  explanation: {
    zh: "查封、扣押、代履行等强制决定。",
    en: "Coercive measures: sealing, seizure, enforcement.",
  },
  basis: "《条例》第二十条第六项",
} as const;

/** A row of both forms, which measures money in one and items in the other: never one series. */
export const administrativeFees = {
  key: "administrative-fees",
  label: "行政事业性收费",
  basis: "《条例》第二十条第八项",
} as const;

/** Words of the prose that citizens meet beside the tables. */
export const furtherTerms = [
  {
    key: "handling-fee",
    label: "信息处理费",
    explanation: {
      zh: "申请数量、频次明显超过合理范围时可以收取的费用，单位元，在第六部分报告；与表二的行政事业性收费不是一回事。",
      en: "The fee for clearly excessive requests, in yuan, reported in part six; not the administrative fees of table two.",
    },
    basis: "《条例》第四十二条",
  },
] as const;
