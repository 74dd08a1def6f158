/** What a page may weigh, and that it stands still while it loads. */
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderSite } from "../../src/site/render.ts";
import { launchBrowser } from "../support/browser.ts";
import { seedSite } from "../support/seed-site.ts";
import { type Served, serve } from "../support/serve.ts";

const kilobyte = 1024;
const pages = ["", "beilun/", "beilun/2023/", "beilun/2023/checks/", "rules/", "404.html"];

interface Shift {
  readonly value: number;
}

describe("the seed's site", () => {
  let folder: string;
  let served: Served;
  let browser: Browser;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "mingbai-budgets-"));
    await renderSite(seedSite({ baseUrl: "https://www.example.gov.cn" }), folder);
    served = await serve(folder);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
    await rm(folder, { recursive: true });
  });

  const weightOf = async (file: string) => gzipSync(await readFile(join(folder, file))).length;

  it("has a report page of at most 40 KB, compressed", async () => {
    expect(await weightOf("beilun/2023/index.html")).toBeLessThanOrEqual(40 * kilobyte);
  });

  it("has style sheets of at most 12 KB, compressed", async () => {
    const sheets = (await readdir(join(folder, "assets"))).filter((file) => file.endsWith(".css"));
    const weights = await Promise.all(sheets.map((file) => weightOf(join("assets", file))));
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThanOrEqual(12 * kilobyte);
  });

  it("has scripts of at most 5 KB on a report page, compressed, and asks no other host for anything", async () => {
    const page = await browser.newPage();
    const strangers: string[] = [];
    const scripts: Promise<Buffer>[] = [];
    page.on("response", (response) => {
      if (!response.url().startsWith(served.origin)) strangers.push(response.url());
      if (response.request().resourceType() === "script") scripts.push(response.body());
    });
    await page.goto(`${served.origin}/beilun/2023/`, { waitUntil: "networkidle" });
    const weights = (await Promise.all(scripts)).map((script) => gzipSync(script).length);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThanOrEqual(5 * kilobyte);
    expect(strangers).toEqual([]);
    await page.close();
  });

  it.each(pages)("stands still while /%s loads, on a telephone and on a desk", async (path) => {
    for (const width of [360, 1280]) {
      const page = await browser.newPage({ viewport: { width, height: 740 } });
      await page.goto(`${served.origin}/${path}`, { waitUntil: "load" });
      const shifts = await page.evaluate(
        () =>
          new Promise<number[]>((resolve) => {
            const seen: number[] = [];
            new PerformanceObserver((list) => {
              seen.push(...list.getEntries().map((entry) => (entry as unknown as Shift).value));
            }).observe({ type: "layout-shift", buffered: true });
            setTimeout(() => {
              resolve(seen);
            }, 200);
          }),
      );
      expect(shifts, `${width} pixels`).toEqual([]);
      await page.close();
    }
  });
});
