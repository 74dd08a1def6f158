import type { Link, PageFrame } from "../../../src/site/frame.ts";

export interface SiteFooterProps {
  readonly site: PageFrame["site"];
  /** Nobody is named when the settings name nobody. */
  readonly publisher: string | undefined;
  readonly help: readonly Link[];
}

export function SiteFooter({ site, publisher, help }: SiteFooterProps) {
  return (
    <footer class="site-footer">
      <div class="site-footer__inner">
        <p class="site-footer__name">
          <a href={site.href}>{site.text}</a>
        </p>
        <ul class="site-footer__help">
          {help.map(({ text, href }) => (
            <li>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
        {publisher === undefined ? null : <p>主办单位：{publisher}</p>}
        <p>每个数都来自报告原文，可以点开核对；标明“本站计算”的数由本站算出。</p>
      </div>
    </footer>
  );
}
