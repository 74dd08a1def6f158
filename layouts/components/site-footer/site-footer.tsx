import type { PageFooter } from "../../../src/site/frame.ts";

export interface SiteFooterProps extends PageFooter {
  /** In the page of a host, whose footer is the document's own. */
  readonly within?: boolean;
}

export function SiteFooter({ site, help, duties, links, within = false }: SiteFooterProps) {
  const inner = (
    <div class="site-footer__inner">
      <p class="site-footer__name">
        <a href={site.href}>{site.text}</a>
      </p>
      <ul class="site-footer__help">
        {help.map(({ text, href }) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
      {duties.length === 0 ? null : (
        <ul class="site-footer__duties">
          {duties.map(({ term, text, href }) => (
            <li key={term}>
              {term}：{href === undefined ? text : <a href={href}>{text}</a>}
            </li>
          ))}
        </ul>
      )}
      {links.length === 0 ? null : (
        <ul class="site-footer__links">
          {links.map(({ text, href }) => (
            <li key={text}>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
      )}
      <p>报告的数照原文刊登，可以点开核对；合计、比例和增减由本站用这些数算出。</p>
    </div>
  );
  if (!within) return <footer class="site-footer">{inner}</footer>;
  return (
    <div class="site-footer" role="region" aria-label="年报栏目的说明">
      {inner}
    </div>
  );
}
