import type { GlossaryEntry } from "../../../src/site/glossary.ts";

export interface GlossaryProps {
  readonly entries: readonly GlossaryEntry[];
  /** “表三” */
  readonly table: string;
}

export function Glossary({ entries, table }: GlossaryProps) {
  return (
    <details class="disclosure glossary">
      <summary class="disclosure__summary">{table}里的词是什么意思（本站解释）</summary>
      <dl class="glossary__list">
        {entries.map(({ term, meaning, basis }) => (
          <div class="glossary__item">
            <dt class="glossary__term">{term}</dt>
            <dd class="glossary__meaning">
              {meaning}
              {basis === undefined ? null : <span class="glossary__basis">{basis}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
