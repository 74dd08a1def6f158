/** Published and corrected reports → `feed.xml` (Atom, RFC 4287), the last changed first. */
import { changedOn, type ReportDates } from "./dates.ts";
import { xmlText } from "./xml.ts";

interface FeedEntry {
  readonly title: string;
  readonly url: string;
  readonly summary: string;
  readonly author: string;
  /** Of which at least one day is known: of its publication or of a correction. */
  readonly dates: Omit<ReportDates, "signedOn">;
}

interface FeedFacts {
  readonly title: string;
  readonly language: string;
  readonly home: string;
  readonly self: string;
}

/** Programs ask for a feed again and again, so that it does not grow with the site: it holds what changed last. */
const mostEntries = 100;

/** The day's beginning, in China's time, where nobody has written the hour. */
const instant = (day: string, time = "00:00") => `${day}T${time}:00+08:00`;

/** When it was last changed: published, or corrected on a later day. */
function changedAt({ dates }: FeedEntry): string {
  const day = changedOn(dates) ?? "";
  return day === dates.publishedOn ? instant(day, dates.publishedTime) : instant(day);
}

function entryXml(entry: FeedEntry): string {
  const { publishedOn, publishedTime } = entry.dates;
  return [
    "<entry>",
    `<title>${xmlText(entry.title)}</title>`,
    `<id>${xmlText(entry.url)}</id>`,
    `<link href="${xmlText(entry.url)}"/>`,
    ...(publishedOn === undefined ? [] : [`<published>${instant(publishedOn, publishedTime)}</published>`]),
    `<updated>${changedAt(entry)}</updated>`,
    `<author><name>${xmlText(entry.author)}</name></author>`,
    `<summary>${xmlText(entry.summary)}</summary>`,
    "</entry>\n",
  ].join("\n");
}

/** Nothing without entries: a feed must say when it changed last, and no clock is asked. */
export function atomFeed(
  { title, language, home, self }: FeedFacts,
  entries: readonly FeedEntry[],
): string | undefined {
  const latest = [...entries]
    .sort((one, other) => changedAt(other).localeCompare(changedAt(one)) || one.url.localeCompare(other.url))
    .slice(0, mostEntries);
  const [newest] = latest;
  if (newest === undefined) return undefined;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `<title>${xmlText(title)}</title>`,
    `<id>${xmlText(self)}</id>`,
    `<link rel="self" href="${xmlText(self)}"/>`,
    `<link href="${xmlText(home)}"/>`,
    `<updated>${changedAt(newest)}</updated>`,
    `${latest.map(entryXml).join("")}</feed>\n`,
  ].join("\n");
}
