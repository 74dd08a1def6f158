import { anchors } from "../../../src/site/addresses.ts";
import type { Download } from "../../../src/site/downloads.ts";
import type { Link } from "../../../src/site/frame.ts";

export interface DownloadsProps {
  readonly files: readonly Download[];
  /** What else there is: the data of the whole site. */
  readonly more: readonly Link[];
  /** How to name a figure elsewhere; nothing where the report has none in tables. */
  readonly naming: string | undefined;
}

export function Downloads({ files, more, naming }: DownloadsProps) {
  return (
    <section class="downloads" aria-labelledby={anchors.downloads}>
      <h2 class="part__heading" id={anchors.downloads} tabIndex={-1}>
        下载与引用
      </h2>
      <ul class="downloads__list">
        {files.map(({ text, href, facts, meaning }) => (
          <li>
            <a href={href}>
              {text}（{facts}）
            </a>
            <span class="downloads__meaning">{meaning}</span>
          </li>
        ))}
        {more.map(({ text, href }) => (
          <li>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
      {naming === undefined ? null : <p>{naming}</p>}
    </section>
  );
}
