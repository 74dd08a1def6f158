import type { LegendEntry } from "../../../src/site/figure.ts";
import { VisibleText } from "../visible-text/visible-text.tsx";

export interface LegendProps {
  readonly entries: readonly LegendEntry[];
}

/** What the signs for absent figures mean. */
export function Legend({ entries }: LegendProps) {
  return (
    <dl class="legend">
      {entries.map(({ sign, meaning }) => (
        <div class="legend__item" key={sign}>
          <dt class="legend__sign">
            <VisibleText text={sign} />
          </dt>
          <dd class="legend__meaning">{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
