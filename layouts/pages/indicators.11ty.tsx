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
      {tables.map(({ id, heading, rows }) => (
        <section aria-labelledby={id}>
          <h2 id={id} tabIndex={-1}>
            <Phrases text={heading} />
          </h2>
          <ul>
            {rows.map(({ text, href, meaning }) => (
              <li>
                <a href={href}>{text}</a>
                {meaning === undefined ? null : `：${meaning}`}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}
