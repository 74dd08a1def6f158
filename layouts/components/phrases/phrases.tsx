import { phrasesOf } from "../../../src/site/phrases.ts";
import { VisibleText } from "../visible-text/visible-text.tsx";

export interface PhrasesProps {
  readonly text: string;
}

/** The text of a heading, whose lines end between phrases and not within a word. */
export function Phrases({ text }: PhrasesProps) {
  return (
    <span class="phrases">
      {phrasesOf(text).map((phrase, at) => (
        <span key={at}>
          <VisibleText text={phrase} />
        </span>
      ))}
    </span>
  );
}
