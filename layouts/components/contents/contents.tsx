import type { Link } from "../../../src/site/frame.ts";
import { HeadPhrases } from "../phrases/phrases.tsx";

export interface ContentsProps {
  readonly links: readonly Link[];
}

export function Contents({ links }: ContentsProps) {
  return (
    <nav class="contents" aria-labelledby="contents-heading">
      <h2 class="contents__heading" id="contents-heading">
        目录
      </h2>
      <ol class="contents__list">
        {links.map(({ text, href }) => (
          <li key={href}>
            <a class="contents__link" href={href}>
              <HeadPhrases text={text} />
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
