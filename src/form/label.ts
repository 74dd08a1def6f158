/** Labels as people write them → what they are compared by. */
import { foldTraditional } from "./traditional.ts";

const numbering = /^(?:[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+、|、|\d+[.、．])/u;
const remarks = /（[^（）]*）|\([^()]*\)/gu;

/** Full-width Latin letters, digits and punctuation as their ordinary forms; nothing else is touched. */
export function foldWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E]/gu, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0xfee0));
}

/** The numbering that the form prints before a label: “（一）” of “（一）予以公开”. */
export const numberingOf = (label: string): string => numbering.exec(label)?.[0] ?? "";

/** The numbering before a label without brackets and points (“七”, “3”) and the label's words alone. */
export interface FoldedLabel {
  readonly numeral: string;
  readonly body: string;
  /** The words without remarks in brackets: “本年(2023)制发件数” is compared as “本年制发件数”. */
  readonly plain: string;
  /** Written in traditional characters. */
  readonly traditional: boolean;
}

export function foldLabel(text: string): FoldedLabel {
  const written = text.replace(/[\s\p{Cf}]/gu, "");
  const compact = foldTraditional(written);
  const found = numberingOf(compact);
  const rest = compact.slice(found.length);
  const words = (value: string) => foldWidth(value).replace(/[^\p{L}\p{N}]/gu, "");
  return {
    numeral: words(found),
    body: words(rest),
    plain: words(rest.replace(remarks, "")),
    traditional: compact !== written,
  };
}

/** Labels of forms are few and asked for at every cell of every report, so each is folded once. */
const foldedLabels = new Map<string, FoldedLabel>();

/** Folds a label that stands in a form. Texts of reports go through `foldLabel`, which remembers nothing. */
export function foldFormLabel(label: string): FoldedLabel {
  let folded = foldedLabels.get(label);
  if (folded === undefined) {
    folded = foldLabel(label);
    foldedLabels.set(label, folded);
  }
  return folded;
}

/** Does a text say one of the wordings? `same` as printed, `variant` with another wording or a remark. */
export function matchLabel(
  text: FoldedLabel,
  label: string,
  aliases: readonly string[] = [],
): "same" | "variant" | undefined {
  if (text.body === "") return undefined;
  if (text.body === foldFormLabel(label).body) return text.traditional ? "variant" : "same";
  for (const wording of [label, ...aliases]) {
    const { body, plain } = foldFormLabel(wording);
    if (body === text.body || (plain !== "" && plain === text.plain)) return "variant";
  }
  return undefined;
}
