/** A site, rendered into a folder, served, with a browser to look at it. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { renderSite } from "../../src/site/render.ts";
import type { SiteInput } from "../../src/site/site.ts";
import { launchBrowser } from "./browser.ts";
import { serve } from "./serve.ts";

export interface SiteInBrowser {
  readonly browser: Browser;
  readonly folder: string;
  /** Without a slash at its end. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

export async function openSite(input: SiteInput): Promise<SiteInBrowser> {
  const folder = await mkdtemp(join(tmpdir(), "mingbai-site-"));
  await renderSite(input, folder);
  const [browser, served] = await Promise.all([launchBrowser(), serve(folder)]);
  return {
    browser,
    folder,
    origin: served.origin,
    close: async () => {
      await browser.close();
      await served.close();
      await rm(folder, { recursive: true });
    },
  };
}
