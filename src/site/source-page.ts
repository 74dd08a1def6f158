/** The file as received → a page of numbered lines, so that a figure can point at the line it was read from. */
import type { CheckedReport } from "../check/checked.ts";
import type { Agency } from "../settings/agencies.ts";
import { type FrameFacts, type Link, type PageFrame, toFrame } from "./frame.ts";
import { type VisibleRun, visibleSourceRuns } from "./visible-text.ts";

export interface SourcePage {
  readonly frame: PageFrame;
  readonly path: string;
  readonly sha256: string;
  readonly report: Link;
  /** Line 1 first. */
  readonly lines: readonly (readonly VisibleRun[])[];
}

export function toSourcePage({ report, file }: CheckedReport, agency: Agency, facts: FrameFacts): SourcePage {
  const { addresses } = facts;
  const name = `${report.year} 年报告`;
  return {
    frame: toFrame(facts, {
      title: `源文件 ${report.source.path}`,
      description: `${agency.name}${report.year}年政府信息公开工作年度报告的源文件，按收到时的原样逐行显示。`,
      address: addresses.source(report.agency, report.year),
      above: [
        { text: agency.name, href: addresses.agency(agency.id) },
        { text: name, href: addresses.report(report.agency, report.year) },
      ],
    }),
    path: report.source.path,
    sha256: report.source.sha256,
    report: { text: name, href: addresses.report(report.agency, report.year) },
    // As places count them: lines end with a line feed, a carriage return, or both.
    lines: String(file)
      .split(/\r\n|\r|\n/u)
      .map((line) => visibleSourceRuns(line)),
  };
}
