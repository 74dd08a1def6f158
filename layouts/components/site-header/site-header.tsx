import { longestQuery } from "../../../src/search/query.ts";
import type { PageFrame } from "../../../src/site/frame.ts";

export interface SiteHeaderProps extends Pick<PageFrame, "site" | "navigation"> {
  readonly search: PageFrame["search"] | undefined;
  /** In the page of a host, whose header is the document's own. */
  readonly within?: boolean;
}

export function SiteHeader({ site, navigation, search, within = false }: SiteHeaderProps) {
  const inner = (
    <div class="site-header__inner">
      <a class="site-header__name" href={site.href}>
        {site.text}
      </a>
      <nav class="site-header__navigation" aria-label="全站">
        <ul class="site-header__list">
          {navigation.map(({ text, href, current }) => (
            <li key={href}>
              <a class="site-header__link" href={href} aria-current={current ? "page" : undefined}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {search === undefined ? null : (
        <form class="site-header__search" role="search" method="get" action={search}>
          <input
            class="site-header__query"
            type="search"
            name="q"
            aria-label="搜索全站报告"
            aria-keyshortcuts="Control+K Meta+K"
            placeholder="搜索"
            autocomplete="off"
            maxlength={longestQuery}
          />
          <button class="site-header__go" type="submit">
            搜索
          </button>
        </form>
      )}
    </div>
  );
  if (!within) return <header class="site-header">{inner}</header>;
  return (
    <div class="site-header" role="region" aria-label="年报栏目">
      {inner}
    </div>
  );
}
