/** All agencies and reports → the home page. */
import type { CheckedReport } from "../check/checked.ts";
import { rules } from "../check/check.ts";
import type { Agency } from "../settings/agencies.ts";
import { urlOrAddress } from "./addresses.ts";
import { type Verdict, verdictOf } from "./checks.ts";
import { type FrameFacts, type Link, type PageFrame, toFrame } from "./frame.ts";
import { linkToBody, linkToFullText, linkToYear } from "./links.ts";
import { answersOf } from "./questions/questions.ts";
import type { AnsweredQuestion } from "./questions/told.ts";
import { reportsOf } from "./reports-of.ts";
import { dataTitle, yearsTitle } from "./words.ts";

/** Up to so many bodies have their answers one below the other; of more, all but the first two wait to be opened. */
const bodiesInFull = 3;
/** More are listed on the page of bodies and years, so that the home page does not grow with the register. */
export const bodiesOnHome = 30;

/** A body with its newest report. */
export interface AgencySummary {
  readonly agency: Link;
  readonly latest:
    | {
        readonly report: Link;
        readonly year: number;
        readonly answers: readonly AnsweredQuestion[];
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
  /** Whether they are so many that each is told in few lines. */
  readonly brief: boolean;
  /** “另有 270 个机关” */
  readonly further: string | undefined;
  readonly years: Link;
  readonly indicators: Link;
  readonly rules: Link;
  readonly download: Link;
}

export function toHomePage(
  agencies: readonly Agency[],
  reports: readonly CheckedReport[],
  facts: FrameFacts,
): HomePage {
  const { settings, addresses } = facts;
  const brief = agencies.length > bodiesInFull;
  const purpose =
    "这里把政府信息公开工作年度报告变成人人能读、能查、能核对、能引用的网页：每个数都标明出处，每个算式都列出来算一遍。";
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
          url: urlOrAddress(settings.baseUrl, addresses.home),
          inLanguage: settings.language,
          ...(settings.publisher === undefined
            ? {}
            : { publisher: { "@type": "Organization", name: settings.publisher } }),
        },
      ],
    }),
    title: settings.name,
    purpose,
    brief,
    agencies: agencies.slice(0, bodiesOnHome).map((agency): AgencySummary => {
      const own = reportsOf(agency, reports);
      const [latest] = own;
      return {
        agency: linkToBody(agency, addresses),
        latest:
          latest === undefined
            ? undefined
            : {
                report: linkToFullText(latest.report, addresses),
                year: latest.report.year,
                answers: answersOf(latest, addresses),
                verdict: {
                  state: verdictOf(latest.assessments).verdict,
                  sentence: verdictOf(latest.assessments).sentence,
                },
              },
        years: own.map(({ report }) => linkToYear(report, addresses)),
      };
    }),
    further: agencies.length > bodiesOnHome ? `另有 ${agencies.length - bodiesOnHome} 个机关` : undefined,
    years: { text: yearsTitle, href: addresses.years() },
    indicators: { text: "每一行是什么意思、各年多少", href: addresses.indicators },
    rules: { text: `${rules.length} 条核对规则`, href: addresses.rules },
    download: { text: dataTitle, href: addresses.data },
  };
}
