import { Page } from "../components/page/page.tsx";
import { RuleList } from "../components/rule-list/rule-list.tsx";
import { type PageData, pagesFor } from "./page-data.ts";

export const data = pagesFor("rulesIndex");

export default function RulesPage({ site }: PageData) {
  const { frame, groups } = site.rulesIndex();
  return (
    <Page frame={frame}>
      <h1>核对规则</h1>
      <p class="lead">{frame.description}</p>
      {groups.map((group) => (
        <RuleList {...group} />
      ))}
    </Page>
  );
}
