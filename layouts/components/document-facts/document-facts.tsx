import type { DocumentFact } from "../../../src/site/report-page.ts";
import { VisibleText } from "../visible-text/visible-text.tsx";

export interface DocumentFactsProps {
  readonly facts: readonly DocumentFact[];
}

function Value({ text, href, code }: DocumentFact) {
  // The whole code is in the text to be copied; how much of it shows is a matter of style.
  if (code === true) return <code class="document-facts__code">{text}</code>;
  if (href === undefined) return <VisibleText text={text} />;
  return (
    <a href={href}>
      <VisibleText text={text} />
    </a>
  );
}

export function DocumentFacts({ facts }: DocumentFactsProps) {
  return (
    <dl class="document-facts">
      {facts.map((fact) => (
        <div class="document-facts__item" key={fact.term}>
          <dt class="document-facts__term">{fact.term}</dt>
          <dd class="document-facts__value">
            <Value {...fact} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
