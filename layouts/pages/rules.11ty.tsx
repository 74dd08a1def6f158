import { Page } from "../components/page/page.tsx";
import { RuleList } from "../components/rule-list/rule-list.tsx";
import { type PageData, pagesFor } from "./page-data.ts";

export const data = pagesFor("rulesIndex");

export default function RulesPage({ site }: PageData) {
  const { frame, groups, download } = site.rulesIndex();
  return (
    <Page frame={frame}>
      <h1>核对规则</h1>
      <p class="lead">{frame.description}</p>
      {groups.map((group) => (
        <RuleList {...group} />
      ))}
      <p>
        规则也可以下载，供程序使用：<a href={download.href}>{download.text}</a>
        ，写明每条规则的等级、依据、算式和所用的格。
      </p>
    </Page>
  );
}
