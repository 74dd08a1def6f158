import { Page } from "../components/page/page.tsx";
import { RuleArticle } from "../components/rule-article/rule-article.tsx";
import { type PageData, pagesFor } from "./page-data.ts";

export const data = pagesFor("rules");

export default function RulePage({ site, entry }: PageData) {
  const { frame, ...rule } = site.rule(entry.index);
  return (
    <Page frame={frame}>
      <RuleArticle {...rule} />
    </Page>
  );
}
