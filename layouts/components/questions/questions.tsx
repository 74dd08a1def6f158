import type { AnsweredQuestion } from "../../../src/site/questions/told.ts";
import { unbroken } from "../../../src/site/phrases.ts";
import { VisibleText } from "../visible-text/visible-text.tsx";

export interface QuestionsProps {
  readonly answers: readonly AnsweredQuestion[];
}

/** What people ask, answered in sentences whose figures lead to their cells. The first two are read from afar; their workings are not. */
export function Questions({ answers }: QuestionsProps) {
  return (
    <dl class="questions">
      {answers.map(({ key, question, answer }) => (
        <div class={`questions__item questions__item--${key}`} key={key}>
          <dt class="questions__question">{question}</dt>
          {answer.map((sentence) => (
            <dd class="questions__answer">
              {sentence.map((run) =>
                typeof run === "string" ? (
                  unbroken(run)
                ) : (
                  <a
                    class={/^\d/u.test(run.text) && run.again !== true ? "questions__figure" : undefined}
                    href={run.href}
                  >
                    <VisibleText text={run.text} />
                  </a>
                ),
              )}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
