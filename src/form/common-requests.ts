/** Table 三 as the forms have it in common: who asks, and what becomes of requests. Explanations are ours. */
import { count } from "./common.ts";
import type { Identity } from "./form.ts";

/** The seven columns of table 三: who asked. */
export const applicants = [
  {
    label: "申请人情况",
    explanation: { zh: "提出申请的人，分为自然人和法人或其他组织。", en: "Who asked: persons, and organisations." },
    basis: "《条例》第二十七条",
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
        basis: "《条例》第二十七条",
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

/** The note that the form prints in the corner of table 三. */
export const requestsStub = { label: "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）" } as const;

/** Rows of table 三 before the results. */
export const incoming = [
  {
    key: "received",
    label: "一、本年新收政府信息公开申请数量",
    explanation: { zh: "本年收到的申请。", en: "Received this year." },
    basis: "《条例》第三十一条",
  },
  {
    key: "carried-in",
    label: "二、上年结转政府信息公开申请数量",
    aliases: ["上年转结政府信息公开申请数量"],
    explanation: { zh: "上年没办完、转到本年的申请。", en: "Carried over from last year." },
  },
] as const;

/** The head over all results. */
export const results = {
  key: "results",
  label: "三、本年度办理结果",
  aliases: ["本年度处理结果"],
  explanation: {
    zh: "本年办结的申请，按结果分列；各项之和是（七）总计。",
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
  explanation: { zh: "本年办结的申请。", en: "Closed this year." },
} as const;

export const carriedOut = {
  key: "carried-out",
  label: "四、结转下年度继续办理",
  aliases: ["转结下年度继续办理"],
  explanation: { zh: "年底未办完、转到下一年的申请。", en: "Still open at year end." },
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
