import { anchors } from "../../../src/site/addresses.ts";
import type { SourcePage } from "../../../src/site/source-page.ts";
import { VisibleRuns } from "../visible-text/visible-text.tsx";

export type SourceTextProps = Pick<SourcePage, "lines">;

/** The file as received, line by line. Each line is isolated, so that no character can reorder another line. */
export function SourceText({ lines }: SourceTextProps) {
  return (
    <ol class="source-text">
      {lines.map((runs, index) => {
        const id = anchors.line(index + 1);
        return (
          <li class="source-text__line" id={id}>
            <a class="source-text__number" href={`#${id}`} aria-label={`第 ${index + 1} 行`}>
              {index + 1}
            </a>
            <bdi class="source-text__content">
              <VisibleRuns runs={runs} />
            </bdi>
          </li>
        );
      })}
    </ol>
  );
}
