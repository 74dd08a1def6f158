/** What must hold on every page of a site, seen in a real browser. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reportFiles, siteFiles } from "../../src/data/files.ts";
import { writeCharts } from "../../src/publish/charts.ts";
import { addressesUnder } from "../../src/site/addresses.ts";
import { renderSite } from "../../src/site/render.ts";
import type { SiteInput } from "../../src/site/site.ts";
import { launchBrowser } from "./browser.ts";
import { markupFaults } from "./markup.ts";
import { type Served, serve } from "./serve.ts";
import { firstOfEach, readPage, type WrittenPage } from "./written-page.ts";

/** What is seen of a page on a small telephone. */
interface Seen {
  readonly path: string;
  readonly width: number;
  readonly smallTargets: readonly string[];
}

/**
 * The tests of a site. `looked`: the pages that are looked at closely, those that differ from the seed's site in more
 * than addresses; of others with one skeleton the browser opens the first. Of pages with one skeleton axe sees the
 * first, where `byAxe` is not false: the seed's are shown to it in every medium by `accessibility.test.ts`.
 */
export function describePages(
  name: string,
  input: SiteInput,
  { looked = () => true, byAxe = true }: { readonly looked?: (path: string) => boolean; readonly byAxe?: boolean } = {},
): void {
  const { basePath } = input.settings;
  const { dataFile, reportFile, fileOf } = addressesUnder(basePath);
  let folder: string;
  let served: Served;
  let browser: Browser;
  let page: Page;
  let written: (WrittenPage & { readonly path: string })[];
  const seen: Seen[] = [];
  const strangers: string[] = [];
  const troubles: string[] = [];

  const markupOf = (path: string) => readFile(join(folder, fileOf(path)), "utf8");

  async function buildSite(): Promise<void> {
    folder = await mkdtemp(join(tmpdir(), "mingbai-pages-"));
    await renderSite(input, folder);
    // The downloads are written by another stage; here it matters only that the links meet them.
    const downloads = [
      ...siteFiles.map(({ name }) => dataFile(name)),
      ...input.reports.flatMap(({ report }) =>
        reportFiles(report).map(({ name }) => reportFile(report.agency, report.year, name)),
      ),
    ];
    for (const file of downloads.map(fileOf)) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), "");
    }
    await writeCharts(input.reports, folder);
  }

  async function readPages(): Promise<void> {
    const files = (await readdir(folder, { recursive: true })).map((file) => file.replaceAll("\\", "/")).sort();
    // The style guide shows pieces out of their places, many of each; tests/layouts looks at every one of them.
    const own = files.filter((file) => file.endsWith(".html") && !file.startsWith("styleguide/"));
    const paths = own.map((file) => basePath + file.replace(/index\.html$/u, ""));
    await page.goto(served.origin + basePath);
    written = [];
    for (const path of paths) {
      const address = served.origin + path;
      written.push({ path, ...(await page.evaluate(readPage, { markup: await markupOf(path), address })) });
    }
  }

  async function visitPages(): Promise<void> {
    page.on("request", (request) => {
      if (!request.url().startsWith(served.origin)) strangers.push(request.url());
    });
    page.on("pageerror", ({ message }) => troubles.push(message));
    page.on("response", (response) => {
      if (response.status() >= 400) troubles.push(`${response.status()} ${response.url()}`);
    });
    await page.setViewportSize({ width: 320, height: 640 });
    const firsts = new Set(firstOfEach(written));
    for (const { path } of written.filter((one) => firsts.has(one) || looked(one.path))) {
      await page.goto(served.origin + path);
      const facts = await page.evaluate(() => ({
        width: document.documentElement.scrollWidth,
        smallTargets: [...document.querySelectorAll("a, summary")]
          .filter((target) => target.checkVisibility() && !target.matches(".skip-link"))
          // Links within a sentence are as high as its line.
          .filter((target) => target.closest("p, li, dd, dt") === null || target.closest("nav, table") !== null)
          .filter((target) => target.getBoundingClientRect().height < 24)
          .map((target) => target.outerHTML),
      }));
      seen.push({ path, ...facts });
    }
  }

  describe(name, () => {
    beforeAll(async () => {
      await buildSite();
      [browser, served] = await Promise.all([launchBrowser(), serve(folder, basePath)]);
      page = await browser.newPage();
      await readPages();
      await visitPages();
    });

    afterAll(async () => {
      await browser.close();
      await served.close();
      await rm(folder, { recursive: true });
    });

    it("is valid HTML on every page", async () => {
      const faults: string[] = [];
      for (const { path } of written) {
        faults.push(...(await markupFaults(await markupOf(path))).map((fault) => `${path} ${fault}`));
      }
      expect(faults).toEqual([]);
    });

    it("has one main heading on every page and a title of its own for each", () => {
      expect(written.filter(({ headings }) => headings !== 1).map(({ path }) => path)).toEqual([]);
      expect(new Set(written.map(({ title }) => title)).size).toBe(written.length);
    });

    it("leads every link and every anchor somewhere", async () => {
      const pages = new Map(written.map(({ path, ids }) => [path, new Set(ids)]));
      const dead: string[] = [];
      for (const { path, links } of written) {
        for (const link of links) {
          const { origin, pathname, hash } = new URL(link);
          if (origin !== served.origin) continue;
          const ids = pages.get(pathname);
          const isFile = ids === undefined && (await fetch(origin + pathname)).ok;
          const anchor = decodeURIComponent(hash.slice(1));
          if (!isFile && (ids === undefined || (anchor !== "" && !ids.has(anchor)))) dead.push(`${path} → ${link}`);
        }
      }
      expect(dead).toEqual([]);
    });

    it("asks no other host for anything, and nothing fails to load", () => {
      expect({ strangers, troubles }).toEqual({ strangers: [], troubles: [] });
    });

    it("scrolls sideways nowhere but in its tables at 320 pixels, and every target is at least 24 pixels", () => {
      expect(seen.filter(({ width }) => width > 320).map(({ path }) => path)).toEqual([]);
      expect(seen.flatMap(({ path, smallTargets }) => smallTargets.map((target) => `${path} ${target}`))).toEqual([]);
    });

    if (!byAxe) return;
    it("has no fault that axe knows, in light and dark colours and on a telephone", async () => {
      const faults: string[] = [];
      for (const { path } of firstOfEach(written.filter((one) => looked(one.path)))) {
        await page.goto(served.origin + path);
        await page.evaluate(axe.source);
        for (const [colorScheme, width] of [
          ["light", 1280],
          ["dark", 1280],
          ["light", 360],
        ] as const) {
          await page.setViewportSize({ width, height: 800 });
          await page.emulateMedia({ colorScheme });
          const found = await page.evaluate(async () => {
            const runner = (globalThis as unknown as { axe: typeof axe }).axe;
            const { violations } = await runner.run(document, { resultTypes: ["violations"] });
            return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
          });
          faults.push(...found.map((fault) => `${path} (${colorScheme}, ${width}) ${fault}`));
        }
      }
      expect(faults).toEqual([]);
    });
  });
}
