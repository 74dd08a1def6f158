/** Characters that nobody sees: found, named and told, never removed. */
import type { VFile } from "vfile";
import type { ReadingRuleId } from "./catalogue.ts";
import { tell } from "./finding.ts";
import { linesOf } from "./places.ts";

interface Kind {
  readonly ruleId: ReadingRuleId;
  readonly name: string;
  readonly pattern: RegExp;
  readonly note: string;
}

const remove = "请在原文中删去；如果确有需要，请写明原因。";

/** The byte order mark at the very beginning belongs to the encoding and is none of them. */
const kinds: readonly Kind[] = [
  {
    ruleId: "hidden-direction",
    name: "改变文字方向的控制符",
    pattern: /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu,
    note: remove,
  },
  {
    ruleId: "hidden-control",
    name: "控制符或标签字符",
    pattern: /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u{E0000}-\u{E007F}]/gu,
    note: remove,
  },
  {
    ruleId: "hidden-control",
    name: "替换符“�”，原来的字已经损坏",
    pattern: /\uFFFD/gu,
    note: "请对照原件补上损坏的字。",
  },
  {
    ruleId: "hidden-zero-width",
    name: "零宽字符或分页、分行符",
    pattern:
      /[\u000B\u000C\u00AD\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200D\u2028\u2029\u2060-\u2065\u206A-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF9-\uFFFB\u{1D173}-\u{1D17A}\u{E0080}-\u{E0FFF}]/gu,
    note: remove,
  },
];

/** `U+200B` of a character. */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

const any = new RegExp(kinds.map(({ pattern }) => pattern.source).join("|"), "u");

/** The first hidden character of a text, if there is one. */
export function hiddenIn(text: string): string | undefined {
  return any.exec(text)?.[0];
}

export function withoutHidden(text: string): string {
  return kinds.reduce((rest, { pattern }) => rest.replace(pattern, ""), text);
}

/** Tells each kind of hidden character once, with how many there are and where the first one stands. */
export function tellHidden(file: VFile): void {
  const source = String(file);
  const from = source.startsWith("\uFEFF") ? 1 : 0;
  if (!any.test(source.slice(from))) return;
  const lines = linesOf(source);
  for (const { ruleId, name, pattern, note } of kinds) {
    const found = [...source.matchAll(pattern)].filter(({ index }) => index >= from);
    const [first] = found;
    if (first === undefined) continue;
    const place = { start: lines.pointAt(first.index), end: lines.pointAt(first.index + first[0].length) };
    const which = [...new Set(found.map(([character]) => codePointName(character)))].slice(0, 4).join("、");
    tell(file, "report-read", ruleId, place, `文中有 ${found.length} 处${name}（${which}），首处在这里`, { note });
  }
}
