/** A body and its reports → its page: what the newest report answers, every year side by side, and all reports. */
import type { CheckedReport } from "../check/checked.ts";
import type { Agency } from "../settings/agencies.ts";
import { chartsOfYears, type ChartsView } from "./charts/charts.ts";
import { type Verdict, verdictOf } from "./checks.ts";
import { type FrameFacts, type Link, type PageFrame, toFrame } from "./frame.ts";
import { linkToBody, linkToFullText, linkToYear } from "./links.ts";
import { answersOf } from "./questions/questions.ts";
import type { AnsweredQuestion } from "./questions/told.ts";
import { reportsOf } from "./reports-of.ts";
import { levelOf } from "./words.ts";
import { comparisonOf } from "./year-before.ts";
import { seriesOf, type YearSeries } from "./year-series.ts";

export interface AgencyPage {
  readonly frame: PageFrame;
  readonly name: string;
  readonly level: string;
  readonly parent: Link | undefined;
  readonly children: readonly Link[];
  /** What the newest report says; none where there is no report. */
  readonly newest:
    { readonly year: number; readonly report: Link; readonly answers: readonly AnsweredQuestion[] } | undefined;
  readonly series: YearSeries | undefined;
  /** Newest first. */
  readonly years: readonly {
    readonly report: Link;
    readonly verdict: { readonly state: Verdict; readonly sentence: string };
    readonly compare: Link | undefined;
  }[];
  readonly charts: ChartsView;
}

export function toAgencyPage(
  agency: Agency,
  agencies: readonly Agency[],
  reports: readonly CheckedReport[],
  facts: FrameFacts,
): AgencyPage {
  const { addresses } = facts;
  const parent = agencies.find(({ id }) => id === agency.parent);
  const own = reportsOf(agency, reports);
  const [newest] = own;
  return {
    frame: toFrame(facts, {
      title: agency.name,
      description: `${agency.name}历年的政府信息公开工作年度报告：每年的申请、答复、复议诉讼和主动公开，缺的年份照实标明。`,
      address: addresses.agency(agency.id),
      above: [],
    }),
    name: agency.name,
    level: levelOf(agency),
    parent: parent === undefined ? undefined : linkToBody(parent, addresses),
    children: agencies.filter((other) => other.parent === agency.id).map((child) => linkToBody(child, addresses)),
    newest:
      newest === undefined
        ? undefined
        : {
            year: newest.report.year,
            report: linkToFullText(newest.report, addresses),
            // The page goes on with all years; the report itself answers the rest.
            answers: answersOf(newest, addresses).slice(0, 2),
          },
    series: seriesOf(own, addresses),
    years: own.map((checked) => {
      const { report, assessments } = checked;
      const { verdict, sentence } = verdictOf(assessments);
      return {
        report: linkToYear(report, addresses),
        verdict: { state: verdict, sentence },
        compare: comparisonOf(checked, addresses),
      };
    }),
    charts: chartsOfYears(own.map(({ report }) => report)),
  };
}
