import { anchors } from "../../../src/site/addresses.ts";
import type { Checks as ChecksView, RuleChecks, ShownSum, ShownTerm } from "../../../src/site/checks.ts";
import { unbroken } from "../../../src/site/phrases.ts";
import { Phrases } from "../phrases/phrases.tsx";
import { Verdict } from "../verdict/verdict.tsx";
import { VisibleText } from "../visible-text/visible-text.tsx";

export interface ChecksProps {
  readonly checks: ChecksView;
}

function Side({ terms }: { readonly terms: readonly ShownTerm[] }) {
  return (
    <>
      {terms.map(({ label, text, href }, index) => (
        <>
          {index > 0 ? " + " : null}
          <a class="checks__term" href={href} title={label}>
            <VisibleText text={text} />
          </a>
        </>
      ))}
    </>
  );
}

const signs: Readonly<Record<ShownSum["outcome"], string>> = { holds: " = ", broken: " ≠ ", "not-assessable": " ? " };
const words: Readonly<Record<ShownSum["outcome"], string>> = {
  holds: "成立",
  broken: "不成立",
  "not-assessable": "无法核对",
};

function Sum({ sum }: { readonly sum: ShownSum }) {
  const { at, left, right, outcome, sides } = sum;
  return (
    <li class={`checks__sum checks__sum--${outcome}`}>
      <span class="checks__at">{at}</span>
      <span class="checks__digits">
        <Side terms={left} />
        {signs[outcome]}
        <Side terms={right} />
      </span>
      <span class="checks__outcome">
        {words[outcome]}
        {outcome === "broken" ? `：左边 ${sides.left}，右边 ${sides.right}` : null}
      </span>
    </li>
  );
}

function WorkedOut({ checks: { id, rule, sentence, satisfied, sums } }: { readonly checks: RuleChecks }) {
  return (
    <details class="disclosure checks__worked-out" id={id}>
      <summary class="disclosure__summary">
        <Phrases text={rule.text} />：
        <span class={`checks__sentence${satisfied ? "" : " checks__result--found"}`}>{unbroken(sentence)}</span>
      </summary>
      <p>
        <a href={rule.href}>规则说明</a>
      </p>
      <ul class="checks__sums">
        {sums.map((sum) => (
          <Sum sum={sum} />
        ))}
      </ul>
    </details>
  );
}

/** Which checks were made of a report and whether they hold, each sum worked out in digits. */
export function Checks({ checks: { verdict, sentence, sums, others } }: ChecksProps) {
  return (
    <section class="checks" aria-labelledby={anchors.checks}>
      <h2 class="part__heading" id={anchors.checks} tabIndex={-1}>
        统计表里的算式
      </h2>
      <Verdict state={verdict} sentence={sentence} />
      {sums.map((rule) => (
        <WorkedOut checks={rule} />
      ))}
      {others.length > 0 ? (
        <>
          <h3>其他规则</h3>
          <ul class="checks__others">
            {others.map(({ rule, satisfied, sentence: outcome }) => (
              <li class="checks__other">
                <a class="checks__rule" href={rule.href}>
                  {unbroken(rule.text)}
                </a>
                <span class={satisfied ? "checks__result" : "checks__result checks__result--found"}>{outcome}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

interface NotCheckedProps {
  readonly notChecked: ChecksView["notChecked"];
}

/** What could not be checked of a report, and why: it is not passed over as if it were right. */
export function NotChecked({ notChecked }: NotCheckedProps) {
  return (
    <section class="checks" aria-labelledby={anchors.notChecked}>
      <h2 class="part__heading" id={anchors.notChecked} tabIndex={-1}>
        没有核对的，和为什么
      </h2>
      <ul class="checks__others">
        {notChecked.map(({ rule, reasons }) => (
          <li class="checks__not-checked">
            <a href={rule.href}>{rule.text}</a>
            {reasons.map((reason) => (
              <p>{reason}。</p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
