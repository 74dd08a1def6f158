/** Numbers with a measure word, as prose writes them: “386件”, “1.2万余条”, “两起”, “45.3%”, “百分之五”. */

export interface Numeral {
  readonly value: number;
  /** As far as it was written out: 1 for 386, 1000 for “1.2万”, 0.1 for “45.3%”. */
  readonly step: number;
  /** “近”, “约”, “余”, “多”: the number itself is not claimed. */
  readonly approximate: boolean;
  /** 件, 条, %, 万元. */
  readonly measure: string;
  /** Written in Chinese numerals. */
  readonly chinese: boolean;
  /** Where the measure word ends. */
  readonly end: number;
}

/** Each measure word, and after a bar the characters behind it that make another word of it. */
const measureWords = `
  件次 件|事套 条次 条|例件款 期|间限 场次 场|所景 人次 个工作日 个百分点 个小时 个月 个|人 项次 项 家次 家|庭 份|额 起 宗
  次|数性 篇次 篇 部|门分署 名|称单录 人|大民员才均口防 位|于置 分钟 分|类钟别公局行为析管工期析散享 大类 小类 类|型别 种|植 款 页|面 张 幅 册 封 例|如外 批|准复 笔 套
  处|理罚置分 户 卷 万册 台 轮 届 辆 栋 所|有属需以 倍 小时 天 日 千字 万字 字|号
  万元 亿元 元|素旦 万人次 个工作日 余
  ％ %
`;

const measuresByFirst = new Map<string, { readonly word: string; readonly unless: string }[]>();
for (const entry of measureWords.trim().split(/\s+/u)) {
  const [word = "", unless = ""] = entry.split("|");
  const first = word[0] ?? "";
  measuresByFirst.set(
    first,
    [...(measuresByFirst.get(first) ?? []), { word, unless }].sort((a, b) => b.word.length - a.word.length),
  );
}

function measureAt(text: string, at: number): string | undefined {
  return measuresByFirst
    .get(text[at] ?? "")
    ?.find(
      ({ word, unless }) =>
        text.startsWith(word, at) && !(unless !== "" && unless.includes(text[at + word.length] ?? " ")),
    )?.word;
}

const digits = new Map(Array.from("零一二三四五六七八九").map((digit, value): [string, number] => [digit, value]));
for (const [digit, value] of Object.entries({ 〇: 0, 两: 2 })) digits.set(digit, value);
const small = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1000],
]);
const large = new Map([
  ["万", 1e4],
  ["亿", 1e8],
]);

const isSpace = (character: string | undefined) =>
  character === " " || character === "\u00A0" || character === "\u3000" || character === "\t";

function skipSpaces(text: string, at: number): number {
  while (isSpace(text[at])) at += 1;
  return at;
}

/** A Chinese numeral is short; what goes on longer is none. */
const longest = 16;

/** The value of Chinese numerals from a position on, and where they end: 一百二十三, 两万三千, 二〇. */
function chineseAt(text: string, at: number): { value: number; end: number } | undefined {
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  let run = "";
  let end = at;
  for (; end - at < longest; end += 1) {
    const character = text[end] ?? "";
    const value = digits.get(character);
    if (value !== undefined) {
      digit = value;
      run += String(value);
      continue;
    }
    const unit = small.get(character);
    if (unit !== undefined) {
      section += (digit ?? (unit === 10 ? 1 : 0)) * unit;
      if (digit === undefined && unit !== 10) return undefined;
    } else {
      const factor = large.get(character);
      if (factor === undefined) break;
      if (section === 0 && digit === undefined) return undefined;
      total += (section + (digit ?? 0)) * factor;
      section = 0;
    }
    digit = undefined;
    run = "";
  }
  if (end === at) return undefined;
  // 二〇二三 is read digit by digit; 三五 or 一二 mean “a few” and are no number.
  if (run.length > 1 && !run.startsWith("0")) {
    if (run.length === 2 || total + section > 0) return undefined;
    return { value: Number(run), end };
  }
  return { value: total + section + (digit ?? 0), end };
}

interface Bare {
  readonly value: number;
  readonly decimals: number;
  readonly end: number;
}

/** Digits with thousands separators and decimals. Sticky, and linear: no part can match in two ways. */
const arabic = /\d{1,3}(?:,\d{3})+(?![\d])(?:\.\d+)?|\d+(?:\.\d+)?/uy;

function arabicAt(text: string, at: number): Bare | undefined {
  arabic.lastIndex = at;
  const found = arabic.exec(text)?.[0];
  if (found === undefined) return undefined;
  const plain = found.replaceAll(",", "");
  return { value: Number(plain), decimals: plain.split(".")[1]?.length ?? 0, end: at + found.length };
}

/** What stands directly before a number when it is none: ordinals, names, formulas, index numbers, further digits. */
const noNumberAfter = /[第每某这那统唯逐A-Za-z_.+×*/#〔［[]$|[\d件条份次%％][\-—~～至到–]$/u;
const about = /(?:近|约|大约|逾|超|超过|至少|不少于|将近|接近)$/u;
const more = new Set(["余", "多"]);

/** What follows directly when two numbers make a range or a formula. */
const goesOn = new Set(["+", "×", "*", "/", "~", "～", "—", "–", "-"]);

/** Reads the number with its measure word that begins at a position; nothing where there is none. */
export function numeralAt(text: string, at: number): Numeral | undefined {
  const percent = text.startsWith("百分之", at);
  let position = percent ? at + 3 : at;
  const bare = arabicAt(text, position);
  const before = text.slice(Math.max(0, at - 3), at);
  if (noNumberAfter.test(before)) return undefined;
  let value: number;
  let step = 1;
  const chinese = bare === undefined;
  if (bare === undefined) {
    const found = chineseAt(text, position);
    if (found === undefined) return undefined;
    ({ value, end: position } = found);
    if (percent && text[position] === "点") {
      const from = position + 1;
      let tail = "";
      while (digits.has(text[from + tail.length] ?? "") && tail.length < 6)
        tail += String(digits.get(text[from + tail.length] ?? ""));
      if (tail === "") return undefined;
      value = Number(`${value}.${tail}`);
      step = 10 ** -tail.length;
      position = from + tail.length;
    }
  } else {
    ({ value, end: position } = bare);
    step = 10 ** -bare.decimals;
  }
  let approximate = about.test(before);
  if (percent) {
    if (more.has(text[position] ?? "")) approximate = true;
    return { value, step, approximate, measure: "%", chinese, end: position };
  }
  if (goesOn.has(text[position] ?? "")) return undefined;
  position = skipSpaces(text, position);
  const pastMore = () => {
    const sign = text[position] ?? "";
    if (!more.has(sign)) return;
    approximate = true;
    position = skipSpaces(text, position + 1);
  };
  pastMore();
  // 万元 is a measure of its own; before every other measure 万 belongs to the number.
  if (!chinese && measureAt(text, position)?.endsWith("元") !== true) {
    for (let sign = text[position] ?? ""; large.has(sign) || small.has(sign); sign = text[position] ?? "") {
      const factor = large.get(sign) ?? small.get(sign) ?? 1;
      value *= factor;
      step *= factor;
      position = skipSpaces(text, position + 1);
    }
    pastMore();
  }
  const measure = measureAt(text, position);
  if (measure === undefined || measure === "余") return undefined;
  const end = position + measure.length;
  if (more.has(text[end] ?? "") || /^(?:以上|左右|上下)/u.test(text.slice(end, end + 2))) approximate = true;
  return {
    value: Number(value.toPrecision(12)),
    step,
    approximate,
    measure: measure === "％" ? "%" : measure,
    chinese,
    end,
  };
}

/** Does a figure bear out what the prose says, as exactly as the prose says it? */
export function agreesWith({ value, step, approximate }: Numeral, figure: number): boolean {
  if (approximate) return Math.abs(figure - value) <= Math.max(step, value * 0.1);
  if (step >= 1 && Number.isInteger(figure) && step === 1) return figure === value;
  const scaled = figure / step;
  const said = Math.round(value / step);
  // Rounded at the last place that is written; thousands may also be cut off there.
  return Math.floor(scaled + 0.5 + 1e-9) === said || (step > 1 && Math.trunc(scaled + 1e-9) === said);
}

/** So far from the figure that not even a rough number would be put so. */
export function farFrom({ value }: Numeral, figure: number): boolean {
  return figure === 0 ? value > 1 : value / figure > 1.5 || figure / value > 1.5;
}
