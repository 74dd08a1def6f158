/** Published reports → `feed.xml` (Atom, RFC 4287), the newest first. */
import { xmlText } from "./xml.ts";

export interface FeedEntry {
  readonly title: string;
  readonly url: string;
  readonly summary: string;
  readonly author: string;
  /** YYYY-MM-DD */
  readonly publishedOn: string;
  /** HH:MM, in China's time; the day's beginning where nobody has written it. */
  readonly publishedTime: string | undefined;
}

export interface FeedFacts {
  readonly title: string;
  readonly language: string;
  readonly home: string;
  readonly self: string;
}

const instantOf = ({ publishedOn, publishedTime = "00:00" }: FeedEntry) => `${publishedOn}T${publishedTime}:00+08:00`;

function entryXml(entry: FeedEntry): string {
  const instant = instantOf(entry);
  return [
    "<entry>",
    `<title>${xmlText(entry.title)}</title>`,
    `<id>${xmlText(entry.url)}</id>`,
    `<link href="${xmlText(entry.url)}"/>`,
    `<published>${instant}</published>`,
    `<updated>${instant}</updated>`,
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
  const sorted = [...entries].sort(
    (one, other) => instantOf(other).localeCompare(instantOf(one)) || one.url.localeCompare(other.url),
  );
  const [newest] = sorted;
  if (newest === undefined) return undefined;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `<title>${xmlText(title)}</title>`,
    `<id>${xmlText(self)}</id>`,
    `<link rel="self" href="${xmlText(self)}"/>`,
    `<link href="${xmlText(home)}"/>`,
    `<updated>${instantOf(newest)}</updated>`,
    `${sorted.map(entryXml).join("")}</feed>\n`,
  ].join("\n");
}
