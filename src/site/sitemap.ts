/** Addresses of pages → `sitemap.xml` and `robots.txt`, as sitemaps.org describes them. */
import { xmlText } from "./xml.ts";

interface MappedPage {
  readonly url: string;
  /** YYYY-MM-DD; nothing where nobody has said when the page came to be. */
  readonly modified?: string;
}

/** More addresses than this a map must not hold. */
const mostInMap = 50_000;

const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

const entry = (element: string, { url, modified }: MappedPage) =>
  `<${element}><loc>${xmlText(url)}</loc>${modified === undefined ? "" : `<lastmod>${modified}</lastmod>`}</${element}>\n`;

const mapOf = (pages: readonly MappedPage[]) =>
  `${head}<urlset ${namespace}>\n${pages.map((page) => entry("url", page)).join("")}</urlset>\n`;

/** One map, or an index followed by its maps. `urlOfPart(n)` is where the nth of them, from 1, will stand. */
export function sitemaps(
  pages: readonly MappedPage[],
  urlOfPart: (part: number) => string,
  most = mostInMap,
): string[] {
  if (pages.length <= most) return [mapOf(pages)];
  const parts = Array.from({ length: Math.ceil(pages.length / most) }, (_, part) =>
    pages.slice(part * most, (part + 1) * most),
  );
  const entries = parts.map((_, part) => entry("sitemap", { url: urlOfPart(part + 1) }));
  return [`${head}<sitemapindex ${namespace}>\n${entries.join("")}</sitemapindex>\n`, ...parts.map(mapOf)];
}

/** Everything may be read. */
export function robotsTxt(sitemap: string | undefined): string {
  return `User-agent: *\nDisallow:\n${sitemap === undefined ? "" : `\nSitemap: ${sitemap}\n`}`;
}
