/** What `npm run dev` adds to pages: a script that reloads them, and what is wrong when the last build failed. */
import { render } from "preact-render-to-string";
import type { BuildState } from "./run-build.ts";

const head = render(
  <>
    <link rel="stylesheet" href="/.mingbai/banner.css" />
    <script src="/.mingbai/reload.js" defer></script>
  </>,
);

function Banner({ findings, crash, sentence }: BuildState & { readonly sentence: string }) {
  return (
    <div class="mingbai-dev" role="alert">
      <strong>{sentence}</strong>
      <ul>
        {findings.map(({ file, line, column, message, note }) => (
          <li>
            <code>{`${file}:${line}:${column}`}</code> {message}
            {note === null ? null : <div>{note}</div>}
          </li>
        ))}
      </ul>
      {crash === "" ? null : <pre>{crash}</pre>}
    </div>
  );
}

/** A page of the site with the script, and above its content the findings of a failed build. */
export function withBanner(page: string, state: BuildState, sentence = "没有通过，下面是上一次的网页。"): string {
  const banner = state.failed ? render(<Banner {...state} sentence={sentence} />) : "";
  return page.replace("</head>", () => `${head}</head>`).replace(/<body[^>]*>/u, (body) => `${body}${banner}`);
}

/** Stands in for a page while there has been no good build yet. */
export function errorPage(state: BuildState): string {
  return withBanner(
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>没有通过</title></head><body></body></html>',
    state,
    "没有通过，还没有生成过网页。",
  );
}
