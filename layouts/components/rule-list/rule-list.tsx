import type { RulesPage } from "../../../src/site/rule-pages.ts";

export type RuleListProps = Pick<RulesPage, "rules">;

export function RuleList({ rules }: RuleListProps) {
  return (
    <ul class="rule-list">
      {rules.map(({ link, id, level, why }) => (
        <li class="rule-list__item">
          <h2 class="rule-list__summary">
            <a href={link.href}>{link.text}</a>
          </h2>
          <p class="rule-list__why">{why}</p>
          <p class="rule-list__facts">
            {level} <code>{id}</code>
          </p>
        </li>
      ))}
    </ul>
  );
}
