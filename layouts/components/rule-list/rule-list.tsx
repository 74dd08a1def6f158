import type { ListedRule } from "../../../src/site/rule-pages.ts";
import { Phrases } from "../phrases/phrases.tsx";

export interface RuleListProps {
  readonly title: string;
  readonly rules: readonly ListedRule[];
}

export function RuleList({ title, rules }: RuleListProps) {
  return (
    <section class="rule-list">
      <h2>{title}</h2>
      <ul class="rule-list__items">
        {rules.map(({ link, id, level, why }) => (
          <li class="rule-list__item">
            <h3 class="rule-list__summary">
              <a href={link.href}>
                <Phrases text={link.text} />
              </a>
            </h3>
            <p class="rule-list__why">{why}</p>
            <p class="rule-list__facts">
              {level} <code>{id}</code>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
