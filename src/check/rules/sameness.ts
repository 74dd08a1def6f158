import type { Report } from "../../report/report.ts";
import type { Finding, RelatedPlace, Rule } from "../rule.ts";
import { compare, type SharedPassage } from "../sameness/compare.ts";
import { ownProseOf, sentencesOf } from "../sameness/prose.ts";

/** With fewer sentences than these a share says nothing. */
const fewestSentences = 4;

const percent = (share: number) => `${Math.floor(share * 100)}%`;

const longestQuote = 20;

function relatedOf({ length, text, place, placeBefore }: SharedPassage, before: Report): RelatedPlace[] {
  const quote = text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text;
  return [
    { reason: `有 ${length} 个字与上年相同：“${quote}”`, place },
    { reason: `${before.year} 年的报告在这里`, place: placeBefore, report: before },
  ];
}

const repeatedText =
  "我机关通过门户网站主动公开政府信息120条。全年举办政务公开业务培训8次，覆盖各科室。健全保密审查制度，明确专人负责信息发布。公众咨询的渠道保持畅通，及时回应社会关切。";

export const sameness: Rule = {
  id: "sameness",
  level: "warning",
  summary: "第一、五部分与上年的报告相比，相同的句子不超过网站设置的比例；只有数字不同的句子也算相同",
  why: "“内容雷同、敷衍塞责”是点名的问题：照抄去年，读者看不出今年做了什么。达不到比例时只作提示，列出最长的相同段落。",
  source: "国办公开办函〔2021〕30号；比例由 content/site.yaml 的 sameness 设置",
  examples: {
    ok: [
      {
        title: "句子重新写过",
        parts: {
          1: "今年集成发布了助企政策专栏，公开信息201条。共解答电话咨询12次，走访企业11家。修订了信息发布的审核流程。组织了两次现场咨询活动。",
        },
        otherYears: [{ title: "", year: 2022, parts: { 1: repeatedText } }],
      },
      {
        title: "只有一两句话，不计算比例",
        parts: { 1: "主动公开政府信息5条。" },
        otherYears: [{ title: "", year: 2022 }],
      },
    ],
    notOk: [
      {
        title: "照抄上年，只改了数字",
        parts: { 1: repeatedText.replace("120条", "135条").replace("8次", "9次") },
        otherYears: [{ title: "", year: 2022, parts: { 1: repeatedText } }],
        messages: [
          "第一、五部分与 2022 年的报告相同的句子占 100%（4 句中的 4 句，只有数字不同的也算），应不超过 80%；最长的相同段落有 82 个字",
        ],
      },
    ],
  },
  *check(report, { before, sameness: most }) {
    if (before === undefined) return;
    const { sentences, repeated, passages } = compare(report, before);
    const [longest] = passages;
    const heading = report.parts.find(({ number }) => number === 1 || number === 5)?.heading;
    if (heading === undefined || (repeated === 0 && longest === undefined)) return;
    const share = sentences === 0 ? 0 : repeated / sentences;
    const isTooMuch = sentences >= fewestSentences && share > most;
    const told = longest === undefined ? "" : `；最长的相同段落有 ${longest.length} 个字`;
    const wanted = isTooMuch ? `，应不超过 ${percent(most)}` : "";
    const finding: Finding = {
      reason: `第一、五部分与 ${before.year} 年的报告相同的句子占 ${percent(share)}（${sentences} 句中的 ${repeated} 句，只有数字不同的也算）${wanted}${told}`,
      place: heading.place,
      subject: { quote: heading.text },
      actual: percent(share),
      note: "请写明今年做了什么、有什么变化；情况确实相同的，请说明原因。",
      related: passages.flatMap((passage) => relatedOf(passage, before)),
    };
    yield isTooMuch ? { ...finding, expected: [`不超过 ${percent(most)}`] } : { ...finding, level: "info" };
  },
  *notChecked(report, { before }) {
    const prose = ownProseOf(report);
    if (prose.length === 0) return;
    const { length } = prose.flatMap(sentencesOf);
    if (before === undefined) yield `没有 ${report.year - 1} 年的报告，无法比较第一、五部分与上年是否雷同`;
    else if (length < fewestSentences) yield `第一、五部分只有 ${length} 句话，不计算与上年相同的比例`;
  },
};
