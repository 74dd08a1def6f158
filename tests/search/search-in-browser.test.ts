/** The page of search in a real browser, served under the strict policy of `npm start`. */
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import type { Server } from "node:http";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createSiteServer, listen } from "../../src/commands/server.ts";
import { writeSearch } from "../../src/publish/search.ts";
import { renderSite } from "../../src/site/render.ts";
import { launchBrowser } from "../support/browser.ts";
import { seed } from "../support/seed.ts";
import { checkText, siteOf } from "../support/seed-site.ts";

const input = siteOf([checkText(seed.replaceAll("2023", "2022"), 2022), checkText(seed)], { basePath: "/nb/" });

describe("the page of search", () => {
  let browser: Browser;
  let folder: string;
  let server: Server;
  let home: string;
  let page: Page;
  let asked: string[];
  let troubles: string[];

  beforeAll(async () => {
    browser = await launchBrowser();
    folder = await mkdtemp(join(tmpdir(), "mingbai-search-"));
    await mkdir(folder, { recursive: true });
    await renderSite(input, folder);
    await writeSearch(input.reports, input.agencies, folder);
    server = createSiteServer(folder, "/nb/");
    home = await listen(server, 0, "/nb/");
  });

  afterAll(async () => {
    await browser.close();
    server.close();
    await rm(folder, { recursive: true });
  });

  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    asked = [];
    troubles = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname.slice("/nb/".length)));
    page.on("pageerror", ({ message }) => troubles.push(message));
    page.on("console", (message) => {
      if (message.type() === "error") troubles.push(message.text());
    });
  });

  afterEach(() => page.close());

  const status = (wanted: RegExp) =>
    page.waitForFunction(
      (source) => new RegExp(source, "u").test(document.getElementById("search-status")?.textContent ?? ""),
      wanted.source,
    );
  const headings = () => page.locator("#search-results h2 a").allTextContents();

  it("loads nothing of the index before the field is used, then finds, marks and links", async () => {
    await page.goto(`${home}search/`);
    await page.waitForLoadState("networkidle");
    expect(asked.filter((path) => path.endsWith(".bin"))).toEqual([]);
    await page.fill("#q", "不掌握");
    await status(/^找到 2 份报告/u);
    expect(await headings()).toEqual(["北仑区人民政府 2023 年", "北仑区人民政府 2022 年"]);
    expect(await page.locator("mark").first().textContent()).toBe("不掌握");
    const link = page.locator("#search-results h2 a").first();
    expect(await link.evaluate((one: HTMLAnchorElement) => one.href)).toBe(
      `${home}beilun/2023/#requests/unavailable-not-held`,
    );
    expect(new URL(page.url()).search).toBe(`?q=${encodeURIComponent("不掌握")}`);
    await link.click();
    await page.waitForURL(/beilun\/2023/u);
    expect(troubles).toEqual([]);
  });

  it("finds when the manifest is there again", async () => {
    let broken = true;
    await page.route(/\/search\/index\.bin$/u, (route) => (broken ? route.fulfill({ status: 404 }) : route.continue()));
    await page.goto(`${home}search/?q=${encodeURIComponent("复议")}`);
    await page.waitForSelector("#search-retry:not([hidden])");
    broken = false;
    await page.click("#search-retry button");
    await status(/^找到 2 份报告/u);
  });

  it("looks for answers in a thread of its own, which a page begins when somebody comes to the field", async () => {
    await page.goto(`${home}search/`);
    await page.waitForLoadState("networkidle");
    expect(page.workers()).toEqual([]);
    await Promise.all([page.waitForRequest(/\/search\/index\.bin$/u), page.waitForEvent("worker"), page.focus("#q")]);
    expect(page.workers().map((worker) => new URL(worker.url()).pathname)).toEqual([
      expect.stringMatching(/\/search\.[^/]*\.js$/u),
    ]);
  });

  it("says so where a browser cannot begin that thread", async () => {
    await page.addInitScript(() => {
      Reflect.deleteProperty(globalThis, "Worker");
    });
    await page.goto(`${home}search/?q=${encodeURIComponent("复议")}`);
    await page.waitForSelector("#search-retry:not([hidden])");
    expect(await page.textContent("#search-status")).toBe("");
  });

  it("shows the indexes where nothing is found, and only there", async () => {
    const index = page.locator("#search-index");
    await page.goto(`${home}search/`);
    expect(await index.isVisible()).toBe(true);
    await page.fill("#q", "不掌握");
    await status(/^找到 2 份报告/u);
    expect(await index.isVisible()).toBe(false);
    await page.fill("#q", "饕餮魑魅");
    await status(/^没有找到/u);
    expect(await headings()).toEqual([]);
    expect(await index.isVisible()).toBe(true);
    expect(troubles).toEqual([]);
  });

  it("asks at once for what pinyin needs, before it is known that nothing answers it as it stands", async () => {
    let goOn: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    await page.route(/\/k\/\d+\.bin$/u, async (route) => {
      await held;
      await route.continue();
    });
    const rescue = page.waitForRequest(/\/rescue-[^/]*\.js$|\/part\.[^/]*\.js$/u);
    await page.goto(`${home}search/?q=xzfy`);
    await rescue;
    goOn();
    await status(/已改为搜索“行政复议”/u);
  });

  it("answers the address, and says what it searched instead", async () => {
    await page.goto(`${home}search/?q=xzfy&year=2022`);
    await status(/已改为搜索“行政复议”。找到 1 份报告/u);
    expect(await headings()).toEqual(["北仑区人民政府 2022 年"]);
    expect(await page.inputValue("#q")).toBe("xzfy");
    await page.selectOption("select[name=year]", "");
    await status(/找到 2 份报告/u);
  });

  it("offers years, levels, bodies and parts with their counts when they are asked for", async () => {
    await page.goto(`${home}search/?q=${encodeURIComponent("公开")}`);
    await status(/找到 2 份/u);
    expect(asked.filter((path) => path.endsWith("bodies.bin"))).toEqual([]);
    await page.click("#search-narrow summary");
    await page.waitForFunction(() => document.querySelectorAll("select[name=body] option").length === 2);
    expect(await page.locator("select[name=year] option").allTextContents()).toEqual([
      "全部",
      "2023 年（1）",
      "2022 年（1）",
    ]);
    expect(await page.locator("select[name=level] option").allTextContents()).toEqual(["全部", "县级（2）"]);
    expect(await page.locator("select[name=part] option").nth(1).textContent()).toMatch(/^编制说明（2）$/u);
    await page.selectOption("select[name=body]", "beilun");
    await status(/找到 2 份/u);
    expect(new URL(page.url()).searchParams.get("body")).toBe("beilun");
  });

  it("is used by the keyboard alone, from any page", async () => {
    await page.goto(home);
    await page.keyboard.press("Control+k");
    await page.keyboard.type("458711");
    await page.keyboard.press("Enter");
    await page.waitForURL(/search\/\?q=458711/u);
    await status(/找到 2 份/u);
    await page.keyboard.press("Control+k");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("北仑区人民政府 2022 年");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("q");
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => document.querySelectorAll("#search-results li").length === 0);
    expect(troubles).toEqual([]);
  });

  it("waits for an input method to be done", async () => {
    await page.goto(`${home}search/`);
    await page.focus("#q");
    const session = await page.context().newCDPSession(page);
    await session.send("Input.imeSetComposition", { text: "fu'yi", selectionStart: 5, selectionEnd: 5 });
    await page.waitForTimeout(500);
    expect(await page.textContent("#search-status")).toBe("");
    await session.send("Input.insertText", { text: "复议" });
    await status(/找到 2 份/u);
    expect(await page.inputValue("#q")).toBe("复议");
  });

  it("says when a file does not load, and finds when it does again", async () => {
    let broken = true;
    await page.route(/\/k\/\d+\.bin/u, (route) => (broken ? route.fulfill({ status: 404 }) : route.continue()));
    await page.goto(`${home}search/?q=${encodeURIComponent("复议")}`);
    await page.waitForSelector("#search-retry:not([hidden])");
    expect(await page.textContent("#search-status")).toBe("");
    broken = false;
    await page.click("#search-retry button");
    await status(/找到 2 份/u);
    expect(await page.locator("#search-retry").isHidden()).toBe(true);
  });

  it("shows hostile queries as what they are", async () => {
    for (const query of ["<img src=x onerror=alert(1)>", "__proto__", "(?:a+)+$[", "仑\u202e😀\u0000"]) {
      await page.goto(`${home}search/?q=${encodeURIComponent(query)}`);
      await status(/找到/u);
      expect(await page.locator("main img").count()).toBe(0);
    }
    for (const query of ["\ud83d仑", "无此事".repeat(3333)]) {
      await page.fill("#q", query);
      await page.press("#q", "Enter");
      await status(/找到/u);
    }
    expect(((await page.locator("#search-status").textContent()) ?? "").length).toBeLessThan(150);
    expect(troubles).toEqual([]);
  });

  it("has no fault that axe knows, with answers and without, and fits a narrow telephone", async () => {
    for (const query of ["", "?q=公开", "?q=不存在的词"]) {
      await page.goto(`${home}search/${query}`);
      if (query !== "") await status(/找到/u);
      await page.evaluate(axe.source);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        const found = await page.evaluate(async () => {
          const runner = (globalThis as unknown as { axe: typeof axe }).axe;
          const { violations } = await runner.run(document, { resultTypes: ["violations"] });
          return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
        });
        expect(found, query).toEqual([]);
      }
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), query).toBeLessThanOrEqual(320);
    }
  });

  it("leads to everything without JavaScript", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(home);
    await plain.fill("input[name=q]", "公开");
    await plain.keyboard.press("Enter");
    await plain.waitForURL(/search\/\?q=/u);
    for (const target of [
      "/nb/beilun/2022/",
      "/nb/beilun/",
      "/nb/beilun/2023/#requests/granted",
      "/nb/rules/balance/",
    ]) {
      expect(await plain.locator(`main a[href="${target}"]`).count(), target).toBeGreaterThan(0);
    }
    await context.close();
  });

  it("finds with a module of at most 6 KB compressed, and asks for no other before it shows results", async () => {
    await page.goto(`${home}search/?q=458711`);
    await status(/找到 2 份/u);
    const names = asked.filter((path) => path.endsWith(".js") && !/\/(?:site|senior|figures)\./u.test(path));
    const [name = "", ...others] = new Set(names);
    expect(others).toEqual([]);
    const module = await readFile(join(folder, name));
    expect(gzipSync(module, { level: 9 }).length).toBeLessThanOrEqual(6144);
  });
});
