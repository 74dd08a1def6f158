import type { ComponentChildren } from "preact";
import type { PageFrame } from "../../../src/site/frame.ts";
import { anchors } from "../../../src/site/addresses.ts";
import { Breadcrumbs } from "../breadcrumbs/breadcrumbs.tsx";
import { Senior } from "../senior/senior.tsx";
import { SiteFooter } from "../site-footer/site-footer.tsx";
import { SiteHeader } from "../site-header/site-header.tsx";

export interface PageProps {
  readonly frame: PageFrame;
  readonly children: ComponentChildren;
}

/** A whole document: head, skip link, landmarks. */
export function Page({ frame, children }: PageProps) {
  return (
    <html lang={frame.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{frame.title}</title>
        <meta name="description" content={frame.description} />
        {frame.canonical === undefined ? null : <link rel="canonical" href={frame.canonical} />}
        <link rel="icon" href={frame.icon} type="image/svg+xml" />
        <link rel="stylesheet" href={frame.stylesheet} />
        {frame.enhancements.deferred.map((script) => (
          <script src={script} defer />
        ))}
        {frame.scripts.map((address) => (
          <script type="module" src={address} />
        ))}
      </head>
      <body class="page">
        <a class="skip-link" href={`#${anchors.content}`}>
          跳到正文
        </a>
        <Senior script={frame.enhancements.senior} />
        <SiteHeader site={frame.site} navigation={frame.navigation} search={frame.search} />
        <div class="page__body">
          {frame.breadcrumbs.length > 0 ? <Breadcrumbs above={frame.breadcrumbs} /> : null}
          <main class="page__main" id={anchors.content} tabIndex={-1}>
            {children}
          </main>
        </div>
        <SiteFooter site={frame.site} publisher={frame.publisher} help={frame.help} />
      </body>
    </html>
  );
}
