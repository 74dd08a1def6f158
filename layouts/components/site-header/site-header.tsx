import type { PageFrame } from "../../../src/site/frame.ts";

export type SiteHeaderProps = Pick<PageFrame, "site" | "navigation">;

export function SiteHeader({ site, navigation }: SiteHeaderProps) {
  return (
    <header class="site-header">
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
      </div>
    </header>
  );
}
