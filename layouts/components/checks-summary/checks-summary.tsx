import { anchors } from "../../../src/site/addresses.ts";
import { unbroken } from "../../../src/site/phrases.ts";
import type { ReportPage } from "../../../src/site/report-page.ts";
import { Verdict } from "../verdict/verdict.tsx";

export type ChecksSummaryProps = Pick<ReportPage, "checks">;

/** What the checks came to, and the way to the page that works them out. */
export function ChecksSummary({ checks: { verdict, sentence, quantities, page } }: ChecksSummaryProps) {
  return (
    <section class="checks-summary" aria-labelledby={anchors.checks}>
      <h2 class="part__heading" id={anchors.checks} tabIndex={-1}>
        核对结果
      </h2>
      <Verdict state={verdict} sentence={sentence} />
      <p>{unbroken(quantities)}。</p>
      <p class="checks-summary__more">
        <a href={page.href}>{page.text}</a>
      </p>
    </section>
  );
}
