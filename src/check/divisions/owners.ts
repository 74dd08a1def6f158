/**
 * Names of divisions that a text makes the subject of its own disclosure: “江北区政府信息公开”, “与江北区政府办公室联系”.
 * Places that are named for another reason (partners, roads, companies, games) are none of them.
 */
import { divisionNamesIn, type NameInText } from "./divisions.ts";

export interface OwnerInText extends NameInText {
  /** The words that make it the owner, as written, with the name: “江北区政府办公室”. */
  readonly quote: string;
}

/** The name of a body behind that of its division. */
const body =
  "(?:(?:人民)?政府(?:办公室|办)?|[\\p{Script=Han}]{1,10}?(?:局|委员会|办公室|街道办事处|镇人民政府|镇政府|乡人民政府|乡政府))";
const year = "(?:\\s*20\\d\\d\\s*年度?)?";
/** What a body says that it does: the verbs and adverbs with which sentences of these reports go on. */
const doing =
  "(?:全年|全区|全县|全市|共|累计|积极|认真|坚持|持续|进一步|主动公开|严格|深入|不断|高度重视|始终|依法|及时|切实|扎实|全面|按照|根据|围绕|通过|未收到|没有|受理|收到|办理|新收|发布|继续|着力|大力|牢固|紧紧|聚焦|以)";

/** Behind the name. Each makes it the owner wherever it stands. */
const disclosure = new RegExp(
  `^(?:${body})?的?${year}(?:政府信息公开|信息公开|政务公开|政务新媒体|政府公报|门户网站|政府网站|政府门户网站|人民政府网)`,
  "u",
);
/** Behind a name at the beginning of a sentence. */
const subject = new RegExp(`^${body}?(?=[，,]?${year}[，,]?${doing})`, "u");
/** Behind the name, where “与” or “由” stands before it. */
const partner = new RegExp(`^${body}(?=[^。；]{0,12}(?:联系|咨询|编制))`, "u");

const sentenceStart =
  /(?:^|[。；;！？\n]|^\s*[（(]?[一二三四五六七八九十\d]+[）)、.．]\s*(?:[\p{Script=Han}]{2,14}[。：:])?)\s*(?:20\d\d\s*年度?(?:以来)?[，,]?|一年来[，,]?|今年以来[，,]?|本年度?[，,]?)?\s*$/u;
const partnerStart = /(?:[与由向请]|根据)$/u;

/** Why another place may be named: the sentence is about something else than the body's own disclosure. */
const otherMatter =
  /对口|支援|帮扶|结对|考察|学习|借鉴|经验|案例|对标|交流|协作|合作|联合|共建|参观|来访|来我|调研|培训班|论坛|会议|大会|长三角|珠三角|京津冀|大湾区|跨省|跨区域|通办|异地|起诉|诉讼|法院|检察院|被告|原告|判决|转送|移送|转办|征求|亚运|奥运|冬奥|博览会|进博|住址|户籍|籍贯|荣获|表彰|第三方/u;
/** It is somebody else's name: a company's, a school's, a road's. */
const otherName = /^[\p{Script=Han}]{0,12}(?:公司|集团|大学|学院|医院|银行|路|大道|协会)/u;
/** Words that a division happens to be called too. */
const alsoWords =
  /^(?:新城区|新市区|市中区|城中区|城东区|城西区|城北区|城厢区|城关区|市北区|市南区|大通区|南市区|共和县)$/u;
const joins = /[与由：:，,、。；;（(“"《\s]$/u;

/** The sentence up to a name, and what goes on behind it without a pause. */
function sentenceAround(text: string, from: number, to: number): string {
  const before = text
    .slice(Math.max(0, from - 60), from)
    .split(/[。；;\n]/u)
    .at(-1);
  const [after] = text.slice(to, to + 40).split(/[。；;\n，,（(]/u);
  return (before ?? "") + (after ?? "");
}

/** A name within the title of a document is that of the document, except where the document is this report. */
function isInOtherTitle(text: string, from: number, to: number): boolean {
  const open = text.lastIndexOf("《", from);
  if (open < 0 || text.slice(open, from).includes("》")) return false;
  const close = text.indexOf("》", to);
  return close >= 0 && !/年度报告|年报/u.test(text.slice(open, close));
}

/** In the order of the text; of several names directly behind each other (浙江省宁波市江北区) the last. */
export function ownersIn(text: string): OwnerInText[] {
  const names = divisionNamesIn(text);
  return names.flatMap((one, index): OwnerInText[] => {
    const { from, to } = one;
    if (names[index + 1]?.from === to) return [];
    let first = index;
    while (first > 0 && names[first - 1]?.to === names[first]?.from) first -= 1;
    const begin = names[first]?.from ?? from;
    const before = text.slice(Math.max(0, begin - 60), begin);
    const after = text.slice(to, to + 60);
    // A short name may be the end of another word: 示范县, 市和县.
    const isName =
      first < index ||
      begin === 0 ||
      joins.test(text.charAt(begin - 1)) ||
      (one.name.length > 2 && !alsoWords.test(one.name));
    if (
      !isName ||
      isInOtherTitle(text, from, to) ||
      otherName.test(after) ||
      otherMatter.test(sentenceAround(text, begin, to))
    )
      return [];
    const found =
      disclosure.exec(after) ??
      (sentenceStart.test(before.slice(-40)) ? subject.exec(after) : null) ??
      (partnerStart.test(before) ? partner.exec(after) : null);
    return found === null ? [] : [{ ...one, quote: text.slice(begin, to + found[0].length) }];
  });
}
