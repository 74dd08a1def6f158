/** All agencies and reports → the home page. */
import type { CheckedReport } from "../check/checked.ts";
import { rules } from "../check/check.ts";
import type { Agency } from "../settings/agencies.ts";
import { urlOf } from "./addresses.ts";
import { type Verdict, verdictOf } from "./checks.ts";
import { type FrameFacts, type Link, type PageFrame, toFrame } from "./frame.ts";
import { type KeyFigure, toKeyFigures } from "./key-figures.ts";

/** A body with its newest report. */
export interface AgencySummary {
  readonly agency: Link;
  readonly latest:
    | {
        readonly report: Link;
        readonly year: number;
        readonly keyFigures: readonly KeyFigure[];
        readonly verdict: { readonly state: Verdict; readonly sentence: string };
      }
    | undefined;
  readonly years: readonly Link[];
}

export interface HomePage {
  readonly frame: PageFrame;
  readonly title: string;
  readonly purpose: string;
  readonly agencies: readonly AgencySummary[];
  readonly rules: Link;
  readonly download: Link;
}

/** Every agency's page asks for its reports, so they are grouped once for each site. */
const groups = new WeakMap<readonly CheckedReport[], Map<string, CheckedReport[]>>();

/** The reports of a body, newest first. */
export function reportsOf(agency: Agency, reports: readonly CheckedReport[]): readonly CheckedReport[] {
  let byAgency = groups.get(reports);
  if (byAgency === undefined) {
    byAgency = new Map<string, CheckedReport[]>();
    for (const checked of [...reports].sort((a, b) => b.report.year - a.report.year)) {
      const own = byAgency.get(checked.report.agency) ?? [];
      own.push(checked);
      byAgency.set(checked.report.agency, own);
    }
    groups.set(reports, byAgency);
  }
  return byAgency.get(agency.id) ?? [];
}

export function toHomePage(
  agencies: readonly Agency[],
  reports: readonly CheckedReport[],
  facts: FrameFacts,
): HomePage {
  const { settings, addresses } = facts;
  const purpose =
    "这里把政府信息公开工作年度报告变成人人能读、能查、能核对、能引用的网页：每个数都标明出处，每个算式都当面算给您看。";
  return {
    frame: toFrame(facts, {
      title: settings.name,
      description: purpose,
      address: addresses.home,
      above: [],
      things: [
        {
          "@type": "WebSite",
          name: settings.name,
          url: urlOf(settings.baseUrl, addresses.home) ?? addresses.home,
          inLanguage: settings.language,
          ...(settings.publisher === undefined
            ? {}
            : { publisher: { "@type": "Organization", name: settings.publisher } }),
        },
      ],
    }),
    title: settings.name,
    purpose,
    agencies: agencies.map((agency): AgencySummary => {
      const own = reportsOf(agency, reports);
      const [latest] = own;
      return {
        agency: { text: agency.name, href: addresses.agency(agency.id) },
        latest:
          latest === undefined
            ? undefined
            : {
                report: {
                  text: `${latest.report.year} 年度报告全文`,
                  href: addresses.report(agency.id, latest.report.year),
                },
                year: latest.report.year,
                keyFigures: toKeyFigures(latest.report, (address) =>
                  addresses.cell(agency.id, latest.report.year, address),
                ),
                verdict: {
                  state: verdictOf(latest.assessments).verdict,
                  sentence: verdictOf(latest.assessments).sentence,
                },
              },
        years: own.map(({ report }) => ({
          text: `${report.year} 年`,
          href: addresses.report(agency.id, report.year),
        })),
      };
    }),
    rules: { text: `${rules.length} 条核对规则`, href: addresses.rules },
    download: { text: "数据下载", href: addresses.data },
  };
}
