import type { ShownAnswer } from "../../../src/site/findings.ts";
import { VisibleText } from "../visible-text/visible-text.tsx";

export interface AnswerProps {
  readonly answer: ShownAnswer;
}

/** What the body says to a finding, in its own words, with the day and who answers for it. */
export function Answer({ answer: { reason, date, by } }: AnswerProps) {
  return (
    <figure class="answer">
      <figcaption class="answer__by">
        <VisibleText text={by} />于 <time dateTime={date}>{date}</time> 说明：
      </figcaption>
      <blockquote class="answer__reason">
        <p>
          <VisibleText text={reason} />
        </p>
      </blockquote>
    </figure>
  );
}
