/** What stands before part one → the report's title and its preface. */
import type { RootContent } from "mdast";
import { toString } from "mdast-util-to-string";
import type { VFile } from "vfile";
import { foldTraditional } from "../form/traditional.ts";
import { tell } from "../read/finding.ts";
import type { LocatedText, Place } from "../report/report.ts";
import type { Expected } from "./expected.ts";
import { placeOf } from "./found.ts";

const titlePattern = /年度?报告[”》]?$|(?:信息|政务)公开.*(?:报告|年报)[”》]?$/u;

/** A title is a line, not a sentence. */
export function looksLikeTitle(text: string): boolean {
  return text.length <= 60 && titlePattern.test(foldTraditional(text)) && !/[。；：:]/u.test(text);
}

export interface Front {
  readonly title: LocatedText | undefined;
  /** How many paragraphs the title takes. */
  readonly lines: number;
  readonly before: readonly RootContent[];
  readonly preface: readonly RootContent[];
}

/** The line that says 年度报告, with the lines directly before it: the name of the body often has its own. */
export function findTitle(front: readonly RootContent[]): Front {
  const texts = front.map((node) => toString(node).trim());
  const end = texts.findIndex((text, index) => front[index]?.type !== "table" && looksLikeTitle(text));
  if (end < 0) return { title: undefined, lines: 0, before: [], preface: front };
  let begin = end;
  const isLine = (index: number) => {
    // The year of the report may stand in such a line, but no other number: dates and index numbers are no title.
    const text = (texts[index] ?? "").replace(/20\d\d\s*年/u, "");
    const type = front[index]?.type;
    return (type === "paragraph" || type === "heading") && text.length <= 30 && !/[。；：:>|〔\d]/u.test(text);
  };
  while (begin > 0 && end - begin < 2 && isLine(begin - 1)) begin -= 1;
  const nodes = front.slice(begin, end + 1);
  const [first, last] = [nodes[0], nodes.at(-1)];
  if (first === undefined || last === undefined) return { title: undefined, lines: 0, before: [], preface: front };
  const place: Place = { start: placeOf(first).start, end: placeOf(last).end };
  return {
    title: { text: texts.slice(begin, end + 1).join(""), place },
    lines: nodes.length,
    before: front.slice(0, begin),
    preface: front.slice(end + 1),
  };
}

const statisticsPeriod = /统计期限[^。]{0,60}?(20\d\d)\s*年/u;

/** The title against the place of the file: whose report it is, and of which year. */
export function checkTitle({ title, lines, preface }: Front, expected: Expected, file: VFile): void {
  const start: Place = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  const [name = expected.agency] = expected.names;
  if (title === undefined) {
    tell(file, "report-parse", "title-missing", start, "没有找到标题，应为“……年政府信息公开工作年度报告”", {
      note: `请在第一部分之前写上完整的标题，例如“${name}${expected.year}年政府信息公开工作年度报告”。`,
    });
    return;
  }
  const { text, place } = title;
  const years = [...text.matchAll(/(20\d\d)\s*年/gu)].map(([, year]) => Number(year));
  const other = years.find((year) => year !== expected.year);
  if (other !== undefined) {
    const period = Number(statisticsPeriod.exec(preface.map((node) => toString(node)).join("\n"))?.[1]);
    const both = period === other ? `；统计期限也写作 ${other}` : "";
    tell(file, "report-parse", "title-year", place, `标题中的年份为 ${other}，应为文件名中的 ${expected.year}${both}`, {
      actual: String(other),
      expected: [String(expected.year)],
      note: `如果报告是 ${other} 年的，请把文件改名为 ${expected.path.replace(/[^/]*(\.[^.]*)$/u, `${other}$1`)}；否则请把标题中的 ${other} 改为 ${expected.year}。`,
    });
  }
  if (years.length === 0) {
    tell(file, "report-parse", "title-written", place, `标题中没有年份，按文件名中的 ${expected.year} 年读入`);
  }
  if (!expected.names.some((known) => text.includes(known))) {
    const whose = /^(\D{2,20}?)(?:关于|20\d\d|政府信息公开)/u.exec(text)?.[1];
    if (whose === undefined) {
      tell(file, "report-parse", "title-agency", place, `标题中没有机关名称，按“${name}”的报告公布`);
    } else if (!expected.names.some((known) => known.includes(whose))) {
      tell(file, "report-parse", "title-other-agency", place, `标题中的机关为“${whose}”，应为“${name}”`, {
        actual: whose,
        expected: [name],
        note: "如果是另一个机关的报告，请把文件移到它的文件夹；如果是本机关的另一个名称，请把它写作 content/agencies.yaml 中的 shortName。",
      });
    }
  }
  const doubled = text.match(/年度/gu)?.length === 2;
  if (lines > 1 || doubled) {
    const facts = [lines > 1 ? `分写在 ${lines} 行` : "", doubled ? "“年度”出现了两次" : ""].filter(
      (fact) => fact !== "",
    );
    tell(file, "report-parse", "title-written", place, `标题${facts.join("，")}，按“${text}”公布`);
  }
}
