import type { ReportPage } from "../../../src/site/report-page.ts";
import { DocumentFacts } from "../document-facts/document-facts.tsx";
import { KeyFigures } from "../key-figures/key-figures.tsx";
import { Verdict } from "../verdict/verdict.tsx";
import { VisibleText } from "../visible-text/visible-text.tsx";

export type ReportHeadProps = Pick<ReportPage, "title" | "keyFigures" | "verdict" | "problems" | "facts">;

/** The first screen of a report: whose, which year, how many asked and were answered, and whether it adds up. */
export function ReportHead({ title, keyFigures, verdict, problems, facts }: ReportHeadProps) {
  return (
    <div class="report-head">
      <h1 class="report-head__title">
        <VisibleText text={title} />
      </h1>
      {keyFigures.length > 0 ? <KeyFigures figures={keyFigures} /> : null}
      <Verdict {...verdict} />
      {problems === undefined ? null : (
        <p class="report-head__problems">
          <a href={problems.href}>{problems.text}</a>
        </p>
      )}
      <DocumentFacts facts={facts} />
    </div>
  );
}
