/** What surrounds every page: its head, the way to it, the site's header and footer. */
import type { ContentPage } from "../settings/pages.ts";
import type { SiteSettings } from "../settings/site.ts";
import type { Addresses } from "./addresses.ts";
import type { DeferredEnhancement, EnhancementNames } from "./enhancements.ts";
import type { Scripts } from "./scripts.ts";
import { glossaryTitle } from "./words.ts";

export interface Link {
  readonly text: string;
  readonly href: string;
}

export interface PageFrame {
  readonly language: string;
  /** Unique in the site. */
  readonly title: string;
  readonly description: string;
  /** Only when the settings say where the site lives. */
  readonly canonical?: string;
  readonly stylesheet: string;
  /** Scripts that enhance the page; it is whole without them. */
  readonly enhancements: {
    /** Keeps 长者模式 from page to page: runs before anything is shown. */
    readonly senior: string;
    readonly deferred: readonly string[];
  };
  /** Modules that run when the page is there; it is whole without them. */
  readonly scripts: readonly string[];
  readonly icon: string;
  readonly site: Link;
  readonly navigation: readonly (Link & { readonly current: boolean })[];
  /** Where the header's form leads; absent on the page of search, which has its own. */
  readonly search?: string;
  /** The pages above this one, from the home page down. */
  readonly breadcrumbs: readonly Link[];
  /** Only when the settings name one. */
  readonly publisher?: string;
  /** Pages that help with every other: what words mean, how to ask, what the site can and cannot do. */
  readonly help: readonly Link[];
}

/** What the frames of all pages of a site have in common. */
export interface FrameFacts {
  readonly settings: SiteSettings;
  readonly addresses: Addresses;
  readonly stylesheet: string;
  /** How many bytes each download has, by its path below the site's folder; nothing while they are not written. */
  readonly sizes?: ReadonlyMap<string, number>;
  readonly enhancements: EnhancementNames;
  readonly pages: readonly ContentPage[];
  readonly scripts: Scripts;
}

export interface PageFacts {
  readonly title: string;
  readonly description: string;
  readonly address: string;
  readonly above: readonly Link[];
  /** What enhances this page only. */
  readonly enhancements?: readonly DeferredEnhancement[];
}

export function toFrame(
  { settings, addresses, stylesheet, enhancements, scripts, pages }: FrameFacts,
  page: PageFacts,
): PageFrame {
  const home = { text: "首页", href: addresses.home };
  const isHome = page.address === addresses.home;
  const isSearch = page.address === addresses.search;
  const navigation = [home, { text: "核对规则", href: addresses.rules }];
  return {
    language: settings.language,
    title: isHome ? page.title : `${page.title} - ${settings.name}`,
    description: page.description,
    // An error page answers for addresses that are not its own.
    ...(settings.baseUrl === undefined || page.address === addresses.notFound
      ? {}
      : { canonical: `${settings.baseUrl.replace(/\/+$/u, "")}${page.address}` }),
    stylesheet: addresses.asset(stylesheet),
    enhancements: {
      senior: addresses.asset(enhancements.senior),
      deferred: (page.enhancements ?? []).map((key) => addresses.asset(enhancements[key])),
    },
    scripts: [scripts.site, ...(isSearch ? [scripts.search] : [])].map(addresses.asset),
    icon: addresses.asset("icon.svg"),
    site: { text: settings.name, href: addresses.home },
    navigation: navigation.map((link) => ({ ...link, current: link.href === page.address })),
    ...(isSearch ? {} : { search: addresses.search }),
    breadcrumbs: isHome ? [] : [home, ...page.above],
    ...(settings.publisher === undefined ? {} : { publisher: settings.publisher }),
    help: [
      { text: "数据下载", href: addresses.data },
      ...pages.map(({ id, title }) => ({ text: title, href: addresses.page(id) })),
      { text: glossaryTitle, href: addresses.glossary },
    ],
  };
}
