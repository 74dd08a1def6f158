import { Indicator } from "../components/indicator/indicator.tsx";
import { Page } from "../components/page/page.tsx";
import { Phrases } from "../components/phrases/phrases.tsx";
import { type PageData, pagesFor } from "./page-data.ts";

export const data = pagesFor("indicators");

export default function IndicatorPage({ site, entry }: PageData) {
  const { frame, title, all, ...indicator } = site.indicator(entry.index);
  return (
    <Page frame={frame}>
      <h1>
        <Phrases text={title} />
      </h1>
      <Indicator {...indicator} />
      <p>
        <a href={all.href}>{all.text}</a>
      </p>
    </Page>
  );
}
