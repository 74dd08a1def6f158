import type { AgencySummary as AgencySummaryView } from "../../../src/site/home-page.ts";
import { Questions } from "../questions/questions.tsx";
import { Verdict } from "../verdict/verdict.tsx";

export interface AgencySummaryProps {
  readonly summary: AgencySummaryView;
  /** Among many: no more lines than it needs. */
  readonly brief?: boolean;
}

/** A body on the home page: its newest figures and all its years. */
export function AgencySummary({ summary, brief = false }: AgencySummaryProps) {
  const { agency, latest, years } = summary;
  return (
    <section class={brief ? "agency-summary agency-summary--brief" : "agency-summary"}>
      <h2 class="agency-summary__name">
        <a href={agency.href}>{agency.text}</a>
      </h2>
      {latest === undefined ? (
        <p>本站还没有这个机关的报告。</p>
      ) : (
        <>
          {brief ? null : <p class="agency-summary__year">{latest.year} 年</p>}
          <Verdict {...latest.verdict} />
          {latest.answers.length > 0 ? <Questions answers={latest.answers} /> : null}
          {brief ? null : (
            <p>
              <a class="button" href={latest.report.href}>
                {latest.report.text}
              </a>
            </p>
          )}
        </>
      )}
      {years.length > (brief ? 0 : 1) ? (
        <ul class="agency-summary__years">
          {brief ? <li>报告全文</li> : null}
          {years.map(({ text, href }) => (
            <li>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
