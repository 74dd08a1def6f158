/** Numbers as Word writes them before paragraphs; nothing where it is not certain how Word would. */

const han = "〇一二三四五六七八九";
const circled = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

/** 1–99: 十, 十一, 二十, 二十一. */
function counted(number: number, digits = han, ten = "十", leadingOne = ""): string | undefined {
  if (number > 99) return undefined;
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const digit = (value: number) => digits[value] ?? "";
  if (tens === 0) return digit(ones);
  return (tens === 1 ? leadingOne : digit(tens)) + ten + (ones === 0 ? "" : digit(ones));
}

function roman(number: number): string | undefined {
  if (number > 39) return undefined;
  const ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"][number % 10] ?? "";
  return "X".repeat(Math.floor(number / 10)) + ones;
}

function letter(number: number): string | undefined {
  return number > 26 ? undefined : String.fromCharCode(0x40 + number);
}

const decimal = (number: number) => String(number);

const formats: Readonly<Record<string, (number: number) => string | undefined>> = {
  decimal,
  decimalHalfWidth: decimal,
  decimalZero: (number) => decimal(number).padStart(2, "0"),
  decimalFullWidth: (number) =>
    decimal(number).replace(/\d/gu, (digit) => "０１２３４５６７８９"[Number(digit)] ?? digit),
  chineseCounting: (number) => counted(number),
  chineseCountingThousand: (number) => counted(number),
  japaneseCounting: (number) => counted(number),
  taiwaneseCounting: (number) => counted(number),
  taiwaneseCountingThousand: (number) => counted(number),
  chineseLegalSimplified: (number) => counted(number, "零壹贰叁肆伍陆柒捌玖", "拾", "壹"),
  ideographDigital: (number) => (number > 9 ? undefined : han[number]),
  japaneseDigitalTenThousand: (number) => (number > 9 ? undefined : han[number]),
  decimalEnclosedCircle: (number) => circled[number - 1],
  decimalEnclosedCircleChinese: (number) => circled[number - 1],
  decimalEnclosedParen: (number) => (number > 20 ? undefined : String.fromCharCode(0x2473 + number)),
  decimalEnclosedFullstop: (number) => (number > 20 ? undefined : String.fromCharCode(0x2487 + number)),
  upperRoman: roman,
  lowerRoman: (number) => roman(number)?.toLowerCase(),
  upperLetter: letter,
  lowerLetter: (number) => letter(number)?.toLowerCase(),
};

export function numeral(number: number, format: string): string | undefined {
  if (format === "decimal" || format === "decimalZero") return number >= 0 ? formats[format]?.(number) : undefined;
  return number >= 1 ? formats[format]?.(number) : undefined;
}
