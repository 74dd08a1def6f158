/** What a page or a Word file holds that text has not: each kind told once, at the first of them. */
import type { Position } from "unist";
import type { VFile } from "vfile";
import type { ReadingRuleId } from "../catalogue.ts";
import { tell } from "../finding.ts";
import type { Sight } from "./flow.ts";

interface Sentence {
  readonly ruleId: ReadingRuleId;
  readonly say: (count: number, first: string) => string;
  readonly note?: string;
}

const sentences: Readonly<Record<Sight["kind"], Sentence>> = {
  hidden: {
    ruleId: "text-hidden",
    say: (count, first) => `有 ${count} 处文字设为不显示（${first}），没有读入`,
    note: "如果是应当公布的内容，请取消隐藏；如果不是，请删去。",
  },
  struck: {
    ruleId: "text-struck",
    say: (count, first) => `有 ${count} 处文字带删除线（${first}），按“〔划去：……〕”读入`,
    note: "请删去作废的文字；如果没有作废，请取消删除线。",
  },
  picture: {
    ruleId: "picture",
    say: (count) => `有 ${count} 张图片，图片里的文字和数没有读入`,
  },
  "nested-table": {
    ruleId: "table-nested",
    say: (count, first) => `有 ${count} 个格子里又有一张表格（${first}），其中的文字连在一起读入`,
    note: "请把里面的表格拆开，一格一个数。",
  },
  "tall-figure": {
    ruleId: "table-tall-figure",
    say: (count, first) => `有 ${count} 个填数的格子跨了几行（${first}），下面几行的数按个数读入，看起来却可能错栏`,
    note: "请取消这个格子的合并，一行一个数。",
  },
  "wide-figure": {
    ruleId: "table-wide-figure",
    say: (count, first) =>
      `有 ${count} 个填数的格子跨了几栏（${first}），与表格的宽度不合，按个数读入，看起来却可能错栏`,
    note: "请取消这个格子的合并，一栏一个数。",
  },
  numbering: {
    ruleId: "numbering-automatic",
    say: (count, first) => `有 ${count} 处序号是自动编号，不是文字（${first}），没有读入`,
  },
};

export function tellSights(
  file: VFile,
  sights: readonly Sight[],
  positionOf: (from: number, to: number) => Position,
): void {
  for (const [kind, { ruleId, say, note }] of Object.entries(sentences)) {
    const found = sights.filter((sight) => sight.kind === kind);
    const [first] = found;
    if (first === undefined) continue;
    const text = `“${first.text.length > 20 ? `${first.text.slice(0, 20)}…` : first.text}”`;
    const place = positionOf(first.from, first.to);
    tell(file, "report-read", ruleId, place, say(found.length, text), note === undefined ? {} : { note });
  }
}
