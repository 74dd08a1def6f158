/** The file as received → a page of numbered lines, so that a figure can point at the line it was read from. */
import type { CheckedReport } from "../check/checked.ts";
import type { Agency } from "../settings/agencies.ts";
import { type FrameFacts, type Link, type PageFrame, toFrame } from "./frame.ts";
import { linkToBody, linkToReport } from "./links.ts";
import { type VisibleRun, visibleSourceRuns } from "./visible-text.ts";
import { nameOfReport } from "./words.ts";

export interface SourcePage {
  readonly frame: PageFrame;
  readonly path: string;
  readonly sha256: string;
  readonly report: Link;
  /** What the lines are, and how many. */
  readonly about: string;
  /** Line 1 first. */
  readonly lines: readonly (readonly VisibleRun[])[];
}

/** As places count them: a line feed, a carriage return or both end a line, and what ends the last begins none. */
const linesOf = (file: CheckedReport["file"]): string[] =>
  String(file)
    .replace(/(?:\r\n|\r|\n)$/u, "")
    .split(/\r\n|\r|\n/u);

export function toSourcePage({ report, file }: CheckedReport, agency: Agency, facts: FrameFacts): SourcePage {
  const { addresses } = facts;
  const link = linkToReport(report, addresses);
  const lines = linesOf(file);
  // Word files have no lines; what is shown is their text.
  const isText = file.data.whereOf === undefined;
  return {
    frame: toFrame(facts, {
      title: `源文件 ${report.source.path}`,
      description: `${nameOfReport(agency, report.year)}的源文件，${isText ? "按收到时的原样逐行显示" : "其中的文字逐行列出"}。`,
      address: addresses.source(report.agency, report.year),
      above: [linkToBody(agency, addresses), link],
    }),
    path: report.source.path,
    sha256: report.source.sha256,
    report: link,
    about: isText
      ? `收到时的原样，共 ${lines.length} 行`
      : `Word 文件里的文字，按段、按格逐行列出，共 ${lines.length} 行；收到的文件可以在报告页下载`,
    lines: lines.map((line) => visibleSourceRuns(line)),
  };
}
