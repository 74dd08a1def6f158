/** Finds the numbers in a text that belong to a person. */
import { isBankCard } from "./bank-card.ts";
import { isCitizenId, isOldCitizenId } from "./citizen-id.ts";
import { fold } from "./fold.ts";
import { maskOf } from "./mask-of.ts";

export type NumberKind = "citizen-id" | "mobile" | "bank-card";

export interface PrivateNumber {
  readonly kind: NumberKind;
  /** Without separators, in plain digits. Never to be printed: `masked` is. */
  readonly digits: string;
  /** First three and last two characters: “330*************12”. */
  readonly masked: string;
  /** Offsets in the text as written. */
  readonly from: number;
  readonly to: number;
}

/** A hyphen, a dot or a space between groups of digits. */
const gap = "(?: ?[-‐-―−－.．·•] ?|[ \\u00A0\\u2000-\\u200A\\u202F\\u3000])";
const notBehindDigit = "(?<![\\d]|\\d[-.．/_])";
const notBeforeDigit = "(?!\\d|[-.．_]\\d)";

/** What stands before a number may say what it is; the words are looked for in the same clause only. */
const named = {
  id: /(?:身份证|身份号码|证件号)[^，。；;\n\d]{0,8}$/u,
  card: /(?:卡号|账号|帐号|账户|帐户|银行卡)[^，。；;\n\d]{0,12}$/u,
  mobile: /(?:电话|手机|号码|联系|致电|拨打|tel|phone|mobile)[^，。；;\n\d]{0,6}$/iu,
  code: /(?:索引号|文号|编号|编码|代码|备案号|许可证号|登记号|单号|流水号|案号|序列号|标识码|版本号?)[为是：:（(\s]*$/u,
  /** A public body's account is not a person's card. */
  publicAccount: /(?:对公|专户|国库|财政|开户名|户名)[^。；;\n]*$/u,
  /** Latin words that are no part of the number behind them. */
  word: /(?:^|[^A-Za-z])(?:tel|phone|mobile|mob|wx|wechat|id|no)\.?$/iu,
};
/** What is counted in a unit is no number of a person. */
const unit = /^\s?(?:元|万|亿|千|件|条|次|人|个|份|户|亩|吨|页|项|宗|篇|平方|立方|公里|字节|%|％)/u;

interface Context {
  /** What stands on either side, as far as an address on the web may reach. */
  readonly before: string;
  readonly after: string;
}

/** Inside of a longer name: letters directly around, an address on the web, the key of a program. */
function isInName({ before, after }: Context): boolean {
  if (/^[A-Za-z_]/u.test(after)) return true;
  const joined = /[\x21-\x7E]*$/u.exec(before)?.[0] ?? "";
  if (/[A-Za-z_%&#@=]$/u.test(joined) && !named.word.test(joined)) return true;
  return /:\/\/|www\./iu.test(joined) || /(?:id|key|class|name|src)["']?\s?[:=]\s?["']$/iu.test(before);
}

interface Search {
  readonly kind: NumberKind;
  readonly pattern: RegExp;
  /** The characters of the number itself when what was found is one. */
  readonly numberOf: (found: RegExpExecArray, context: Context) => string | undefined;
}

const plain = (written: string) => written.replace(/[^\dXx]/gu, "").toUpperCase();

/** In the order in which they are tried: what is one of the first kind is none of the others. */
const searches: readonly Search[] = [
  {
    kind: "citizen-id",
    pattern: new RegExp(`(?<!\\d)[1-8](?:${gap}?\\d){16}${gap}?[\\dXx](?![\\dA-Za-z])`, "gu"),
    numberOf: ([written], { before }) => {
      const number = plain(written);
      return isCitizenId(number) && !named.code.test(before) ? number : undefined;
    },
  },
  {
    kind: "citizen-id",
    pattern: new RegExp(`(?<!\\d)[1-8](?:${gap}?\\d){14}(?!\\d)`, "gu"),
    numberOf: ([written], { before }) =>
      named.id.test(before) && isOldCitizenId(plain(written)) ? plain(written) : undefined,
  },
  {
    kind: "bank-card",
    pattern: new RegExp(
      `${notBehindDigit}(?:\\d{16,19}|\\d{4}(?:${gap}\\d{4}){3}(?:${gap}?\\d{1,3})?|\\d{6}${gap}\\d{10,13})${notBeforeDigit}`,
      "gu",
    ),
    numberOf: ([written], { before, after }) => {
      const labelled = named.card.test(before);
      if (named.code.test(before) || unit.test(after) || (labelled && named.publicAccount.test(before)))
        return undefined;
      return isBankCard(plain(written), labelled) ? plain(written) : undefined;
    },
  },
  {
    kind: "mobile",
    // The code of the country, or the 0 that once was dialled before a mobile of another place, may come first.
    pattern: new RegExp(
      `${notBehindDigit}(?:\\+86${gap}?|0086${gap}?|86${gap}|0)?(1[3-9]\\d${gap}?\\d{4}${gap}?\\d{4})${notBeforeDigit}`,
      "gu",
    ),
    numberOf: ([written, number = ""], { before, after }) => {
      if (named.code.test(before) || unit.test(after)) return undefined;
      // Figures of a row with a space between them are no groups of one number.
      const inRow = /\s/u.test(number) && (/\d\s$/u.test(before) || /^\s\d/u.test(after));
      return inRow && !named.mobile.test(before) && !written.startsWith("+") ? undefined : plain(number);
    },
  },
  {
    kind: "mobile",
    // However the digits are parted, where words say that it is a telephone.
    pattern: new RegExp(`(?<!\\d)1${gap}?[3-9](?:${gap}?\\d){9}(?!${gap}?\\d)`, "gu"),
    numberOf: ([written], { before }) => (named.mobile.test(before) ? plain(written) : undefined),
  },
];

const reach = 120;

/** Every number of a person in a text, in order. `markup`: the text is a web page, and tags may part the digits. */
export function privateNumbersIn(written: string, markup = false): PrivateNumber[] {
  const { text, offsetAt } = fold(written, markup);
  const found: PrivateNumber[] = [];
  for (const { kind, pattern, numberOf } of searches) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const { index } = match;
      const end = index + match[0].length;
      const context = { before: text.slice(Math.max(0, index - reach), index), after: text.slice(end, end + reach) };
      const digits = isInName(context) ? undefined : numberOf(match, context);
      const [from, to] = [offsetAt(index), offsetAt(end - 1) + 1];
      if (digits === undefined) pattern.lastIndex = index + 1;
      else if (found.every((other) => to <= other.from || from >= other.to))
        found.push({ kind, digits, masked: maskOf(digits), from, to });
    }
  }
  return found.sort((one, other) => one.from - other.from);
}
