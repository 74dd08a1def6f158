/** Settings, agencies and checked reports → every page of the site, each as light record first and in full when asked. */
import type { CheckedReport } from "../check/checked.ts";
import { hasTables } from "../form/forms.ts";
import type { Agency } from "../settings/agencies.ts";
import type { HostParts } from "../settings/host.ts";
import type { ContentPage } from "../settings/pages.ts";
import type { SiteSettings } from "../settings/site.ts";
import { type Addresses, addressesUnder, urlOf } from "./addresses.ts";
import { type AgencyPage, toAgencyPage } from "./agency-page.ts";
import { catalogue } from "./catalogue.ts";
import { type ComparePage, toComparePage } from "./compare-page.ts";
import { type DataPage, toDataPage } from "./data-page.ts";
import { type ChecksPage, toChecksPage } from "./checks-page.ts";
import { verdictOf } from "./checks.ts";
import { type CitePage, toCitePage } from "./cite-page.ts";
import { type ContentPageView, toContentPage } from "./content-pages.ts";
import { changedOn, datesOf } from "./dates.ts";
import { atomFeed } from "./feed.ts";
import { type FrameFacts, type HostFrame, type Link, type PageFrame, toFrame } from "./frame.ts";
import { type GlossaryPage, toGlossaryPage } from "./glossary-page.ts";
import { bodiesOnHome, type HomePage, toHomePage } from "./home-page.ts";
import {
  type IndicatorPage,
  type IndicatorsPage,
  pagesOfIndicator,
  toIndicatorPage,
  toIndicatorsPage,
} from "./indicator-pages.ts";
import { type Indicator, indicators } from "./indicators.ts";
import { linkToBody } from "./links.ts";
import { type ReportPage, toReportPage } from "./report-page.ts";
import type { PageRecord, PageRecords } from "./records.ts";
import { plainScripts, type Scripts } from "./scripts.ts";
import { type SearchPage, toSearchPage } from "./search-page.ts";
import { type RulePageView, type RulesPage, toRulePage, toRulesPage } from "./rule-pages.ts";
import { robotsTxt, sitemaps } from "./sitemap.ts";
import { type SourcePage, toSourcePage } from "./source-page.ts";
import { nameOfReport } from "./words.ts";
import { comparedWith } from "./year-before.ts";
import { pagesOfYears, toYearsPage, type YearsPage } from "./years-page.ts";

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

export interface NotFoundPage {
  readonly frame: PageFrame;
  readonly home: Link;
  /** The pages of all bodies, or, of many, the page that lists them. */
  readonly agencies: readonly Link[];
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
  readonly #indicatorPages: readonly { readonly indicator: Indicator; readonly page: number }[];

  /** The names of the style sheets and scripts among the site's assets. */
  constructor(input: SiteInput, stylesheet: string, scripts: Scripts = plainScripts, hostStylesheet?: string) {
    const { settings, agencies, reports, sizes, pages = [], host } = input;
    this.#input = input;
    this.#agencies = new Map(agencies.map((agency) => [agency.id, agency]));
    this.#addresses = addressesUnder(settings.basePath);
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
      hasFeed: this.#feed() !== undefined,
    };
    const { fileOf, home, notFound, agency, report, source, checks, data, rules: rulesIndex, rule } = this.#addresses;
    const { cite, glossary, page, search, styleguide, compare } = this.#addresses;
    const { years, indicators: indicatorsIndex, indicator } = this.#addresses;
    const record = (address: string, index = 0): PageRecord => ({ file: fileOf(address), index });
    this.#indicatorPages = indicators.flatMap((indicator) =>
      Array.from({ length: pagesOfIndicator(indicator, agencies, reports) }, (_, index) => ({
        indicator,
        page: index + 1,
      })),
    );
    this.records = {
      home: [record(home)],
      notFound: [record(notFound)],
      search: [record(search)],
      agencies: agencies.map(({ id }, index) => record(agency(id), index)),
      reports: reports.map((checked, index) => record(report(checked.report.agency, checked.report.year), index)),
      sources: reports.map((checked, index) => record(source(checked.report.agency, checked.report.year), index)),
      checks: reports.map((checked, index) => record(checks(checked.report.agency, checked.report.year), index)),
      compares: reports.flatMap((checked, index) =>
        comparedWith(checked) === undefined ? [] : [record(compare(checked.report.agency, checked.report.year), index)],
      ),
      years: Array.from({ length: pagesOfYears(agencies) }, (_, index) => record(years(index + 1), index)),
      indicatorsIndex: [record(indicatorsIndex)],
      indicators: this.#indicatorPages.map(({ indicator: { table, key }, page }, index) =>
        record(indicator(table, key, page), index),
      ),
      data: [record(data)],
      cites: reports.flatMap(({ report }, index) =>
        hasTables(report) ? [record(cite(report.agency, report.year), index)] : [],
      ),
      glossary: [record(glossary)],
      pages: pages.map(({ id }, index) => record(page(id), index)),
      rulesIndex: [record(rulesIndex)],
      rules: catalogue.map(({ id }, index) => record(rule(id), index)),
      styleguide: [record(styleguide)],
    };
  }

  /** The files of all pages. */
  get pages(): string[] {
    const kinds: readonly (readonly PageRecord[])[] = Object.values(this.records);
    return kinds.flat().map(({ file }) => file);
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
    const title = "没有找到这一页";
    return {
      frame: toFrame(this.#facts, {
        title,
        description: "这个地址没有对应的页面。",
        address: this.#addresses.notFound,
        above: [],
      }),
      home: { text: "回到首页", href: this.#addresses.home },
      agencies:
        this.#input.agencies.length > bodiesOnHome
          ? [{ text: "各机关历年报告", href: this.#addresses.years() }]
          : this.#input.agencies.map((agency) => linkToBody(agency, this.#addresses)),
    };
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
    const { fileOf, feed, robots, sitemap } = this.#addresses;
    const files = new Map<string, string>();
    const feedText = this.#feed();
    if (feedText !== undefined) files.set(fileOf(feed), feedText);
    const maps = this.#sitemaps();
    maps.forEach((text, part) => files.set(fileOf(sitemap(part)), text));
    // Only the one at the root of a host is ever asked for.
    if (this.#addresses.home === "/") {
      files.set(fileOf(robots), robotsTxt(maps.length === 0 ? undefined : this.#url(sitemap())));
    }
    return files;
  }

  #url(address: string): string | undefined {
    return urlOf(this.#input.settings.baseUrl, address);
  }

  /** A map holds whole addresses, so there is none where the settings do not say where the site lives. */
  #sitemaps(): string[] {
    const { addressOf, report, sitemap } = this.#addresses;
    const { notFound, styleguide } = this.records;
    const leftOut = new Set([...notFound, ...styleguide].map(({ file }) => file));
    const days = new Map(
      this.#input.reports.map((checked) => [
        report(checked.report.agency, checked.report.year),
        changedOn(datesOf(checked)),
      ]),
    );
    const pages = this.pages.flatMap((file) => {
      const address = addressOf(file);
      const url = leftOut.has(file) ? undefined : this.#url(address);
      const modified = days.get(address);
      return url === undefined ? [] : [{ url, ...(modified === undefined ? {} : { modified }) }];
    });
    return pages.length === 0 ? [] : sitemaps(pages, (part) => this.#url(sitemap(part)) ?? "");
  }

  /** Entries name whole addresses, and only reports of which it is known when they were published or corrected. */
  #feed(): string | undefined {
    const { settings, reports } = this.#input;
    const { home, feed, report } = this.#addresses;
    const [homeUrl, self] = [this.#url(home), this.#url(feed)];
    if (homeUrl === undefined || self === undefined) return undefined;
    const entries = reports.flatMap((checked) => {
      const { agency, year } = checked.report;
      const url = this.#url(report(agency, year));
      const dates = datesOf(checked);
      if (url === undefined || changedOn(dates) === undefined) return [];
      const body = this.#agencyOf(checked);
      const { sentence: summary } = verdictOf(checked.assessments);
      const { correctedOn } = dates;
      const title = nameOfReport(body, year);
      const said = correctedOn === undefined ? summary : `${correctedOn} 更正。${summary}`;
      return [{ title, url, summary: said, author: body.name, dates }];
    });
    return atomFeed({ title: settings.name, language: settings.language, home: homeUrl, self }, entries);
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
