/** What surrounds every page: its head, the way to it, the site's header and footer. */
import type { SiteSettings } from "../settings/site.ts";
import type { Addresses } from "./addresses.ts";
import type { Scripts } from "./scripts.ts";

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
}

/** What the frames of all pages of a site have in common. */
export interface FrameFacts {
  readonly settings: SiteSettings;
  readonly addresses: Addresses;
  readonly stylesheet: string;
  readonly scripts: Scripts;
}

export interface PageFacts {
  readonly title: string;
  readonly description: string;
  readonly address: string;
  readonly above: readonly Link[];
}

export function toFrame({ settings, addresses, stylesheet, scripts }: FrameFacts, page: PageFacts): PageFrame {
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
    scripts: [scripts.site, ...(isSearch ? [scripts.search] : [])].map(addresses.asset),
    icon: addresses.asset("icon.svg"),
    site: { text: settings.name, href: addresses.home },
    navigation: navigation.map((link) => ({ ...link, current: link.href === page.address })),
    ...(isSearch ? {} : { search: addresses.search }),
    breadcrumbs: isHome ? [] : [home, ...page.above],
    ...(settings.publisher === undefined ? {} : { publisher: settings.publisher }),
  };
}
