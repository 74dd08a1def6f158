import { CompareTables } from "../components/compare-tables/compare-tables.tsx";
import { Contents } from "../components/contents/contents.tsx";
import { Page } from "../components/page/page.tsx";
import { Phrases } from "../components/phrases/phrases.tsx";
import { Questions } from "../components/questions/questions.tsx";
import { type PageData, pagesFor } from "./page-data.ts";

export const data = pagesFor("compares");

export default function ComparePage({ site, entry }: PageData) {
  const { frame, title, before, now, change, forms, contents, parts } = site.compare(entry.index);
  return (
    <Page frame={frame}>
      <h1>
        <Phrases text={title} />
      </h1>
      <Questions answers={[change]} />
      {forms === undefined ? null : <p>{forms}</p>}
      <p>正数是后一年多，负数是后一年少；有一年不是数的，无法比较，不当作 0。</p>
      <div class="report-body">
        <Contents links={contents} />
        <div class="report-body__text">
          {parts.map((part) => (
            <CompareTables part={part} before={before} now={now} />
          ))}
        </div>
      </div>
    </Page>
  );
}
