/** The vocabulary of the prose: what a word says about the number beside it. Data; what follows from it is in meanings.ts. */

/** What becomes of a request: rows and groups of rows of table 三, by their keys. */
const results = {
  granted:
    "予以公开 同意公开 全部公开 准予公开 依法公开 给予公开 决定公开 予以提供 属于主动公开范围 属于公开范围 已主动公开 属于已主动公开",
  "partly-granted": "部分公开 予以部分公开 同意部分公开 部分予以公开 区分处理",
  refused: "不予公开 不同意公开 决定不予公开 不公开",
  "refused-state-secret": "国家秘密 属于国家秘密 涉及国家秘密",
  "refused-by-law":
    "其他法律行政法规禁止公开 法律行政法规禁止公开 法律、行政法规禁止公开 其他法律、行政法规禁止公开 法律法规禁止公开",
  "refused-safety-stability": "危及“三安全一稳定” “三安全一稳定” 三安全一稳定 危及三安全一稳定 涉及“三安全一稳定”",
  "refused-third-party": "保护第三方合法权益 第三方合法权益 损害第三方合法权益 侵害第三方合法权益",
  "refused-internal-affairs": "三类内部事务信息 属于三类内部事务信息 内部事务信息 属于内部事务信息 内部事务性信息",
  "refused-process-records":
    "四类过程性信息 属于四类过程性信息 四类过程性性信息 属于四类过程性性信息 过程性信息 属于过程性信息",
  "refused-enforcement-files": "行政执法案卷 属于行政执法案卷 执法案卷信息 行政执法案卷信息 行政执法案卷类",
  "refused-registry-query": "行政查询事项 属于行政查询事项 行政查询类事项",
  unavailable: "无法提供 不能提供",
  "unavailable-not-held":
    "不掌握相关政府信息 本机关不掌握相关政府信息 本机关不掌握 本单位不掌握 我局不掌握 本办不掌握相关政府信息 本局不掌握相关政府信息 不掌握 信息不存在 政府信息不存在 不掌握相关信息 本机关不掌握相关信息 非本机关掌握",
  "unavailable-needs-creation":
    "没有现成信息需要另行制作 没有现成信息 需要另行制作 没有现成信息、需要另行制作 没有现成信息，需要另行制作 需另行制作",
  "unavailable-unclear": "补正后申请内容仍不明确 补正后仍不明确 申请内容不明确 补正后内容仍不明确",
  unprocessed: "不予处理 不予受理",
  "unprocessed-petition":
    "信访举报投诉类申请 信访举报投诉类 信访举报投诉 信访、举报、投诉类申请 信访、举报、投诉类 信访、举报、投诉 信访投诉举报类 信访投诉举报 信访类申请 属于信访举报投诉类 属于信访举报投诉类申请",
  "unprocessed-repeat": "重复申请 重复申请类 属于重复申请 不予重复处理 不重复处理",
  "unprocessed-publications": "要求提供公开出版物 公开出版物",
  "unprocessed-excessive": "无正当理由大量反复申请 大量反复申请",
  "unprocessed-reissue":
    "要求行政机关确认或重新出具已获取信息 确认或重新出具已获取信息 要求确认或重新出具已获取信息 重新出具已获取信息 确认或重新出具",
  other: "其他处理 其它处理 作其他处理 作出其他处理 其他方式处理 以其他方式处理 其他情形处理",
  "other-not-corrected":
    "逾期不补正 逾期未补正 无正当理由逾期不补正 申请人无正当理由逾期不补正 申请人逾期未补正 逾期不补正不再处理",
  "other-fee-unpaid": "逾期未缴纳费用 申请人逾期未按收费通知要求缴纳费用 逾期未按收费通知要求缴纳费用 逾期未缴费",
  concluded:
    "答复 办结 办理完毕 回复 处理完毕 已办理 办复 作出答复 予以答复 依法答复 按时答复 按期答复 办理答复 依法办结 按时办结 按期办结 审结答复 答复办结 办结答复 完成答复 本年度办理结果 办理结果 依法依规答复",
} as const;

/** Who asks: columns of table 三. */
const applicants = {
  "natural-person": "自然人 公民 个人 公民个人 自然人申请 个人申请 公民申请 自然人提出 公民申请人",
  organisation:
    "法人或其他组织 法人或者其他组织 法人和其他组织 法人及其他组织 法人、其他组织 法人或其它组织 法人及其它组织 法人与其他组织 法人和其它组织 法人（其他组织） 法人（或其他组织） 法人组织 法人和组织 法人或组织 法人 法人申请 单位申请 法人单位 企业和其他组织 企业及其他组织 企业或其他组织 企业、其他组织 企业和组织 企业及组织 单位和组织 组织申请",
  commercial: "商业企业 企业 商业企业申请 企业申请 企业法人",
  research: "科研机构 科研院所",
  "public-welfare": "社会公益组织 公益组织 公益性组织",
  "legal-service": "法律服务机构 律师事务所 律所 法律服务组织",
  "other-organisation": "其他组织 其它组织 其他法人或其他组织 其他组织申请",
} as const;

/** What becomes of a review: columns of table 四. */
const reviewResults = {
  upheld: "维持 结果维持 予以维持 驳回 驳回诉讼请求 驳回复议申请 驳回申请 驳回原告诉讼请求 胜诉 被维持 维持原行政行为",
  corrected: "纠正 结果纠正 纠错 被纠正 被纠错 败诉 予以纠正 撤销 确认违法 责令履行 责令重新答复",
  "other-result": "其他结果 其它结果 结果为其他",
  pending:
    "尚未审结 未审结 尚未办结 正在审理 审理中 尚在审理 未结 尚未结案 正在审理中 未审理完毕 尚在审理中 尚未作出决定",
} as const;

const plain = {
  receive:
    "收到 受理 新收 接收 接到 收悉 收取 新受理 新增 收到并受理 接受 收到并办理 新收到 登记受理 收件 本年新收 当年新收 本年度新收 今年新收 接收到 新接收 收",
  handle: "办理 收办 处理 登记 依申请公开办理 收到和处理",
  request:
    "政府信息公开申请 信息公开申请 政务公开申请 政府信息依申请公开 依申请公开政府信息 依申请公开信息 依申请公开 依申请公开申请 依申请公开事项 依申请公开件 依申请件 公开申请 申请件 申请 政府信息申请 依申请 依申请公开政府信息申请 申请公开政府信息 要求公开政府信息 政府信息公开申请件 政府信息公开申请事项 政府信息依申请公开申请 政府信息依申请 依申请公开案件 信息公开申请件 申请政府信息公开 政府信息公开依申请 申请信息公开 申请公开 申请数量 申请数 申请量 申请总数 申请总量 总申请量 总申请数 申请件数 申请总件数",
  review: "行政争议 复议诉讼 复议、诉讼 复议和诉讼 复议或诉讼",
  reconsideration:
    "行政复议 复议 行政复议案件 行政复议申请 复议案件 复议申请 申请行政复议 提起行政复议 申请复议 行政复议案",
  litigation:
    "行政诉讼 诉讼 行政诉讼案件 诉讼案件 行政诉讼案 提起诉讼 提起行政诉讼 行政应诉 起诉 行政应诉案件 行政诉讼一审 应诉案件 涉诉案件",
  "litigation-direct":
    "未经复议直接起诉 未经复议直接提起诉讼 未经复议直接提起行政诉讼 直接起诉 直接提起诉讼 未经复议直接诉讼",
  "litigation-after-reconsideration":
    "复议后起诉 经复议后起诉 复议后提起诉讼 复议后诉讼 复议后提起行政诉讼 经复议后提起诉讼 经行政复议后起诉",
  document: "行政规范性文件 规范性文件 行政规范性 区级行政规范性文件 规范性 规范文件",
  regulation: "规章 政府规章 部门规章 地方政府规章 市政府规章 省政府规章",
  issue:
    "制发 制定 出台 印发 制定出台 制定发布 制定印发 新制定 新制发 新出台 制发件 制发公开 制定并公开 制定公开 新印发 制作 新制作 制定并发布 出台发布",
  repeal:
    "废止 宣布失效 失效 废止失效 宣布废止 废止或失效 废止和宣布失效 宣布失效废止 清理废止 废止或宣布失效 废止、宣布失效 清理废止、宣布失效 废止（失效） 废止(失效) 废止及失效",
  clean: "清理",
  "in-force": "现行有效 继续有效 有效 保留 继续执行 现行 现行有效的 对外公开总数",
  licence: "行政许可 行政许可决定 许可决定 许可",
  penalty: "行政处罚 行政处罚决定 处罚决定 行政处罚案件",
  coercive: "行政强制 行政强制决定 行政强制措施 行政强制执行 强制措施",
  decide: "作出 做出 办理 办结 实施 处理决定 处理决定数量 作出处理决定 审批 决定 下达",
  fee: "行政事业性收费 行政事业收费",
  "processing-fee": "信息处理费 处理费 信息公开费用 检索费 复制费 政府信息公开信息处理费 邮寄费 任何费用 费用 收费",
  carry: "结转 转结",
  "carry-in":
    "上年结转 上年转结 上年度结转 上一年结转 上一年度结转 去年结转 结转上年 结转上年度 上年度转结 上年度转入 上年转入 结转自上年 往年结转 上年末结转 上年遗留 上年结转申请 上年度遗留 上年度未办结 上一年度转入 上一年度转结 承接上年",
  "carry-out":
    "结转下年度 结转下年度继续办理 结转下年 结转下一年度 结转下一年 结转至下年度 结转至下一年度 结转至下年 结转至下一年 结转到下年度 结转到下一年度 转结下年度 转结下年度继续办理 转结至下年度 转结至下一年度 转下年度 转下年 转下一年度 转至下一年度 转至下年度 转入下年度 转入下一年度 顺延下年度 顺延至下年度 顺延到下年度 顺延至下一年度 顺延至下年 顺延下年 下年度结转 跨年办理 跨年度办理 跨年度结转 跨年结转 结转次年 结转至次年 结转到次年 转入次年 转次年 顺延至次年 结转下年办理 转下年办理 转下年度办理 转下年度继续办理 转至下年度继续办理 延至下年度 延续至下年度 结转明年 结转至明年 下年度继续办理 转入下年 结转下一年度继续办理 结转至下年度继续办理 结转至下一年度继续办理 顺延至下年度办理 顺延至下年度继续办理 年末结转 未办结 尚未办结的申请",
  "still-open":
    "尚在办理 正在办理 正在办理中 在办 尚未答复 未答复 正在处理 尚在办理中 未到答复期限 仍在办理 仍在办理中 未到答复期限 尚未到答复期限 未到期",
  postpone: "顺延 转入 延续 转至 转到 延至 转",
  "next-year": "下年度 下一年度 下年 次年 下一年 明年",
  "last-year": "上年度 上一年度 上年 去年 上一年 往年 前年 去年同期 上年同期",
  info: "政府信息 信息 各类信息 政务信息 个人信息 主动公开 公开政府信息 主动公开政府信息 主动公开信息 公开信息 公开各类信息 公开各类政府信息 主动公开各类信息 主动公开各类政府信息 信息公开 政策解读 新闻发布会 发布会 公报 政府公报 文件 信息条 政策文件 公文 栏目 专栏 网站 留言 来信 信件 咨询 热线 工单 建议 提案 议案 来电 来访 投诉 举报 信访 投诉举报 意见 问题 事项 清单 培训 会议 新媒体 微信 公众号 微博 解读 图解 案例 项目 平台数据 案件 数据 党内规范性文件 规范性文件草案 行政规范性文件草案 规范性文件解读 行政规范性文件解读 规范性文件政策解读 行政许可事项 许可事项 许可证 施工许可证 行政处罚案卷 处罚案卷 处罚信息 许可信息 行政处罚信息 行政许可信息 行政许可案卷 规范性文件库 行政规范性文件库 行政处罚事项 行政强制事项 收费项目 行政事业性收费项目 行政事业性收费目录 行政处罚案例 行政复议机构 行政复议机关 复议机关 行政复议决定书 行政处罚决定书信息",
  publish: "公开 发布 公布 公示 主动发布 刊登 推送 更新",
  channel:
    "网络 网上 在线 线上 线下 信函 邮寄 邮政 书面 当面 现场 窗口 电子邮件 邮件 电子邮箱 传真 电话 平台 网站平台 系统 网络平台 互联网 微信申请 挂号信 快递 网页 当场 上门 网络申请 网上申请 信函申请 当面申请 在线申请 邮寄申请 现场申请 书面申请",
  kind: "未公开 未予公开 未予以公开 涉及 关于 类 方面 领域 主要涉及 分别涉及 有关 镇街 街道 乡镇 最多 平均 人均 指导 协助 审核 转办 转送 移交 征求 补正 延期 超过 一审 二审 再审 最多的 较多 较多的 疑难",
  excess: "超出一定数量 频次范围 超过合理范围 超出合理范围 超出一定数量或者频次范围 超出一定数量或频次范围",
  growth: "增长 增加 上升 增幅 提高 上涨 增多 比上年多 较上年多 比去年多",
  compared:
    "同比 较上年 较去年 比上年 比去年 较上年度 较上一年 比上年度 比上一年 与上年相比 与去年相比 环比 较上年同期 较去年同期 比去年同期 比上年同期 与上年同期相比 与去年同期相比 相比 较上一年度 比上一年度 与上一年度相比 同期",
  decline: "下降 减少 降低 降幅 回落 减幅 比上年少 较上年少 比去年少",
  share: "占 占比 比例 比重 占比为 占比达 占总数 占总量",
  rate: "办结率 答复率 按时办结率 按期办结率 及时答复率 按时答复率 按期答复率 满意率 满意度 公开率 率 规范率 回复率 及时率 合格率 准确率 覆盖率 办复率",
  "rate-concluded": "办结率为 答复率为",
  whole: "总数 总量 总计 合计 总和 答复总数 办结总数 受理总数 收到总数 答复量 受理量 办理总数 办理总量",
  "part-of":
    "其中 含 包括 包含 其中包括 按申请方式分 按渠道分 按申请渠道分 按受理渠道分 按方式分 按申请人分 按申请人类型分 按申请主体分 从渠道看 从申请渠道看 从申请方式看 从申请主体看 从申请人看 从申请人类型看 内容涉及",
  each: "各 均 都 均已 全部 已全部 均为 各为",
  respectively: "分别 分别为 分别是 依次为",
  none: "没有 未 无 未曾 从未 均未 均无 尚无 不存在 并未 无任何 没有发生 未发生 零 “零” 未出现 没有出现 未产生",
  "other-rest": "其他 其它 其他情况 其他情形 其他类 撤回 撤销申请 主动撤回 自行撤回 自主撤销 申请人撤回 撤回申请",
  "and-others": "等 等原因 等情形 等理由",
  blame: "责任追究 追究责任 被追究责任 问责 追责",
  period:
    "上半年 下半年 累计 历年 以来 近三年 近两年 近五年 一季度 二季度 三季度 四季度 第一季度 第二季度 第三季度 第四季度 季度 截至目前 当月 每月 月均 三年来 五年来 期间",
  conjunction: "和 或 及 与 以及 或者 、 并 并且 及其 同",
  office:
    "政府办公室 区政府办公室 市政府办公室 县政府办公室 省政府办公厅 市政府办公厅 政府办公厅 政府部门 办公室 办公厅 政府办 区政府办 县政府办 市政府办 区府办 县府办 市府办",
  plan: "将 计划 拟 力争 预计 目标 确保",
  filler:
    "在 分类 集中 群众 社会公众 市民 主要 主要为 主要是 主要理由是 主要原因是 主要理由为 主要原因为 理由是 原因是 金额 总金额 总额 收入 涉及政府信息公开 涉政府信息公开 涉及政府信息公开的 而 作 不再处理 行政机关不再处理 申请内容 内容属于 申请内容属于 年末 年底 截至年底 尚 尚有 末 底 变为 增至 降至 上升至 下降至 增加到 增加至 减少到 减少至 较 比 情形 为由 原因 统计期内 数据 其 由于 今年以来 期间内 年 公民、法人和其他组织 公民、法人或其他组织 公民、法人或者其他组织 公民、法人及其他组织 公民、法人以及其他组织 自然人、法人和其他组织 自然人、法人或其他组织 自然人、法人或者其他组织 公民法人和其他组织 公民、法人 各镇 各街道 各部门 各乡镇 各镇街 " +
    "共 共计 总共 一共 全年 本年 本年度 年度 全年度 年内 今年 当年 本 我 全 我区 我市 我县 我省 我局 我委 我办 我镇 我厅 我街道 我单位 本区 本市 本县 本省 本局 本委 本办 本厅 本镇 本单位 本机关 本街道 本级 全区 全市 全县 全省 全局 全镇 全系统 全委 区级 市级 县级 省级 区本级 市本级 县本级 各级 行政机关 机关 政府 区政府 市政府 县政府 省政府 镇政府 全区各级 各单位 各级行政机关 各级各部门 单位 " +
    "的 为 是 了 已 有 计 达 达到 数 数量 件数 总件数 中 对 将近 依法 依规 依法依规 按时 按期 规范 及时 妥善 认真 积极 严格 按规定 按照 已经 在法定期限内 法定期限内 期限内 按要求 均按时 均按期 做好 结果 结果为 处理结果 处理结果为 情况 情况为 工作 申请人 提出 提交 提起 发起 引起 引发 发生 出现 因 由 就 被 涉 各类 并 也 于 到 至 共有 实际 累 经 向 以 所有 其余 余下 另 另有 还有 还 同时 此外 一年来 来 现 一是 二是 三是 四是 五是 六是 方面为 方面： 属于 决定 告知 告知书 书 作出 做出 出具 公开申请量 全年共 申请总数为 该 上述 这些 本行政机关 有关情况 政府信息公开 政务公开 信息公开工作 政府信息公开工作 政务公开工作 政府信息公开行政 政府信息公开类 继续办理 办理中 件 人 人次 申请人申请 新 总 行政 案 继续 下列 如下 具体 具体为 主要包括 共新 案由 内 期内 间",
} as const;

/** What a word says: one of the keys above, results and applicants with what they are before them. */
export type Sense =
  | `result:${keyof typeof results}`
  | `applicant:${keyof typeof applicants}`
  | `review:${keyof typeof reviewResults}`
  | keyof typeof plain
  | "own";

interface Word {
  readonly text: string;
  readonly sense: Sense;
}

/** Words by their first character, longer ones first. */
type Lexicon = ReadonlyMap<string, readonly Word[]>;

function entries(prefix: string, words: Readonly<Record<string, string>>): Word[] {
  return Object.entries(words).flatMap(([key, list]) =>
    list
      .split(/\s+/u)
      .filter((text) => text !== "")
      // A reason may be told as what the request belongs to or touches.
      .flatMap((text) =>
        prefix === "result:" && key.includes("-") ? [text, `属于${text}`, `涉及${text}`, `因${text}`] : [text],
      )
      .map((text): Word => ({ text, sense: `${prefix}${key}` as Sense })),
  );
}

function lexiconOf(words: readonly Word[]): Lexicon {
  const byFirst = new Map<string, Word[]>();
  const seen = new Set<string>();
  for (const word of words) {
    // A word that stands twice keeps its first sense.
    if (seen.has(word.text)) continue;
    seen.add(word.text);
    const first = word.text[0] ?? "";
    byFirst.set(first, [...(byFirst.get(first) ?? []), word]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.text.length - a.text.length);
  return byFirst;
}

const lexicon: Lexicon = lexiconOf([
  ...entries("result:", results),
  ...entries("applicant:", applicants),
  ...entries("review:", reviewResults),
  ...entries("", plain),
]);

/** The longest word of the vocabulary that begins at a position, or one of the body's own names. */
export function wordAt(text: string, at: number, own: readonly string[]): Word | undefined {
  const first = text[at] ?? "";
  const word = lexicon.get(first)?.find((candidate) => text.startsWith(candidate.text, at));
  const name = own.find((candidate) => candidate.startsWith(first) && text.startsWith(candidate, at));
  if (name !== undefined && name.length > (word?.text.length ?? 0)) return { text: name, sense: "own" };
  return word;
}
