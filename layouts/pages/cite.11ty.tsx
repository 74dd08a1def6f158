import { Cite } from "../components/cite/cite.tsx";
import { Contents } from "../components/contents/contents.tsx";
import { Page } from "../components/page/page.tsx";
import { Phrases } from "../components/phrases/phrases.tsx";
import { type PageData, pagesFor } from "./page-data.ts";

export const data = pagesFor("cites");

export default function CitePage({ site, entry }: PageData) {
  const { frame, title, report, sha256, tables } = site.cite(entry.index);
  return (
    <Page frame={frame}>
      <h1>
        <Phrases text={title} />
      </h1>
      <p class="cite__how">
        引用写明机关、年度、发布日期、表、行、列、数、源文件的校验码和这一格的地址。点一下引用就选中整段，可以复制。行和列的说明是本站写的，不是发布机关的话。
      </p>
      <p class="cite__how">
        <a href={report.href}>回到 {report.text}</a>
      </p>
      <p class="source-code">
        源文件的 SHA-256 校验码，引用里写前 16 位：<code>{sha256}</code>
      </p>
      <div class="report-body">
        <Contents links={tables.map(({ id, heading }) => ({ text: heading, href: `#${id}` }))} />
        <div class="report-body__text">
          {tables.map((table) => (
            <Cite table={table} />
          ))}
        </div>
      </div>
    </Page>
  );
}
