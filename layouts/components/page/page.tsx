import type { ComponentChildren } from "preact";
import type { PageFrame } from "../../../src/site/frame.ts";
import { anchors } from "../../../src/site/addresses.ts";
import { Breadcrumbs } from "../breadcrumbs/breadcrumbs.tsx";
import { HostFragment } from "../host-fragment/host-fragment.tsx";
import { JsonLd } from "../json-ld/json-ld.tsx";
import { Senior } from "../senior/senior.tsx";
import { SiteFooter } from "../site-footer/site-footer.tsx";
import { SiteHeader } from "../site-header/site-header.tsx";

export interface PageProps {
  readonly frame: PageFrame;
  readonly children: ComponentChildren;
}

function Head({ frame }: Pick<PageProps, "frame">) {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      {/* The page of a host is of the host's colours. */}
      {frame.host === undefined ? <meta name="color-scheme" content="light dark" /> : null}
      <title>{frame.title}</title>
      <meta name="description" content={frame.description} />
      {frame.meta.map((meta) => (
        <meta {...meta} />
      ))}
      {frame.canonical === undefined ? null : <link rel="canonical" href={frame.canonical} />}
      {frame.feed === undefined ? null : (
        <link rel="alternate" type="application/atom+xml" title={frame.site.text} href={frame.feed} />
      )}
      <link rel="icon" href={frame.icon} type="image/svg+xml" />
      {frame.host?.stylesheet === undefined ? null : <link rel="stylesheet" href={frame.host.stylesheet} />}
      <link rel="stylesheet" href={frame.stylesheet} />
      <script src={frame.firstScript} />
      {frame.modules.map((address) => (
        <script type="module" src={address} />
      ))}
      {frame.jsonLd === undefined ? null : <JsonLd text={frame.jsonLd} />}
    </head>
  );
}

const SkipLink = () => (
  <a class="skip-link" href={`#${anchors.content}`}>
    跳到正文
  </a>
);

function Content({ frame, children }: PageProps) {
  const within = frame.host !== undefined;
  return (
    <>
      <Senior />
      <SiteHeader site={frame.site} navigation={frame.navigation} search={frame.search} within={within} />
      <div class="page__body">
        {frame.breadcrumbs.length > 0 ? <Breadcrumbs above={frame.breadcrumbs} /> : null}
        <main class="page__main" id={anchors.content} tabIndex={-1}>
          {children}
        </main>
      </div>
      <SiteFooter {...frame.footer} within={within} />
    </>
  );
}

/**
 * A whole document: head, skip link, landmarks. All styles reach only what lies within `.mingbai`, which is the
 * document itself, or our piece of a host's.
 */
export function Page({ frame, children }: PageProps) {
  const { host, language } = frame;
  if (host === undefined) {
    return (
      <html class="mingbai" lang={language}>
        <Head frame={frame} />
        <body class="mingbai-body page">
          <SkipLink />
          <Content frame={frame}>{children}</Content>
        </body>
      </html>
    );
  }
  return (
    <html lang={language}>
      <Head frame={frame} />
      <body class="mingbai-outside">
        <div class="mingbai">
          <div class="mingbai-body">
            <SkipLink />
          </div>
        </div>
        <HostFragment trustedHtml={host.header} />
        <div class="mingbai">
          <div class="mingbai-body page page--within">
            <Content frame={frame}>{children}</Content>
          </div>
        </div>
        <HostFragment trustedHtml={host.footer} />
      </body>
    </html>
  );
}
