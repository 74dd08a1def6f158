import { phrasesOf, wordsOfHead } from "../../../src/site/phrases.ts";
import { VisibleText } from "../visible-text/visible-text.tsx";

export interface PhrasesProps {
  readonly text: string;
}

function Pieces({ pieces }: { readonly pieces: readonly string[] }) {
  return (
    <span class="phrases">
      {pieces.map((piece, at) => (
        <span key={at}>
          <VisibleText text={piece} />
        </span>
      ))}
    </span>
  );
}

/** The text of a heading, whose lines end between phrases and not within a word. */
export function Phrases({ text }: PhrasesProps) {
  return <Pieces pieces={phrasesOf(text)} />;
}

/** The text of a head in a table, whose column may be too narrow for a phrase: its lines end between words. */
export function HeadPhrases({ text }: PhrasesProps) {
  const words = wordsOfHead(text);
  return words.length === 1 ? <VisibleText text={text} /> : <Pieces pieces={words} />;
}
