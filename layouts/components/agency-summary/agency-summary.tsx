import type { AgencySummary as AgencySummaryView } from "../../../src/site/home-page.ts";
import { Questions } from "../questions/questions.tsx";
import { Verdict } from "../verdict/verdict.tsx";

export interface AgencySummaryProps {
  readonly summary: AgencySummaryView;
  /** Among many: no more lines than it needs. */
  readonly brief?: boolean;
}

/** Of many bodies each says so many answers at once. */
const answersInBrief = 2;

/** A body on the home page: its newest figures and all its years. */
export function AgencySummary({ summary, brief = false }: AgencySummaryProps) {
  const { agency, latest, years } = summary;
  const answers = latest?.answers ?? [];
  const first = answers.slice(0, brief ? answersInBrief : undefined);
  const others = answers.slice(first.length);
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
          {first.length > 0 ? <Questions answers={first} /> : null}
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
      {others.length > 0 ? (
        <details class="agency-summary__others">
          <summary class="disclosure__summary">另外 {others.length} 问</summary>
          <Questions answers={others} />
        </details>
      ) : null}
    </section>
  );
}
