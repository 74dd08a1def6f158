import type { PageFrame } from "../../../src/site/frame.ts";

export interface SiteFooterProps {
  readonly site: PageFrame["site"];
  /** Nobody is named when the settings name nobody. */
  readonly publisher: string | undefined;
}

export function SiteFooter({ site, publisher }: SiteFooterProps) {
  return (
    <footer class="site-footer">
      <div class="site-footer__inner">
        <p class="site-footer__name">
          <a href={site.href}>{site.text}</a>
        </p>
        {publisher === undefined ? null : <p>主办单位：{publisher}</p>}
        <p>每个数都来自报告原文，可以点开核对；标明“本站计算”的数由本站算出。</p>
      </div>
    </footer>
  );
}
