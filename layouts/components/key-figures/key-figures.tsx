import type { KeyFigure } from "../../../src/site/key-figures.ts";

export interface KeyFiguresProps {
  readonly figures: readonly KeyFigure[];
}

/** The answers to what people ask first, each a link to the cell that says so. */
export function KeyFigures({ figures }: KeyFiguresProps) {
  return (
    <dl class="key-figures">
      {figures.map(({ word, figure, unit, href }) => (
        <div class="key-figures__item" key={href}>
          <dt class="key-figures__word">{word}</dt>
          <dd class="key-figures__answer">
            <a class={`key-figures__figure key-figures__figure--${figure.status}`} href={href}>
              {figure.text}
              {figure.status === "number" ? <span class="key-figures__unit"> {unit}</span> : null}
            </a>
          </dd>
        </div>
      ))}
    </dl>
  );
}
