import { unbroken } from "../../src/site/phrases.ts";
import { Charts } from "../components/charts/charts.tsx";
import { Page } from "../components/page/page.tsx";
import { Phrases } from "../components/phrases/phrases.tsx";
import { Questions } from "../components/questions/questions.tsx";
import { YearSeries } from "../components/year-series/year-series.tsx";
import { type PageData, pagesFor } from "./page-data.ts";

export const data = pagesFor("agencies");

export default function AgencyPage({ site, entry }: PageData) {
  const { frame, name, level, parent, children, newest, series, years, charts } = site.agency(entry.index);
  return (
    <Page frame={frame}>
      <h1>
        <Phrases text={name} />
      </h1>
      <p class="agency-facts">
        {level}
        {parent === undefined ? null : (
          <>
            ，上级机关 <a href={parent.href}>{parent.text}</a>
          </>
        )}
      </p>
      {newest === undefined ? (
        <p>本站还没有这个机关的报告。</p>
      ) : (
        <>
          {newest.answers.length > 0 ? <Questions answers={newest.answers} /> : null}
          <p>
            <a class="button" href={newest.report.href}>
              {newest.report.text}
            </a>
          </p>
          <section aria-labelledby="reports">
            <h2 id="reports">历年报告</h2>
            <ul class="agency-reports">
              {years.map(({ report, verdict, compare }) => (
                <li>
                  <a href={report.href}>{report.text}</a>：{unbroken(verdict.sentence)}
                  {compare === undefined ? null : (
                    <>
                      ；<a href={compare.href}>{compare.text}</a>
                    </>
                  )}
                </li>
              ))}
            </ul>
          </section>
        </>
      )}
      {series === undefined ? null : <YearSeries series={series} />}
      {charts.charts.length + charts.reasons.length > 0 ? (
        <section aria-labelledby="changes">
          <h2 id="changes">历年变化</h2>
          <Charts view={charts} />
        </section>
      ) : null}
      {children.length > 0 ? (
        <section aria-labelledby="children">
          <h2 id="children">所属机关</h2>
          <ul>
            {children.map(({ text, href }) => (
              <li>
                <a href={href}>{text}</a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </Page>
  );
}
