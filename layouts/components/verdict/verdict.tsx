import { unbroken } from "../../../src/site/phrases.ts";
import type { Verdict as VerdictState } from "../../../src/site/checks.ts";

export interface VerdictProps {
  readonly state: VerdictState;
  /** “42 个算式全部成立” */
  readonly sentence: string;
  /** Where the sums are worked out; none where the page does not have them. */
  readonly href?: string;
}

const signs: Readonly<Record<VerdictState, string>> = { holds: "✓", broken: "✕", "not-assessable": "…" };

/** Whether the figures add up, in one line: the sign never says it alone. */
export function Verdict({ state, sentence, href }: VerdictProps) {
  return (
    <p class={`verdict verdict--${state}`}>
      <span class="verdict__sign" aria-hidden="true">
        {signs[state]}
      </span>
      {href === undefined ? (
        <span>{unbroken(sentence)}</span>
      ) : (
        <a class="verdict__link" href={href}>
          {unbroken(sentence)}
        </a>
      )}
    </p>
  );
}
