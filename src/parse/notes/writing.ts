/** How the text is written: departures that do not change its meaning, each kind told once. */
import type { Source } from "./spots.ts";

/** The comma stands first, since an engine finds a sign faster than what stands before it. */
const comma = /,(?<=[\p{Script=Han}）”》],)(?=[\p{Script=Han}（“《\d])/gu;

/** “，” and “,” side by side. A text with only one of them is consistent. */
function mixedCommas(source: Source): void {
  if (!source.text.includes("，")) return;
  source.note(
    "writing-punctuation",
    comma,
    (count) => `中文之间有 ${count} 处用半角“,”，其余用全角“，”，首处在这里；按原文公布`,
  );
}

const measures = "[件次条项期场个份篇人家起宗例类元万亿部件批户处名]";
const parted = new RegExp(`(?<!\\d)\\d{1,20}[ \\u00A0\\u3000]+(?=${measures})`, "gu");

function spacesBeforeMeasures(source: Source): void {
  source.note(
    "writing-space",
    parted,
    (count, first) => `数与量词之间有 ${count} 处空格（“${first.trim()}”后面），首处在这里；按没有空格读`,
  );
}

function specialSpaces(source: Source): void {
  source.note(
    "writing-space",
    /[\u00A0\u1680\u2000-\u200A\u202F\u205F]+/gu,
    (count) => `有 ${count} 处不换行空格等特殊空格，首处在这里；按普通空格读`,
  );
}

function spacesAtLineEnds(source: Source): void {
  source.note(
    "writing-space",
    /(?<=[^\s])[ \u00A0\u3000]+$/gmu,
    (count) => `有 ${count} 行末尾有多余的空格，首处在这里；不读入`,
  );
}

/** “规范性84件”: the noun that 规范性 belongs to is missing. */
function missingNoun(source: Source): void {
  source.note(
    "writing-word-missing",
    /规范性(?=\s*\d)/gu,
    (count) => `有 ${count} 处“规范性”后面没有“文件”二字，首处在这里；按“规范性文件”理解，按原文公布`,
  );
}

export const writingNotes: readonly ((source: Source) => void)[] = [
  mixedCommas,
  spacesBeforeMeasures,
  specialSpaces,
  spacesAtLineEnds,
  missingNoun,
];
