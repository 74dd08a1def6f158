import { Page } from "../components/page/page.tsx";
import { Phrases } from "../components/phrases/phrases.tsx";
import { type PageData, pagesFor } from "./page-data.ts";

export const data = pagesFor("indicatorsIndex");

export default function IndicatorsPage({ site }: PageData) {
  const { frame, tables } = site.indicatorsIndex();
  return (
    <Page frame={frame}>
      <h1>指标</h1>
      <p class="lead">{frame.description}</p>
      <p>各行的意思是本站的解释，不是各机关的话，也不是法律条文。</p>
      {tables.map(({ id, heading, rows }) => (
        <section aria-labelledby={id}>
          <h2 id={id} tabIndex={-1}>
            <Phrases text={heading} />
          </h2>
          <ul>
            {rows.map(({ text, href, meaning, basis }) => (
              <li>
                <a href={href}>{text}</a>
                {meaning === undefined ? null : `：${meaning}`}
                {basis === undefined ? null : `（${basis}）`}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}
