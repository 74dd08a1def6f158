/** What surrounds every page: its head, the way to it, the site's header and footer. */
import type { ContentPage } from "../settings/pages.ts";
import type { SiteSettings } from "../settings/site.ts";
import { type Addresses, urlOf, urlOrAddress } from "./addresses.ts";
import { breadcrumbList, jsonLdText, type Thing } from "./json-ld.ts";
import { type ArticleFacts, type Meta, metaOf } from "./meta.ts";
import type { OwnScript, Scripts } from "./scripts.ts";
import { dataTitle, glossaryTitle, indicatorsTitle, rulesTitle } from "./words.ts";

export interface Link {
  readonly text: string;
  readonly href: string;
}

/** What stands in the foot of every page; nobody and nothing is named that the settings do not name. */
export interface PageFooter {
  readonly site: Link;
  /** Pages that help with every other: what words mean, how to ask, what the site can and cannot do. */
  readonly help: readonly Link[];
  /** Each a duty of a government site with what the settings say to it: “主办单位：区政府办公室”. */
  readonly duties: readonly { readonly term: string; readonly text: string; readonly href?: string }[];
  readonly links: readonly Link[];
}

/** The page of the site that this one is a section of, around our own. Its HTML is the editor's, and trusted. */
export interface HostFrame {
  readonly header: string;
  readonly footer: string;
  readonly stylesheet: string | undefined;
}

export interface PageFrame {
  readonly language: string;
  /** Unique in the site. */
  readonly title: string;
  readonly description: string;
  readonly meta: readonly Meta[];
  /** The text of a block of data, safe within a script element. */
  readonly jsonLd: string | undefined;
  /** Only when the settings say where the site lives. */
  readonly canonical?: string;
  /** Only where there is one. */
  readonly feed?: string;
  readonly stylesheet: string;
  /** Keeps 长者模式 from page to page: runs before anything is shown. */
  readonly firstScript: string;
  /** Run when the page is there; it is whole without them. */
  readonly modules: readonly string[];
  readonly icon: string;
  readonly host?: HostFrame;
  readonly site: Link;
  readonly navigation: readonly (Link & { readonly current: boolean })[];
  /** Where the header's form leads; absent on the page of search, which has its own. */
  readonly search?: string;
  /** The pages above this one, from the home page down. */
  readonly breadcrumbs: readonly Link[];
  readonly footer: PageFooter;
}

/** What the frames of all pages of a site have in common. */
export interface FrameFacts {
  readonly settings: SiteSettings;
  readonly addresses: Addresses;
  readonly stylesheet: string;
  readonly host?: HostFrame;
  /** Whether there is a feed to point at. */
  readonly hasFeed?: boolean;
  /** How many bytes each download has, by its path below the site's folder; nothing while they are not written. */
  readonly sizes?: ReadonlyMap<string, number>;
  readonly pages: readonly ContentPage[];
  readonly scripts: Scripts;
}

interface PageFacts {
  readonly title: string;
  readonly description: string;
  readonly address: string;
  readonly above: readonly Link[];
  /** The page of a report. */
  readonly article?: ArticleFacts;
  /** What the page is, beside a step on a way. */
  readonly things?: readonly Thing[];
  /** A page that nobody should come to from outside. */
  readonly hidden?: boolean;
  /** What this page loads beside what all pages do. */
  readonly scripts?: readonly OwnScript[];
}

function footerOf({ name, publisher, government, footer = {} }: SiteSettings, home: string): Omit<PageFooter, "help"> {
  const duty = (term: string, text: string | undefined, href?: string) =>
    text === undefined ? [] : [{ term, text, ...(href === undefined ? {} : { href }) }];
  const link = (text: string, href: string | undefined) => (href === undefined ? [] : [{ text, href }]);
  return {
    site: { text: name, href: home },
    duties: [
      ...duty("主办单位", publisher),
      ...duty("承办单位", footer.runBy),
      ...duty("联系方式", footer.contact),
      ...duty("网站标识码", government?.siteIdCode),
      ...duty("ICP备案", footer.icp?.text, footer.icp?.url),
      ...duty("公安备案", footer.police?.text, footer.police?.url),
    ],
    links: [
      ...link("党政机关网站标识", footer.partyGovernmentMark),
      ...link("我为政府网站找错", footer.findErrors),
      ...link("网站地图", footer.siteMap),
    ],
  };
}

export function toFrame(facts: FrameFacts, page: PageFacts): PageFrame {
  const { settings, addresses, stylesheet, scripts, pages, host, hasFeed } = facts;
  const { baseUrl } = settings;
  const home = { text: "首页", href: addresses.home };
  const isHome = page.address === addresses.home;
  const isSearch = page.address === addresses.search;
  // The site's name leads home. A phone has room for two short words beside it.
  const navigation = [
    { text: "历年报告", href: addresses.years() },
    { text: indicatorsTitle, href: addresses.indicators },
  ];
  const breadcrumbs = isHome ? [] : [home, ...page.above];
  const title = isHome ? page.title : `${page.title} - ${settings.name}`;
  // An error page answers for addresses that are not its own.
  const hidden = page.hidden === true || page.address === addresses.notFound;
  const canonical = hidden ? undefined : urlOf(baseUrl, page.address);
  const { description, article } = page;
  const way = [...breadcrumbs, { text: page.title, href: page.address }].map(({ text, href }) => ({
    text,
    href: urlOrAddress(baseUrl, href),
  }));
  const things = [...(page.things ?? []), ...(breadcrumbs.length > 0 ? [breadcrumbList(way)] : [])];
  return {
    language: settings.language,
    title,
    description,
    meta: metaOf(settings, { title: page.title, description, canonical, hidden, article }),
    jsonLd: hidden || things.length === 0 ? undefined : jsonLdText(things),
    ...(canonical === undefined ? {} : { canonical }),
    ...(hasFeed === true ? { feed: addresses.feed } : {}),
    stylesheet: addresses.asset(stylesheet),
    firstScript: addresses.asset(scripts.senior),
    modules: (["site", ...(page.scripts ?? [])] as const).map((key) => addresses.asset(scripts[key])),
    icon: addresses.asset("icon.svg"),
    ...(host === undefined ? {} : { host }),
    site: { text: settings.name, href: addresses.home },
    navigation: navigation.map((link) => ({ ...link, current: link.href === page.address })),
    ...(isSearch ? {} : { search: addresses.search }),
    breadcrumbs,
    footer: {
      ...footerOf(settings, addresses.home),
      help: [
        { text: dataTitle, href: addresses.data },
        ...pages.map((one) => ({ text: one.title, href: addresses.page(one.id) })),
        { text: glossaryTitle, href: addresses.glossary },
        { text: rulesTitle, href: addresses.rules },
      ],
    },
  };
}
