/** What is to be said of a Word file, beside what a page has too. */
import type { Point } from "unist";
import type { VFile } from "vfile";
import type { Place } from "../../report/report.ts";
import type { ReadingRuleId } from "../catalogue.ts";
import { tell } from "../finding.ts";
import type { Prepared } from "./document-xml.ts";
import type { Marked } from "./marks.ts";
import type { Note } from "./prepare.ts";

interface Sentence {
  readonly ruleId: ReadingRuleId;
  readonly say: (count: number, first: string) => string;
  readonly note?: string;
}

const sentences: Readonly<Record<Note["kind"], Sentence>> = {
  hidden: {
    ruleId: "text-hidden",
    say: (count, first) => `有 ${count} 处文字设为隐藏（${first}），没有读入`,
    note: "如果是应当公布的内容，请取消隐藏；如果不是，请删去。",
  },
  ruby: {
    ruleId: "text-apart",
    say: (count, first) => `有 ${count} 处文字带拼音（${first}），拼音没有读入`,
  },
  formula: {
    ruleId: "text-apart",
    say: (count, first) => `有 ${count} 处公式（${first}），按文字读入`,
    note: "请把公式改为一般文字。",
  },
  "text-box": {
    ruleId: "text-apart",
    say: (count, first) => `有 ${count} 个文本框（${first}），排在它所附的段落之后读入`,
    note: "请把文本框里的文字移到正文中应在的位置。",
  },
  graphic: {
    ruleId: "picture",
    say: (count, first) => `有 ${count} 个图表或图形（${first}），其中的文字和数没有读入`,
    note: "请另用文字或表格写出图中的内容。",
  },
  embedded: {
    ruleId: "text-unread",
    say: (count, first) => `文件里嵌有 ${count} 份别的文档（${first}），没有读入`,
    note: "请用 Word 打开文件，另存一次，再放回原处。",
  },
  unknown: {
    ruleId: "text-apart",
    say: (count, first) => `有 ${count} 处文字放在少见的结构里（${first}），按一般文字读入`,
    note: "请对照原件核对这些文字。",
  },
  numbered: {
    ruleId: "numbering-automatic",
    say: (count, first) => `有 ${count} 处序号是 Word 的自动编号，不是文字（首处${first}），按显示的样子写出`,
  },
  "numbered-cell": {
    ruleId: "numbering-automatic",
    say: (count, first) => `表格里有 ${count} 格的数前有自动编号（${first}），按“〔自动编号：……〕”读入，不当作数`,
    note: "请取消这些格子的自动编号。",
  },
  "number-lost": {
    ruleId: "numbering-automatic",
    say: (count, first) => `有 ${count} 处序号是 Word 的自动编号，算不出是几（首处${first}），没有读入`,
    note: "请把自动编号改为文字。",
  },
};

type PlaceOf = (marked: { readonly id: number; readonly paragraph: number }) => Place;

const longestQuote = 20;
const quote = (text: string) => `“${text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text}”`;

/** Each kind once, at the first of them. */
export function tellNotes(file: VFile, notes: readonly Note[], placeOf: PlaceOf): void {
  for (const [kind, { ruleId, say, note }] of Object.entries(sentences)) {
    const found = notes.filter((one) => one.kind === kind);
    const [first] = found;
    if (first === undefined) continue;
    const place = placeOf({ id: first.at, paragraph: first.at });
    tell(file, "report-read", ruleId, place, say(found.length, quote(first.text)), note === undefined ? {} : { note });
  }
}

/** Each text at its own place: it may be a figure. */
export function tellUnread(file: VFile, unread: readonly Marked[], placeOf: PlaceOf): void {
  for (const marked of unread) {
    const reason = marked.covered
      ? `这里有一格与上面的格子合并，Word 不显示其中的文字（${quote(marked.text)}），没有读入`
      : `这里有读不出的内容（${quote(marked.text)}），按“〔没有读出：……〕”写出`;
    const note = marked.covered ? "请取消合并，看清这一格应当写什么。" : "请把它改为一般文字。";
    tell(file, "report-read", "text-unread", placeOf(marked), reason, { note });
  }
}

const beginning: Point = { line: 1, column: 1, offset: 0 };
const start: Place = { start: beginning, end: beginning };

export function tellTracked(file: VFile, { insertions, deletions }: Prepared): void {
  if (insertions + deletions === 0) return;
  const reason = `文件有没有接受的修订：插入 ${insertions} 处，删除 ${deletions} 处；按接受全部修订后的样子读入`;
  tell(file, "report-read", "text-tracked", start, reason, { note: "请在“审阅”中接受或拒绝全部修订，再保存。" });
}

/** Page numbers say nothing of a report. */
const isPageNumber = (text: string) => /^[\s\d\-–—―－·•.第共页/]*$/u.test(text);

export function tellBeside(file: VFile, kind: "页眉" | "页脚", texts: readonly string[]): void {
  const said = [...new Set(texts.map((text) => text.trim()))].filter((text) => !isPageNumber(text));
  const [first] = said;
  if (first === undefined) return;
  tell(file, "report-read", "text-beside", start, `文件有 ${said.length} 处${kind}（${quote(first)}），没有读入`);
}

/** What a Word file holds beside the report, for whoever opens it. */
export interface Shown {
  readonly comments: number;
  readonly changes: number;
  readonly hidden: number;
  /** The author, and who saved it last. */
  readonly people: readonly string[];
}

/** Programs and computers have Latin names, or are users. */
const isPerson = (name: string) => /\p{Script=Han}/u.test(name) && !/用户$/u.test(name.trim());

/** All of it once, since it is mended in one go; names are not printed, or the finding would publish them too. */
export function tellShown(file: VFile, { comments, changes, hidden, people }: Shown): void {
  const kinds = [
    { there: comments > 0, what: `${comments} 处批注`, mend: "删去批注" },
    { there: changes > 0, what: `${changes} 处修订`, mend: "接受或拒绝全部修订" },
    { there: hidden > 0, what: `${hidden} 处隐藏文字`, mend: "删去隐藏文字" },
    { there: people.some(isPerson), what: "文件属性里的姓名", mend: "在文件属性里清去姓名" },
  ].filter(({ there }) => there);
  if (kinds.length === 0) return;
  const reason = `源文件按收到的原样公布，下载的人都能看到其中的 ${kinds.map(({ what }) => what).join("、")}`;
  const note = `如果不应当公布，请在 Word 或 WPS 中${kinds.map(({ mend }) => mend).join("，")}，保存后再放回原处。`;
  tell(file, "report-read", "source-shows", start, reason, { note });
}
