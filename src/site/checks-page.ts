/** A checked report → the page of everything that was checked of it, worked out. */
import { rules } from "../check/check.ts";
import type { CheckedReport } from "../check/checked.ts";
import type { Agency } from "../settings/agencies.ts";
import { anchors, fromChecks } from "./addresses.ts";
import { type Checks, toChecks } from "./checks.ts";
import { type Findings, type RulePage, toFindings } from "./findings.ts";
import { type FrameFacts, type Link, type PageFrame, toFrame } from "./frame.ts";
import { linkToBody, linkToReport } from "./links.ts";
import { type Quantities, toQuantities } from "./quantities.ts";

export interface ChecksPage {
  readonly frame: PageFrame;
  readonly title: string;
  readonly report: Link;
  readonly contents: readonly Link[];
  readonly checks: Checks;
  readonly quantities: Quantities;
  readonly findings: Pick<Findings, "problems" | "answered" | "notices">;
}

export function toChecksPage(
  checked: CheckedReport,
  agency: Agency,
  facts: FrameFacts,
  rulePage: RulePage,
): ChecksPage {
  const { report } = checked;
  const { addresses } = facts;
  const { problems, answered, notices } = toFindings(checked, rulePage, fromChecks);
  const checks = toChecks(checked, rules, addresses);
  const name = `${agency.name}${report.year}年报告`;
  const link = linkToReport(report, addresses);
  return {
    frame: toFrame(facts, {
      title: `${name}的核对`,
      description: `${name}：${checks.sentence}。每个算式逐位算出，正文里的每个数写明与表中哪一格核对。`,
      address: addresses.checks(report.agency, report.year),
      above: [linkToBody(agency, addresses), link],
    }),
    title: `${name}的核对`,
    report: link,
    contents: [
      { text: "统计表里的算式", href: `#${anchors.checks}` },
      { text: "正文里的数", href: `#${anchors.quantities}` },
      ...(checks.notChecked.length > 0 ? [{ text: "没有核对的，和为什么", href: `#${anchors.notChecked}` }] : []),
      ...(problems.length + answered.length + notices.length > 0
        ? [{ text: "读入与核对时的发现", href: `#${anchors.findings}` }]
        : []),
    ],
    checks,
    quantities: toQuantities(checked),
    findings: { problems, answered, notices },
  };
}
