import type { RulePageView, ShownExample } from "../../../src/site/rule-pages.ts";
import type { Formula } from "../../../src/site/checks.ts";
import { Phrases } from "../phrases/phrases.tsx";

export type RuleArticleProps = Omit<RulePageView, "frame">;

function Terms({ labels }: { readonly labels: readonly string[] }) {
  return (
    <>
      {labels.map((label, index) => (
        <>
          {index > 0 ? <span class="rule-article__operator"> + </span> : null}
          <span class="rule-article__term">{label}</span>
        </>
      ))}
    </>
  );
}

function FormulaView({ formula }: { readonly formula: Formula }) {
  return (
    <div class="rule-article__formula">
      <p class="rule-article__where">{formula.where}</p>
      <p class="rule-article__sum">
        <Terms labels={formula.left} />
        <span class="rule-article__operator"> = </span>
        <Terms labels={formula.right} />
      </p>
    </div>
  );
}

function ExampleView({ example }: { readonly example: ShownExample }) {
  return (
    <div class="rule-article__example">
      <h3>
        <Phrases text={example.title} />
      </h3>
      {example.lines.length > 0 ? (
        <ul class="rule-article__lines">
          {example.lines.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      ) : null}
      {example.messages.map((message) => (
        <p class="rule-article__message">{message}</p>
      ))}
    </div>
  );
}

/** A rule explained: what it asks, why, on what ground, right and wrong, and which reports keep it. */
export function RuleArticle(props: RuleArticleProps) {
  const { id, summary, level, why, source, formulas, right, wrong, reports, reportsLeft } = props;
  return (
    <article class="rule-article">
      <h1>
        <Phrases text={summary} />
      </h1>
      <dl class="document-facts">
        <div class="document-facts__item">
          <dt class="document-facts__term">为什么</dt>
          <dd class="document-facts__value">{why}</dd>
        </div>
        {source === undefined ? null : (
          <div class="document-facts__item">
            <dt class="document-facts__term">依据</dt>
            <dd class="document-facts__value">{source}</dd>
          </div>
        )}
        <div class="document-facts__item">
          <dt class="document-facts__term">不符合时</dt>
          <dd class="document-facts__value">{level}</dd>
        </div>
        <div class="document-facts__item">
          <dt class="document-facts__term">规则代号</dt>
          <dd class="document-facts__value">
            <code>{id}</code>
          </dd>
        </div>
      </dl>
      {formulas.length > 0 ? (
        <section aria-labelledby="formula">
          <h2 id="formula">算式</h2>
          {formulas.map((formula) => (
            <FormulaView formula={formula} />
          ))}
        </section>
      ) : null}
      {right.length > 0 ? (
        <section aria-labelledby="right">
          <h2 id="right">对的例子</h2>
          {right.map((example) => (
            <ExampleView example={example} />
          ))}
        </section>
      ) : null}
      {wrong.length > 0 ? (
        <section aria-labelledby="wrong">
          <h2 id="wrong">
            <Phrases text="不对的例子，以及本站会怎么说" />
          </h2>
          {wrong.map((example) => (
            <ExampleView example={example} />
          ))}
        </section>
      ) : null}
      {reports.length > 0 ? (
        <section aria-labelledby="reports">
          <h2 id="reports">本站的报告</h2>
          <ul class="rule-article__reports">
            {reports.map(({ report, satisfied, sentence }) => (
              <li class={satisfied ? undefined : "rule-article__report--not"}>
                <a href={report.href}>{report.text}</a>：{sentence}
              </li>
            ))}
          </ul>
          {reportsLeft > 0 ? <p>另有 {reportsLeft} 份报告，核对结果见各自的页面。</p> : null}
        </section>
      ) : null}
    </article>
  );
}
