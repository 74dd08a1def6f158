import type { GlossarySection } from "../../../src/site/glossary-page.ts";
import { Phrases } from "../phrases/phrases.tsx";

export type TermListProps = GlossarySection;

/** The words of one table, each with its anchor. What they mean is the site's explanation, not the law's words. */
export function TermList({ id, heading, terms }: TermListProps) {
  return (
    <section class="term-list" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        <Phrases text={heading} />
      </h2>
      <dl class="term-list__list">
        {terms.map((term) => (
          <div class="term-list__item" id={term.id}>
            <dt class="term-list__term">
              {term.term}
              {term.form === undefined ? null : <span class="term-list__form">（{term.form}）</span>}
            </dt>
            <dd>
              {term.meaning}
              {term.basis === undefined ? null : <span class="term-list__basis">依据：{term.basis}</span>}
            </dd>
            <dd class="term-list__english" lang="en">
              {term.english}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
