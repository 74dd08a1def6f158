/** A body and its reports → its page. */
import type { CheckedReport } from "../check/checked.ts";
import type { Agency } from "../settings/agencies.ts";
import { chartsOfYears, type ChartsView } from "./charts/charts.ts";
import { type Verdict, verdictOf } from "./checks.ts";
import { type FrameFacts, type Link, type PageFrame, toFrame } from "./frame.ts";
import { reportsOf } from "./home-page.ts";
import { type KeyFigure, keyFigureWords, toKeyFigures } from "./key-figures.ts";
import { levelOf } from "./words.ts";

/** A year of a body, as a row of its table. */
export interface YearRow {
  readonly report: Link;
  readonly figures: readonly KeyFigure[];
  readonly verdict: { readonly state: Verdict; readonly sentence: string };
}

export interface AgencyPage {
  readonly frame: PageFrame;
  readonly name: string;
  readonly level: string;
  readonly parent: Link | undefined;
  readonly children: readonly Link[];
  readonly words: readonly string[];
  /** Newest first. */
  readonly years: readonly YearRow[];
  readonly charts: ChartsView;
}

export function toAgencyPage(
  agency: Agency,
  agencies: readonly Agency[],
  reports: readonly CheckedReport[],
  facts: FrameFacts,
): AgencyPage {
  const { addresses } = facts;
  const linkTo = ({ id, name }: Agency): Link => ({ text: name, href: addresses.agency(id) });
  const parent = agencies.find(({ id }) => id === agency.parent);
  const own = reportsOf(agency, reports);
  return {
    frame: toFrame(facts, {
      title: agency.name,
      description: `${agency.name}历年的政府信息公开工作年度报告。`,
      address: addresses.agency(agency.id),
      above: [],
    }),
    name: agency.name,
    level: levelOf(agency),
    parent: parent === undefined ? undefined : linkTo(parent),
    children: agencies.filter((other) => other.parent === agency.id).map(linkTo),
    words: keyFigureWords,
    years: own.map(({ report, assessments }) => {
      const { verdict, sentence } = verdictOf(assessments);
      return {
        report: { text: `${report.year} 年`, href: addresses.report(agency.id, report.year) },
        figures: toKeyFigures(report, (address) => addresses.cell(agency.id, report.year, address)),
        verdict: { state: verdict, sentence },
      };
    }),
    charts: chartsOfYears(own.map(({ report }) => report)),
  };
}
