/** A title → its phrases, between which a line may end. Words that titles of reports are made of stand whole. */

import { visibleText } from "./visible-text.ts";

/** Words that begin a phrase wherever they stand. */
const openings = [
  "政府信息",
  "工作年度报告",
  "(?<!工作)年度报告",
  "人民政府",
  "申请情况",
  "行政复议",
  "行政诉讼",
  "主要问题",
  "及改进情况",
  "报告的事项",
  "逐格比较",
  String.raw`\d{4} ?年`,
];

/** What ends one: marks, a body's name, a year. The numeral of a heading (“三、”) stays with its first words. */
const endings = [
  "[，；：。]",
  "(?<!^[一二三四五六七八九十]{1,2})、",
  "人民政府",
  "政府信息公开",
  String.raw`\d{4} ?年度?(?!度)`,
];

const between = new RegExp(
  String.raw`(?=${openings.join("|")})(?<!\d|^[一二三四五六七八九十]{1,2}、)|(?<=${endings.join("|")})(?![，；：。、”』」）》])`,
  "u",
);

/** The longest phrase that a narrow screen holds in one line of its largest title. */
const widest = 9;

/** Whether a phrase is short enough to be kept in one line. */
export const holdsTogether = (phrase: string): boolean => visibleText(phrase).length <= widest;

export function phrasesOf(title: string): string[] {
  return title.split(between);
}
