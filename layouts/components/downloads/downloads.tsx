import { anchors } from "../../../src/site/addresses.ts";
import type { Download } from "../../../src/site/downloads.ts";
import type { Link } from "../../../src/site/frame.ts";

export interface DownloadsProps {
  readonly files: readonly Download[];
  /** What else there is: the data of the whole site. */
  readonly more: readonly Link[];
}

export function Downloads({ files, more }: DownloadsProps) {
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
      <p>
        表中每个数都有自己的地址：在数上点开出处，或把格子的地址（形如 #requests/granted/total）接在本页地址后面引用。
      </p>
    </section>
  );
}
