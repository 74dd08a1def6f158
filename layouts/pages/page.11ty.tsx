import { Page } from "../components/page/page.tsx";
import { Phrases } from "../components/phrases/phrases.tsx";
import { Prose } from "../components/prose/prose.tsx";
import { type PageData, pagesFor } from "./page-data.ts";

export const data = pagesFor("pages");

export default function ContentPage({ site, entry }: PageData) {
  const { frame, title, blocks } = site.page(entry.index);
  return (
    <Page frame={frame}>
      <h1>
        <Phrases text={title} />
      </h1>
      <Prose blocks={blocks} headings="h2" />
    </Page>
  );
}
