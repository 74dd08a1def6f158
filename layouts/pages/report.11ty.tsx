import { anchors } from "../../src/site/addresses.ts";
import { ChecksSummary } from "../components/checks-summary/checks-summary.tsx";
import { Contents } from "../components/contents/contents.tsx";
import { Downloads } from "../components/downloads/downloads.tsx";
import { Findings } from "../components/findings/findings.tsx";
import { Page } from "../components/page/page.tsx";
import { Part } from "../components/part/part.tsx";
import { Prose } from "../components/prose/prose.tsx";
import { ReportHead } from "../components/report-head/report-head.tsx";
import { type PageData, pagesFor } from "./page-data.ts";

export const data = pagesFor("reports");

export default function ReportPage({ site, entry }: PageData) {
  const { frame, contents, preface, parts, checks, findings, downloads, ...head } = site.report(entry.index);
  return (
    <Page frame={frame}>
      <ReportHead {...head} />
      <div class="report-body">
        <Contents links={contents} />
        <div class="report-body__text">
          {preface.length > 0 ? (
            <section class="part" aria-labelledby={anchors.preface}>
              <h2 class="part__heading" id={anchors.preface} tabIndex={-1}>
                编制说明
              </h2>
              <Prose blocks={preface} />
            </section>
          ) : null}
          {parts.map((part) => (
            <Part part={part} />
          ))}
          <ChecksSummary checks={checks} />
          {findings.problems.length > 0 ? <Findings {...findings} notices={[]} /> : null}
          <Downloads links={downloads} />
        </div>
      </div>
    </Page>
  );
}
