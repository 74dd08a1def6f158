/** A report without statutory tables → a document under its own headings: to read, search and download, not to check. */
import type { RootContent } from "mdast";
import { toString } from "mdast-util-to-string";
import type { VFile } from "vfile";
import { formless } from "../form/formless.ts";
import { forms } from "../form/forms.ts";
import { tell } from "../read/finding.ts";
import type { LocatedText, Place, Report, ReportPart } from "../report/report.ts";
import { placeOf } from "./found.ts";
import type { Expected } from "./expected.ts";
import { toBlock } from "./prose.ts";

/** “一、概述”: the way in which Chinese documents number their parts. A sentence is no heading. */
const numbered = /^[一二三四五六七八九十]{1,3}、[^。；;]{1,38}$/u;

function isHeading(node: RootContent): boolean {
  return node.type === "heading" || (node.type === "paragraph" && numbered.test(toString(node).trim()));
}

/** Since when reports have statutory tables. */
const formsBegin = formless.years.to + 1;

/** Tells that there are no statutory tables: from the year of the first form on they are missing. */
export function tellFormless(year: number, place: Place, file: VFile): void {
  if (year >= formsBegin) {
    const tables = forms[0].tables.length;
    tell(file, "report-parse", "report-missing", place, "文件里没有完整的年度报告：没有统计表", {
      note: `${formsBegin} 年起的报告应有 ${tables} 张统计表。请把它们放进这个文件。`,
    });
  } else {
    tell(
      file,
      "report-parse",
      "report-formless",
      place,
      `${year} 年的报告没有统一格式的统计表，按文件公布：不核对算式，不与以后各年比较`,
    );
  }
}

export function toDocument(
  nodes: readonly RootContent[],
  title: LocatedText,
  { agency, year, path, sha256 }: Expected,
  file: VFile,
): Report {
  const source = String(file);
  const parts: ReportPart[] = [];
  const preface: Report["preface"] = [];
  for (const node of nodes) {
    const { end } = placeOf(node);
    // The title and what stands above it are shown as the title.
    if (end.line <= title.place.end.line) continue;
    if (isHeading(node)) {
      const heading = { text: toString(node).trim(), place: placeOf(node) };
      parts.push({ number: parts.length + 1, heading, table: null, blocks: [] });
    } else {
      (parts.at(-1)?.blocks ?? preface).push(toBlock(node, source));
    }
  }
  return { agency, year, form: formless.key, source: { path, sha256 }, title, preface, parts, cells: [] };
}
