import { AgencySummary } from "../components/agency-summary/agency-summary.tsx";
import { Page } from "../components/page/page.tsx";
import { Phrases } from "../components/phrases/phrases.tsx";
import { type PageData, pagesFor } from "./page-data.ts";

export const data = pagesFor("home");

export default function HomePage({ site }: PageData) {
  const { frame, title, purpose, agencies, brief, further, years, indicators, rules, download } = site.home();
  return (
    <Page frame={frame}>
      <div class="home-head">
        <h1>
          <Phrases text={title} />
        </h1>
        <p class="home-head__purpose">{purpose}</p>
      </div>
      <div class={brief ? "home-bodies home-bodies--brief" : "home-bodies"}>
        {agencies.map((summary) => (
          <AgencySummary summary={summary} brief={brief} />
        ))}
      </div>
      {agencies.length > 1 || further !== undefined ? (
        <p>
          {further === undefined ? null : `${further}，见`}
          <a href={years.href}>{years.text}</a>
        </p>
      ) : null}
      <section class="home-use" aria-labelledby="use">
        <h2 id="use">怎样核对，怎样取用</h2>
        <ul>
          <li>点任何一个数，就到它在表中的位置；再点一次，就看到它的意思、怎样引用、出自源文件哪一行。</li>
          <li>
            每份报告都按 <a href={rules.href}>{rules.text}</a> 核对；每份报告都有一页，把算式逐个算给您看。
          </li>
          <li>
            统计表的每一行都有自己的页面：<a href={indicators.href}>{indicators.text}</a>。哪一年有报告、哪一年缺，见
            <a href={years.href}>{years.text}</a>。
          </li>
          <li>
            数据可以整份取走，每一列都有说明：<a href={download.href}>{download.text}</a>
            。每份报告的页面上还有它自己的 Excel、Word 和数据文件。
          </li>
        </ul>
      </section>
    </Page>
  );
}
