/** What a page may weigh, and that it stands still while it loads. */
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderSite } from "../../src/site/render.ts";
import { launchBrowser } from "../support/browser.ts";
import { serveInPieces } from "../support/pieces.ts";
import { seedSite } from "../support/seed-site.ts";
import { severalBodies } from "../support/several.ts";
import { type Served, serve } from "../support/serve.ts";

const kilobyte = 1024;
const sites = [
  {
    name: "the seed's site",
    input: seedSite({ baseUrl: "https://www.example.gov.cn" }),
    pages: ["", "beilun/", "beilun/2023/", "beilun/2023/checks/", "rules/", "404.html"],
  },
  {
    name: "a site of several bodies and years",
    input: severalBodies(),
    pages: ["", "a/", "a/2023/compare/", "a/2023/checks/", "years/", "years/2/", "indicators/requests/granted/"],
  },
];

interface Shift {
  readonly value: number;
  readonly sources: readonly { readonly node: Node | null }[];
}

/**
 * How far the first half of a word in a cell goes when its other half arrives, as parts of the screen.
 * A busy browser paints in the middle of a cell too, though the page has arrived whole.
 */
const asFarAsACell = 0.002;

/** What moved on a page since it was opened farther than that, and how far. */
const shiftsOf = (page: Page) =>
  page.evaluate(
    (least) =>
      new Promise<string[]>((resolve) => {
        const seen: string[] = [];
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            const { value, sources } = entry as unknown as Shift;
            if (value <= least) continue;
            const moved = sources.map(({ node }) => (node instanceof Element ? node.outerHTML : node?.textContent));
            seen.push(`${value}: ${moved.join(" | ").slice(0, 200)}`);
          }
        }).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => {
          resolve(seen);
        }, 200);
      }),
    asFarAsACell,
  );

async function chooseSenior(page: Page): Promise<void> {
  await page.click(".senior summary");
  await page.waitForFunction(() => localStorage.length === 1);
}

describe.each(sites)("$name", ({ input, pages }) => {
  let folder: string;
  let served: Served;
  let browser: Browser;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "mingbai-budgets-"));
    await renderSite(input, folder);
    served = await serve(folder);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
    await rm(folder, { recursive: true });
  });

  const weightOf = async (file: string) => gzipSync(await readFile(join(folder, file))).length;

  it("has style sheets of at most 12 KB, compressed", async () => {
    const sheets = (await readdir(join(folder, "assets"))).filter((file) => file.endsWith(".css"));
    const weights = await Promise.all(sheets.map((file) => weightOf(join("assets", file))));
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThanOrEqual(12 * kilobyte);
  });

  it.each(pages)("has /%s in at most 40 KB, its scripts in 5 KB, and asks no other host for anything", async (path) => {
    expect(await weightOf(path.endsWith(".html") ? path : `${path}index.html`)).toBeLessThanOrEqual(40 * kilobyte);
    const page = await browser.newPage();
    const scripts: Promise<Buffer>[] = [];
    const strangers: string[] = [];
    page.on("response", (response) => {
      if (!response.url().startsWith(served.origin)) strangers.push(response.url());
      if (response.request().resourceType() === "script") scripts.push(response.body());
    });
    await page.goto(`${served.origin}/${path}`, { waitUntil: "networkidle" });
    const weights = (await Promise.all(scripts)).map((script) => gzipSync(script).length);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThanOrEqual(5 * kilobyte);
    expect(strangers).toEqual([]);
    await page.close();
  });

  it.each(pages)(
    "stands still while /%s loads, on a telephone and on a desk, in 长者模式 and as it is",
    async (path) => {
      for (const width of [360, 1280]) {
        const context = await browser.newContext({ viewport: { width, height: 740 } });
        const page = await context.newPage();
        for (const mode of ["as it is", "长者模式"]) {
          await page.goto(`${served.origin}/${path}`, { waitUntil: "load" });
          expect(await shiftsOf(page), `${width} pixels, ${mode}`).toEqual([]);
          if (mode === "长者模式") break;
          await chooseSenior(page);
        }
        await context.close();
      }
    },
  );

  it.each(pages.filter((path) => !path.endsWith(".html")))(
    "stands still while /%s arrives piece by piece",
    async (path) => {
      // It waits for what is painted and not for work, so both widths arrive beside each other.
      await Promise.all(
        [360, 1280].map(async (width) => {
          const pieces = await serveInPieces(folder);
          const context = await browser.newContext({ viewport: { width, height: 740 } });
          for (const mode of ["as it is", "长者模式"]) {
            const page = await context.newPage();
            await pieces.arrive(page, path);
            expect(await shiftsOf(page), `${width} pixels, ${mode}`).toEqual([]);
            if (mode === "as it is") await chooseSenior(page);
            await page.close();
          }
          await context.close();
          await pieces.close();
        }),
      );
    },
  );
});
