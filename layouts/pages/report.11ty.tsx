import { anchors } from "../../src/site/addresses.ts";
import { noteHeading } from "../../src/site/words.ts";
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
  const { frame, contents, note, preface, parts, checks, findings, downloads, ...head } = site.report(entry.index);
  const { problems, answered } = findings;
  return (
    <Page frame={frame}>
      <ReportHead {...head} />
      <div class="report-body">
        <Contents links={contents} />
        <div class="report-body__text">
          {note.length > 0 ? (
            <section class="part" aria-labelledby={anchors.note}>
              <h2 class="part__heading" id={anchors.note} tabIndex={-1}>
                {noteHeading}
              </h2>
              <Prose blocks={note} />
            </section>
          ) : null}
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
          {problems.length + answered.length > 0 ? <Findings {...findings} notices={[]} /> : null}
          <Downloads {...downloads} />
        </div>
      </div>
    </Page>
  );
}
