import type { PageFrame } from "../../../src/site/frame.ts";

export interface SiteFooterProps {
  readonly site: PageFrame["site"];
  /** Nobody is named when the settings name nobody. */
  readonly publisher: string | undefined;
  readonly links: PageFrame["footer"];
}

export function SiteFooter({ site, publisher, links }: SiteFooterProps) {
  return (
    <footer class="site-footer">
      <div class="site-footer__inner">
        <p class="site-footer__name">
          <a href={site.href}>{site.text}</a>
        </p>
        {publisher === undefined ? null : <p>主办单位：{publisher}</p>}
        <ul class="site-footer__links">
          {links.map(({ text, href }) => (
            <li>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
        <p>每个数都来自报告原文，可以点开核对；标明“本站计算”的数由本站算出。</p>
      </div>
    </footer>
  );
}
