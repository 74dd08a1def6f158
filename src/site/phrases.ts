/** A title → its phrases, between which a line may end. Words that titles of reports are made of stand whole. */

/** Words that begin a phrase wherever they stand. */
const openings = [
  "政府信息",
  "工作年度报告",
  "(?<!工作)年度报告",
  "人民政府",
  "申请情况",
  "行政(?:复议|诉讼|许可|处罚|强制|机关)",
  "(?:予以|部分|不予)公开",
  "无法提供",
  "(?:不予|其他)处理",
  "主要问题",
  "及改进情况",
  "报告的事项",
  "逐格比较",
  "[“（]",
  String.raw`\d{4}\s?年`,
];

/** What ends one: marks, a body's name, a year. The numeral of a heading (“三、”) stays with its first words. */
const endings = [
  "[，；：。· ]",
  "(?<!^[一二三四五六七八九十]{1,2})、",
  "人民政府",
  "政府信息公开",
  String.raw`\d{4}\s?年度?(?!度|报告)`,
];

const between = new RegExp(
  String.raw`(?=${openings.join("|")})(?<![\d“（第]|^[一二三四五六七八九十]{1,2}、)|(?<=${endings.join("|")})(?![，；：。、”』」）》])`,
  "u",
);

/** The longest phrase that a narrow screen holds in one line of its largest title. */
const widest = 9;

/** What the narrowest column of figures holds in one line. */
const longestInHead = 4;

const words = new Intl.Segmenter("zh", { granularity: "word" });
const letter = /^[\p{L}\p{N}]/u;

/** Words of the form that dictionaries part, or part elsewhere: “三安全一稳定” is three of one thing and one of another. */
const ofTheForm =
  /(第[一二三四五六七八九十]+条|三安全|一稳定|政府信息|年度报告|行政(?:复议|诉讼|许可|处罚|强制|机关|法规|执法|查询))/u;

/** Characters that belong to the word behind them: “无正当理由”, “本机关”. */
const leaning = /^[不未无已各本每从]$/u;

/** What belongs to the word before it. */
const clinging = /^(?:.|的.*)$/u;

const segmentsOf = (text: string): string[] =>
  text
    .split(ofTheForm)
    .flatMap((part) => (ofTheForm.test(part) ? [part] : Array.from(words.segment(part), ({ segment }) => segment)));

/** A phrase that is too long for one line in its words. */
function wordsOf(phrase: string): string[] {
  const found: string[] = [];
  let last = "";
  for (const segment of segmentsOf(phrase)) {
    const before = found.at(-1) ?? "";
    const inWords = letter.test(segment) && /[\p{L}\p{N}]$/u.test(before);
    const begins = inWords && !leaning.test(last) && (leaning.test(segment) || !clinging.test(segment));
    if (found.length === 0 || begins) found.push(segment);
    else found[found.length - 1] = before + segment;
    last = segment;
  }
  return found;
}

/** A number and its unit stay on one line, also where the number stands before this text; so does what a sum comes to. */
export const unbroken = (text: string): string =>
  text.replaceAll(/(?<=^|\d) (?=\p{Script=Han})|(?<==) (?=\d)/gu, "\u{a0}");

const inPieces = (text: string, longest: number): string[] =>
  unbroken(text)
    .split(between)
    .flatMap((phrase) => (phrase.length > longest ? wordsOf(phrase) : [phrase]));

export const phrasesOf = (title: string): string[] => inPieces(title, widest);

/** A head of a table → what stands whole in its narrow column: words, and phrases no longer than these. */
export const wordsOfHead = (head: string): string[] => inPieces(head, longestInHead);
