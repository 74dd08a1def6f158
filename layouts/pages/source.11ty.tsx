import { Page } from "../components/page/page.tsx";
import { SourceText } from "../components/source-text/source-text.tsx";
import { VisibleText } from "../components/visible-text/visible-text.tsx";
import { type PageData, pagesFor } from "./page-data.ts";

export const data = pagesFor("sources");

export default function SourcePage({ site, entry }: PageData) {
  const { frame, path, sha256, report, about, lines } = site.source(entry.index);
  return (
    <Page frame={frame}>
      <h1>
        源文件 <VisibleText text={path} />
      </h1>
      <p>{about}；看不见的字符写出它的代号。</p>
      <p>
        <a href={report.href}>回到 {report.text}</a>
      </p>
      <p class="source-code">
        SHA-256 校验码 <code>{sha256}</code>
      </p>
      <SourceText lines={lines} />
    </Page>
  );
}
