import { anchors } from "../../../src/site/addresses.ts";
import type { Checks as ChecksView, RuleChecks, ShownSum, ShownTerm } from "../../../src/site/checks.ts";
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

function WorkedOut({ checks }: { readonly checks: RuleChecks }) {
  return (
    <details class="disclosure checks__worked-out" id={checks.id}>
      <summary class="disclosure__summary">逐个算给您看：{checks.rule.text}</summary>
      <ul class="checks__sums">
        {checks.sums.map((sum) => (
          <Sum sum={sum} />
        ))}
      </ul>
    </details>
  );
}

/** How many sums each rule demands and how many of them hold. */
function RuleTable({ checks }: ChecksProps) {
  return (
    <div class="plain-table" role="region" tabIndex={0} aria-label="每条规则的核对结果">
      <table>
        <thead>
          <tr>
            <th scope="col">规则</th>
            <th scope="col">算式</th>
            <th scope="col">成立</th>
            <th scope="col">不成立</th>
            <th scope="col">无法核对</th>
          </tr>
        </thead>
        <tbody>
          {checks.sums.map(({ rule, made, holds, broken, notAssessable }) => (
            <tr>
              <th scope="row">
                <a href={rule.href}>{rule.text}</a>
              </th>
              <td>{made}</td>
              <td>{holds}</td>
              <td>{broken}</td>
              <td>{notAssessable}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Which checks were made of a report and whether they hold, each sum worked out in digits. */
export function Checks({ checks }: ChecksProps) {
  return (
    <section class="checks" aria-labelledby={anchors.checks}>
      <h2 class="part__heading" id={anchors.checks} tabIndex={-1}>
        统计表里的算式
      </h2>
      <Verdict state={checks.verdict} sentence={checks.sentence} />
      {checks.sums.length > 0 ? <RuleTable checks={checks} /> : null}
      {checks.others.length > 0 ? (
        <ul class="checks__others">
          {checks.others.map(({ rule, findings, notChecked }) => (
            <li class="checks__other">
              <a href={rule.href}>{rule.text}</a>
              <span class={findings > 0 ? "checks__result checks__result--found" : "checks__result"}>
                {findings > 0
                  ? `${findings} 处不符合`
                  : notChecked.length > 0
                    ? `没有核对：${notChecked.join("；")}`
                    : "符合"}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {checks.sums.map((rule) => (
        <WorkedOut checks={rule} />
      ))}
    </section>
  );
}
