/** What the forms have in common: the six parts, who asks, what becomes of requests and of reviews. Explanations are ours. */
import { type Column, defineTable, type Identity, type Part } from "./form.ts";

/** Counts of documents, decisions, requests and cases. */
export const count = { measure: "count", unit: "件" } as const;

/** The six parts are the same in every form so far. */
export const parts = [
  { number: 1, label: "一、总体情况", aliases: ["概述"] },
  { number: 2, label: "二、主动公开政府信息情况", table: "proactive" },
  {
    number: 3,
    label: "三、收到和处理政府信息公开申请情况",
    aliases: ["收到和处理政府信息公开申请的情况"],
    table: "requests",
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
  },
  {
    number: 5,
    label: "五、存在的主要问题及改进情况",
    aliases: ["存在问题及改进情况", "存在的问题及改进情况", "政府信息公开工作存在的主要问题及改进情况"],
  },
  { number: 6, label: "六、其他需要报告的事项", aliases: ["其他需要报告的情况"] },
] as const satisfies readonly Part[];

/** The seven columns of table 三: who asked. */
export const applicants = [
  {
    label: "申请人情况",
    explanation: { zh: "提出申请的人，分为自然人和法人或其他组织。", en: "Who asked: persons, and organisations." },
    children: [
      {
        key: "natural-person",
        label: "自然人",
        ...count,
        explanation: { zh: "以个人名义提出申请的人。", en: "A person applying in their own name." },
        basis: "《条例》第二十七条",
      },
      {
        label: "法人或其他组织",
        explanation: {
          zh: "以单位名义提出的申请，分为五类。",
          en: "Requests made in the name of an organisation, of five kinds.",
        },
        children: [
          {
            key: "commercial",
            label: "商业企业",
            ...count,
            explanation: { zh: "以公司等企业名义提出的申请。", en: "Companies and other businesses." },
          },
          {
            key: "research",
            label: "科研机构",
            ...count,
            explanation: { zh: "以科研机构名义提出的申请。", en: "Research institutions." },
          },
          {
            key: "public-welfare",
            label: "社会公益组织",
            ...count,
            explanation: { zh: "以公益组织名义提出的申请。", en: "Public-welfare organisations." },
          },
          {
            key: "legal-service",
            label: "法律服务机构",
            ...count,
            explanation: {
              zh: "以律师事务所等法律服务机构名义提出的申请。",
              en: "Law firms and other legal services.",
            },
          },
          {
            key: "other-organisation",
            label: "其他",
            ...count,
            explanation: { zh: "以上各类以外的法人或其他组织。", en: "Any other organisation." },
          },
        ],
      },
      {
        key: "total",
        label: "总计",
        ...count,
        explanation: { zh: "六类申请人之和。", en: "All six kinds of applicant together." },
      },
    ],
  },
] as const;

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
              explanation: { zh: "没有申请复议，直接向法院起诉。", en: "Court cases brought without reconsideration." },
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
    zh: "国务院部门或省、设区的市、自治州政府制定的规则。其他机关没有规章制定权，填 0。",
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

/** The note that the form prints in the corner of table 三. */
export const requestsStub = { label: "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）" } as const;

/** Rows of table 三 before the results. */
export const incoming = [
  {
    key: "received",
    label: "一、本年新收政府信息公开申请数量",
    explanation: { zh: "今年收到的申请。", en: "Received this year." },
    basis: "《条例》第三十一条",
  },
  {
    key: "carried-in",
    label: "二、上年结转政府信息公开申请数量",
    aliases: ["上年转结政府信息公开申请数量"],
    explanation: { zh: "去年没办完、转到今年的申请。", en: "Carried over from last year." },
  },
] as const;

/** The head over all results. */
export const results = {
  key: "results",
  label: "三、本年度办理结果",
  aliases: ["本年度处理结果"],
  explanation: {
    zh: "今年办结的申请，按结果分列；各项之和是（七）总计。",
    en: "Requests closed this year by what became of them; together they are the total of (7).",
  },
} as const;

/** Results up to （五）; forms differ in （六）. */
export const firstResults = [
  {
    key: "granted",
    label: "（一）予以公开",
    explanation: {
      zh: "答复为公开，或已经公开并告知获取方式。",
      en: "Granted, or told where it is already published.",
    },
    basis: "《条例》第三十六条第一、二项",
  },
  {
    key: "partly-granted",
    label: "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
    explanation: {
      zh: "能区分处理的，给可以公开的部分。",
      en: "Partly granted: the releasable part was given.",
    },
    basis: "《条例》第三十七条",
  },
  {
    key: "refused",
    label: "（三）不予公开",
    subtotal: true,
    explanation: { zh: "依法决定不公开，并说明理由。", en: "Refused, with reasons." },
    basis: "《条例》第三十六条第三项",
    children: [
      {
        key: "refused-state-secret",
        label: "1.属于国家秘密",
        explanation: { zh: "依法确定为国家秘密的信息。", en: "State secrets." },
        basis: "《条例》第十四条",
      },
      {
        key: "refused-by-law",
        label: "2.其他法律行政法规禁止公开",
        explanation: { zh: "法律、行政法规禁止公开的信息。", en: "Forbidden by another law or regulation." },
        basis: "《条例》第十四条",
      },
      {
        key: "refused-safety-stability",
        label: "3.危及“三安全一稳定”",
        explanation: {
          zh: "公开后可能危及国家安全、公共安全、经济安全、社会稳定。",
          en: "Would endanger national, public or economic security, or social stability.",
        },
        basis: "《条例》第十四条",
      },
      {
        key: "refused-third-party",
        label: "4.保护第三方合法权益",
        explanation: {
          zh: "涉及商业秘密、个人隐私等，公开会损害第三方。",
          en: "Would harm a third party: trade secrets, privacy.",
        },
        basis: "《条例》第十五条、第三十二条",
      },
      {
        key: "refused-internal-affairs",
        label: "5.属于三类内部事务信息",
        explanation: {
          zh: "人事管理、后勤管理、内部工作流程三类信息。",
          en: "Personnel, logistics, internal workflow.",
        },
        basis: "《条例》第十六条第一款",
      },
      {
        key: "refused-process-records",
        label: "6.属于四类过程性信息",
        explanation: {
          zh: "讨论记录、过程稿、磋商信函、请示报告四类信息。",
          en: "Minutes of discussion, drafts, consultation letters, requests for instructions.",
        },
        basis: "《条例》第十六条第二款",
      },
      {
        key: "refused-enforcement-files",
        label: "7.属于行政执法案卷",
        explanation: { zh: "行政执法案卷里的材料。", en: "Enforcement case files." },
        basis: "《条例》第十六条第二款",
      },
      {
        key: "refused-registry-query",
        label: "8.属于行政查询事项",
        explanation: {
          zh: "工商、不动产登记资料等，按专门规定查询。",
          en: "Registry look-ups with their own procedure.",
        },
        basis: "《条例》第三十六条第七项",
      },
    ],
  },
  {
    key: "unavailable",
    label: "（四）无法提供",
    subtotal: true,
    explanation: { zh: "机关没有这份信息，或无法确定要的是什么。", en: "Could not be provided." },
    children: [
      {
        key: "unavailable-not-held",
        label: "1.本机关不掌握相关政府信息",
        explanation: {
          zh: "检索后不存在，或不归本机关负责。",
          en: "Searched and not found, or another body's responsibility.",
        },
        basis: "《条例》第三十六条第四、五项",
      },
      {
        key: "unavailable-needs-creation",
        label: "2.没有现成信息需要另行制作",
        explanation: { zh: "需要加工、分析才有的信息。", en: "Would have to be created." },
        basis: "《条例》第三十八条",
      },
      {
        key: "unavailable-unclear",
        label: "3.补正后申请内容仍不明确",
        explanation: { zh: "补充后仍看不出要什么。", en: "Still unclear after correction." },
        basis: "《条例》第三十条",
      },
    ],
  },
  {
    key: "unprocessed",
    label: "（五）不予处理",
    subtotal: true,
    explanation: { zh: "不属于政府信息公开申请，或依法可以不再处理。", en: "Not processed." },
    children: [
      {
        key: "unprocessed-petition",
        label: "1.信访举报投诉类申请",
        explanation: {
          zh: "以申请的名义进行信访、投诉、举报。",
          en: "Petitions, complaints or reports in the form of a request.",
        },
        basis: "《条例》第三十九条第一款",
      },
      {
        key: "unprocessed-repeat",
        label: "2.重复申请",
        explanation: { zh: "已经答复过，又申请同样的内容。", en: "Repeats of a request already answered." },
        basis: "《条例》第三十六条第六项",
      },
      {
        key: "unprocessed-publications",
        label: "3.要求提供公开出版物",
        explanation: {
          zh: "要的是政府公报、报刊、书籍等公开出版物。",
          en: "Asks for published gazettes, newspapers or books.",
        },
        basis: "《条例》第三十九条第二款",
      },
      {
        key: "unprocessed-excessive",
        label: "4.无正当理由大量反复申请",
        explanation: {
          zh: "数量、频次明显超过合理范围，又说不出正当理由。",
          en: "Excessive without good reason.",
        },
        basis: "《条例》第三十五条",
      },
      {
        key: "unprocessed-reissue",
        label: "5.要求行政机关确认或重新出具已获取信息",
        explanation: {
          zh: "已经得到的信息，又要求确认或重新出具。",
          en: "Asks to confirm or re-issue information already obtained.",
        },
      },
    ],
  },
] as const;

/** （六）: a row of its own in the form of 2019, a group of rows in that of 2021. */
export const otherHandling = {
  key: "other",
  label: "（六）其他处理",
  explanation: { zh: "以上各类以外的处理。", en: "Handled in another way." },
} as const;

export const concluded = {
  key: "concluded",
  label: "（七）总计",
  explanation: { zh: "今年办结的申请。", en: "Closed this year." },
} as const;

export const carriedOut = {
  key: "carried-out",
  label: "四、结转下年度继续办理",
  aliases: ["转结下年度继续办理"],
  explanation: { zh: "年底未办完、转到明年的申请。", en: "Still open at year end." },
} as const;

/** The sums of table 三, in keys that every form has. */
export const requestIdentities = [
  { rule: "balance", each: "column", left: ["received", "carried-in"], right: ["concluded", "carried-out"] },
  {
    rule: "outcome-total",
    each: "column",
    left: ["granted", "partly-granted", "refused", "unavailable", "unprocessed", "other"],
    right: ["concluded"],
  },
  {
    rule: "applicant-total",
    each: "row",
    left: ["natural-person", "commercial", "research", "public-welfare", "legal-service", "other-organisation"],
    right: ["total"],
  },
] as const satisfies readonly Identity[];

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
