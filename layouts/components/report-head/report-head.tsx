import type { ReportPage } from "../../../src/site/report-page.ts";
import { DocumentFacts } from "../document-facts/document-facts.tsx";
import { Phrases } from "../phrases/phrases.tsx";
import { Questions } from "../questions/questions.tsx";
import { Verdict } from "../verdict/verdict.tsx";

export type ReportHeadProps = Pick<ReportPage, "title" | "whose" | "answers" | "verdict" | "problems" | "facts">;

/** The first screen of a report: whose, which year, how many asked and were answered, and whether it adds up. */
export function ReportHead({ title, whose, answers, verdict, problems, facts }: ReportHeadProps) {
  return (
    <div class="report-head">
      <h1 class="report-head__title">
        <Phrases text={title} />
      </h1>
      {whose === undefined ? null : <p>{whose}</p>}
      <Verdict {...verdict} />
      {problems === undefined ? null : (
        <p class="report-head__problems">
          <a href={problems.href}>{problems.text}</a>
        </p>
      )}
      {answers.length > 0 ? (
        <Questions answers={answers} />
      ) : (
        <p>这份文件没有统一格式的统计表。本站不从正文里推算数，请看全文。</p>
      )}
      <DocumentFacts facts={facts} />
    </div>
  );
}
