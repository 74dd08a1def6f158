import { Checks, NotChecked } from "../components/checks/checks.tsx";
import { Contents } from "../components/contents/contents.tsx";
import { Findings } from "../components/findings/findings.tsx";
import { Page } from "../components/page/page.tsx";
import { Phrases } from "../components/phrases/phrases.tsx";
import { Quantities } from "../components/quantities/quantities.tsx";
import { type PageData, pagesFor } from "./page-data.ts";

export const data = pagesFor("checks");

export default function ChecksPage({ site, entry }: PageData) {
  const { frame, title, report, contents, checks, quantities, findings } = site.checks(entry.index);
  const { problems, answered, notices } = findings;
  return (
    <Page frame={frame}>
      <h1>
        <Phrases text={title} />
      </h1>
      <p>
        <a href={report.href}>回到 {report.text}</a>
      </p>
      <div class="report-body">
        <Contents links={contents} />
        <div class="report-body__text">
          <Checks checks={checks} />
          <Quantities quantities={quantities} />
          {checks.notChecked.length > 0 ? <NotChecked notChecked={checks.notChecked} /> : null}
          {problems.length + answered.length + notices.length > 0 ? <Findings {...findings} /> : null}
        </div>
      </div>
    </Page>
  );
}
