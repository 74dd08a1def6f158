/** Settings, agencies and checked reports → every page of the site, each as light record first and in full when asked. */
import type { CheckedReport } from "../check/checked.ts";
import type { Agency } from "../settings/agencies.ts";
import type { HostParts } from "../settings/host.ts";
import type { ContentPage } from "../settings/pages.ts";
import type { SiteSettings } from "../settings/site.ts";
import { type Addresses, addressesUnder } from "./addresses.ts";
import { type AgencyPage, toAgencyPage } from "./agency-page.ts";
import { catalogue } from "./catalogue.ts";
import { type ChecksPage, toChecksPage } from "./checks-page.ts";
import { type CitePage, toCitePage } from "./cite-page.ts";
import { type ComparePage, toComparePage } from "./compare-page.ts";
import { type ContentPageView, toContentPage } from "./content-pages.ts";
import { type DataPage, toDataPage } from "./data-page.ts";
import { feedOf, filesForPrograms, type VisitedSite } from "./for-programs.ts";
import { type FrameFacts, type HostFrame, type Link, type PageFrame, toFrame } from "./frame.ts";
import { type GlossaryPage, toGlossaryPage } from "./glossary-page.ts";
import { type HomePage, toHomePage } from "./home-page.ts";
import { type IndicatorPage, type IndicatorsPage, toIndicatorPage, toIndicatorsPage } from "./indicator-pages.ts";
import { type NotFoundPage, toNotFoundPage } from "./not-found-page.ts";
import { filesOf, indicatorPagesOf, type PageOfIndicator, type PageRecords, recordsOf } from "./records.ts";
import { type ReportPage, toReportPage } from "./report-page.ts";
import { type RulePageView, type RulesPage, toRulePage, toRulesPage } from "./rule-pages.ts";
import { plainScripts, type Scripts } from "./scripts.ts";
import { type SearchPage, toSearchPage } from "./search-page.ts";
import { type SourcePage, toSourcePage } from "./source-page.ts";
import { toYearsPage, type YearsPage } from "./years-page.ts";

export interface SiteInput {
  readonly settings: SiteSettings;
  readonly agencies: readonly Agency[];
  readonly reports: readonly CheckedReport[];
  /** The page around every page of ours, where the site is a section of another. */
  readonly host?: HostParts;
  /** How many bytes each download has, by its path below the site's folder. */
  readonly sizes?: ReadonlyMap<string, number>;
  /** What an editor writes beside all reports; none without it. */
  readonly pages?: readonly ContentPage[];
}

function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new Error(`A page record points at entry ${index} of ${list.length}.`);
  return item;
}

/** A class, so that Eleventy hands it on as it is and does not copy every report for every template. */
export class Site {
  readonly records: PageRecords;
  readonly #input: SiteInput;
  readonly #agencies: ReadonlyMap<string, Agency>;
  readonly #addresses: Addresses;
  readonly #facts: FrameFacts;
  readonly #visited: VisitedSite;
  readonly #indicatorPages: readonly PageOfIndicator[];

  /** The names of the style sheets and scripts among the site's assets. */
  constructor(input: SiteInput, stylesheet: string, scripts: Scripts = plainScripts, hostStylesheet?: string) {
    const { settings, agencies, reports, sizes, pages = [], host } = input;
    this.#input = input;
    this.#agencies = new Map(agencies.map((agency) => [agency.id, agency]));
    this.#addresses = addressesUnder(settings.basePath);
    this.#visited = { settings, reports, addresses: this.#addresses, bodyOf: (checked) => this.#agencyOf(checked) };
    const frame: HostFrame | undefined = host && {
      header: host.header,
      footer: host.footer,
      stylesheet: hostStylesheet === undefined ? undefined : this.#addresses.asset(hostStylesheet),
    };
    this.#facts = {
      settings,
      addresses: this.#addresses,
      stylesheet,
      scripts,
      pages,
      ...(sizes === undefined ? {} : { sizes }),
      ...(frame === undefined ? {} : { host: frame }),
      hasFeed: feedOf(this.#visited) !== undefined,
    };
    this.#indicatorPages = indicatorPagesOf(agencies, reports);
    this.records = recordsOf({ agencies, reports, pages }, this.#indicatorPages, this.#addresses);
  }

  /** The files of all pages. */
  get pages(): string[] {
    return filesOf(this.records);
  }

  home(): HomePage {
    return toHomePage(this.#input.agencies, this.#input.reports, this.#facts);
  }

  agency(index: number): AgencyPage {
    const { agencies, reports } = this.#input;
    return toAgencyPage(at(agencies, index), agencies, reports, this.#facts);
  }

  report(index: number): ReportPage {
    const checked = at(this.#input.reports, index);
    return toReportPage(checked, this.#agencyOf(checked), this.#facts, (ruleId) => this.#rulePage(ruleId));
  }

  source(index: number): SourcePage {
    const checked = at(this.#input.reports, index);
    return toSourcePage(checked, this.#agencyOf(checked), this.#facts);
  }

  checks(index: number): ChecksPage {
    const checked = at(this.#input.reports, index);
    return toChecksPage(checked, this.#agencyOf(checked), this.#facts, (ruleId) => this.#rulePage(ruleId));
  }

  compare(index: number): ComparePage {
    const checked = at(this.#input.reports, index);
    return toComparePage(checked, this.#agencyOf(checked), this.#facts);
  }

  years(index: number): YearsPage {
    const { agencies, reports } = this.#input;
    return toYearsPage(index + 1, agencies, reports, this.#facts);
  }

  indicatorsIndex(): IndicatorsPage {
    return toIndicatorsPage(this.#facts);
  }

  indicator(index: number): IndicatorPage {
    const { agencies, reports } = this.#input;
    const { indicator, page } = at(this.#indicatorPages, index);
    return toIndicatorPage(indicator, page, agencies, reports, this.#facts);
  }

  data(): DataPage {
    return toDataPage(this.#input.reports, this.#facts);
  }

  cite(index: number): CitePage {
    const checked = at(this.#input.reports, index);
    return toCitePage(checked, this.#agencyOf(checked), this.#facts);
  }

  glossary(): GlossaryPage {
    return toGlossaryPage(this.#facts);
  }

  page(index: number): ContentPageView {
    return toContentPage(at(this.#facts.pages, index), this.#facts);
  }

  rulesIndex(): RulesPage {
    return toRulesPage(this.#facts);
  }

  rule(index: number): RulePageView {
    return toRulePage(at(catalogue, index), this.#input.agencies, this.#input.reports, this.#facts);
  }

  search(): SearchPage {
    return toSearchPage(this.#input.agencies, this.#input.reports, this.#facts);
  }

  notFound(): NotFoundPage {
    return toNotFoundPage(this.#input.agencies, this.#facts);
  }

  /** Shown to those who work on the site; nothing leads there. */
  styleguide(): PageFrame {
    return toFrame(this.#facts, {
      title: "样式手册",
      description: "本站的部件和它们的样子。",
      address: this.#addresses.styleguide,
      above: [],
      hidden: true,
    });
  }

  /** What stands beside the pages for programs that visit them: each file below the output with its text. */
  files(): ReadonlyMap<string, string> {
    return filesForPrograms(this.#visited, this.records);
  }

  #agencyOf({ report }: CheckedReport): Agency {
    const agency = this.#agencies.get(report.agency);
    if (agency === undefined) throw new Error(`The report ${report.source.path} is of a body that is not listed.`);
    return agency;
  }

  #rulePage(ruleId: string): Link | undefined {
    const rule = catalogue.find(({ id }) => id === ruleId);
    return rule === undefined ? undefined : { text: rule.summary, href: this.#addresses.rule(rule.id) };
  }
}
