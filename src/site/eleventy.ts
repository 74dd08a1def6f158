/** How Eleventy is set up: pages are TSX functions from data to markup, rendered to text when the site is built. */
import { setImmediate } from "node:timers/promises";
import type { UserConfig } from "@11ty/eleventy";
import { isValidElement } from "preact";
import { renderToString } from "preact-render-to-string";

/** The name under which pages find the site. */
export const siteKey = "site";

const pageFormats = ["11ty.ts", "11ty.tsx"];

export default function configure(config: UserConfig): void {
  // The folder that the site is written into is ignored by git, and is written all the same.
  config.setUseGitIgnore(false);
  config.addTemplateFormats(pageFormats);
  config.addExtension(pageFormats, {
    key: "11ty.js",
    compile: () =>
      async function (data) {
        // Eleventy makes one page after another without a pause, in which nobody could stop it.
        await setImmediate();
        const page = await this.defaultRenderer(data);
        if (!isValidElement(page)) throw new Error("A page must give an element.");
        // Eleventy keeps pages for a while. Text would be kept in all the pieces that it was joined from.
        return Buffer.from(`<!DOCTYPE html>\n${renderToString(page)}\n`);
      },
  });
}
