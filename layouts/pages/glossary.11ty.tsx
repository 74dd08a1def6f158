import { Contents } from "../components/contents/contents.tsx";
import { Page } from "../components/page/page.tsx";
import { TermList } from "../components/term-list/term-list.tsx";
import { type PageData, pagesFor } from "./page-data.ts";

export const data = pagesFor("glossary");

export default function GlossaryPage({ site }: PageData) {
  const { frame, title, contents, sections } = site.glossary();
  return (
    <Page frame={frame}>
      <h1>{title}</h1>
      <p class="lead">{frame.description}</p>
      <p>说明是本站写的，不是法律条文，也不是发布机关的话。“《条例》”指《中华人民共和国政府信息公开条例》。</p>
      <div class="report-body">
        <Contents links={contents} />
        <div class="report-body__text">
          {sections.map((section) => (
            <TermList {...section} />
          ))}
        </div>
      </div>
    </Page>
  );
}
