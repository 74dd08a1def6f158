/** How paragraphs end on a telephone. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seedSite } from "../support/seed-site.ts";
import { openSite, type SiteInBrowser } from "../support/site-in-browser.ts";

let seeds: SiteInBrowser;
beforeAll(async () => {
  seeds = await openSite(seedSite());
});
afterAll(() => seeds.close());

describe("the last line of a paragraph on a telephone", () => {
  it.each(["/rules/", "/glossary/", "/indicators/", "/data/", "/years/"])(
    "is never one character alone: %s",
    async (path) => {
      const page = await seeds.browser.newPage({ viewport: { width: 360, height: 740 } });
      await page.goto(seeds.origin + path);
      const alone = await page.locator("main p").evaluateAll((paragraphs) =>
        paragraphs.flatMap((paragraph) => {
          const text = paragraph.lastChild;
          if (!(text instanceof Text) || !paragraph.checkVisibility() || text.data.trimEnd().length < 4) return [];
          const end = text.data.trimEnd().length;
          // With its full stop, that character is the last but one.
          const bottoms = [end - 3, end - 2].map((at) => {
            const range = document.createRange();
            range.setStart(text, at);
            range.setEnd(text, at + 1);
            return range.getBoundingClientRect().bottom;
          });
          return (bottoms[1] ?? 0) - (bottoms[0] ?? 0) > 9 ? [text.data] : [];
        }),
      );
      await page.close();
      expect(alone).toEqual([]);
    },
  );
});
