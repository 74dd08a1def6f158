/** What stands beside the pages for programs that visit them: the feed, the map of the site, a word to robots. */
import type { CheckedReport } from "../check/checked.ts";
import type { Agency } from "../settings/agencies.ts";
import type { SiteSettings } from "../settings/site.ts";
import { type Addresses, urlOf } from "./addresses.ts";
import { verdictOf } from "./checks.ts";
import { changedOn, datesOf } from "./dates.ts";
import { atomFeed } from "./feed.ts";
import { filesOf, type PageRecords } from "./records.ts";
import { robotsTxt, sitemaps } from "./sitemap.ts";
import { nameOfReport } from "./words.ts";

export interface VisitedSite {
  readonly settings: SiteSettings;
  readonly reports: readonly CheckedReport[];
  readonly addresses: Addresses;
  readonly bodyOf: (checked: CheckedReport) => Agency;
}

/** A map holds whole addresses, so there is none where the settings do not say where the site lives. */
function mapsOf({ settings, reports, addresses }: VisitedSite, records: PageRecords): string[] {
  const { addressOf, report, sitemap } = addresses;
  const url = (address: string) => urlOf(settings.baseUrl, address);
  const leftOut = new Set([...records.notFound, ...records.styleguide].map(({ file }) => file));
  const days = new Map(
    reports.map((checked) => [report(checked.report.agency, checked.report.year), changedOn(datesOf(checked))]),
  );
  const pages = filesOf(records).flatMap((file) => {
    const address = addressOf(file);
    const whole = leftOut.has(file) ? undefined : url(address);
    const modified = days.get(address);
    return whole === undefined ? [] : [{ url: whole, ...(modified === undefined ? {} : { modified }) }];
  });
  return pages.length === 0 ? [] : sitemaps(pages, (part) => url(sitemap(part)) ?? "");
}

/** Entries name whole addresses, and only reports of which it is known when they were published or corrected. */
export function feedOf({ settings, reports, addresses, bodyOf }: VisitedSite): string | undefined {
  const url = (address: string) => urlOf(settings.baseUrl, address);
  const [home, self] = [url(addresses.home), url(addresses.feed)];
  if (home === undefined || self === undefined) return undefined;
  const entries = reports.flatMap((checked) => {
    const { agency, year } = checked.report;
    const whole = url(addresses.report(agency, year));
    const dates = datesOf(checked);
    if (whole === undefined || changedOn(dates) === undefined) return [];
    const body = bodyOf(checked);
    const { sentence } = verdictOf(checked.assessments);
    const { correctedOn } = dates;
    const summary = correctedOn === undefined ? sentence : `${correctedOn} 更正。${sentence}`;
    return [{ title: nameOfReport(body, year), url: whole, summary, author: body.name, dates }];
  });
  return atomFeed({ title: settings.name, language: settings.language, home, self }, entries);
}

/** Each file below the output with its text. */
export function filesForPrograms(site: VisitedSite, records: PageRecords): ReadonlyMap<string, string> {
  const { home, fileOf, feed, robots, sitemap } = site.addresses;
  const files = new Map<string, string>();
  const feedText = feedOf(site);
  if (feedText !== undefined) files.set(fileOf(feed), feedText);
  const maps = mapsOf(site, records);
  maps.forEach((text, part) => files.set(fileOf(sitemap(part)), text));
  // Only the one at the root of a host is ever asked for.
  if (home === "/") {
    files.set(fileOf(robots), robotsTxt(maps.length === 0 ? undefined : urlOf(site.settings.baseUrl, sitemap())));
  }
  return files;
}
