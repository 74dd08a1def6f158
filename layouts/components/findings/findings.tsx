import { anchors } from "../../../src/site/addresses.ts";
import type { Findings as FindingsView, ShownFinding } from "../../../src/site/findings.ts";
import { Answer } from "../answer/answer.tsx";
import { VisibleText } from "../visible-text/visible-text.tsx";

export type FindingsProps = Pick<FindingsView, "problems" | "answered" | "notices">;

function Finding({ finding }: { readonly finding: ShownFinding }) {
  const { number, id, severity, severityWord, sentence, note, answer, places, rule } = finding;
  return (
    <li class={`findings__item findings__item--${severity}`} id={id} tabIndex={-1}>
      <p class="findings__sentence">
        <span class="findings__severity">
          注{number} {severityWord}
        </span>
        <VisibleText text={sentence} />
      </p>
      {note === undefined ? null : (
        <p class="findings__note">
          <VisibleText text={note} />
        </p>
      )}
      {answer === undefined ? null : <Answer answer={answer} />}
      <p class="findings__places">
        {places.map(({ text, href }) => (
          <a href={href}>{text}</a>
        ))}
        {rule === undefined ? null : <a href={rule.href}>规则说明</a>}
      </p>
    </li>
  );
}

function Group({ title, findings }: { readonly title: string; readonly findings: readonly ShownFinding[] }) {
  return (
    <>
      <h3 class="findings__heading">{title}</h3>
      <ol class="findings__list">
        {findings.map((finding) => (
          <Finding finding={finding} />
        ))}
      </ol>
    </>
  );
}

/** Everything that was noticed about the report; nothing is mended in silence. */
export function Findings({ problems, answered, notices }: FindingsProps) {
  return (
    <section class="findings" aria-labelledby={anchors.findings}>
      <h2 class="part__heading" id={anchors.findings} tabIndex={-1}>
        读入与核对时的发现
      </h2>
      {problems.length > 0 ? <Group title={`问题（${problems.length} 个）`} findings={problems} /> : null}
      {answered.length > 0 ? <Group title={`机关已作说明的（${answered.length} 个）`} findings={answered} /> : null}
      {notices.length > 0 ? (
        <Group title={`读入时注意到的写法（${notices.length} 处，不影响数据）`} findings={notices} />
      ) : null}
    </section>
  );
}
