/** 长者模式, and the figures of a report as people look for, cite and compare them: with and without a script. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { notesFor } from "../support/notes.ts";
import { seed } from "../support/seed.ts";
import { checkText, siteOf } from "../support/seed-site.ts";
import { openSite, type SiteInBrowser } from "../support/site-in-browser.ts";

const report = "/beilun/2023/";
const address = "requests/refused-third-party/total";
const corrections = [
  { cell: "requests/received/total", from: "385", to: "386", date: "2024-03-01", reason: "漏计一件" },
];

let site: SiteInBrowser;
beforeAll(async () => {
  const notes = notesFor([], { publishedOn: "2024-01-15", corrections });
  site = await openSite(siteOf([checkText(seed, 2023, notes)]));
});
afterAll(() => site.close());

let context: BrowserContext;
let page: Page;
const inBrowser = (options: Parameters<SiteInBrowser["browser"]["newContext"]>[0]) => {
  beforeEach(async () => {
    context = await site.browser.newContext(options);
    page = await context.newPage();
  });
  afterEach(() => context.close());
};

const phone = { width: 360, height: 740 };
const open = (path: string) => page.goto(site.origin + path);
const boxOf = (id: string) =>
  page.evaluate((id) => {
    const { top, bottom, left, right } = document.getElementById(id)?.getBoundingClientRect() ?? new DOMRect();
    return { top, bottom, left, right };
  }, id);
/** Whether nothing lies over the middle of an element that is in the window. */
const isSeen = (id: string) =>
  page.evaluate((id) => {
    const element = document.getElementById(id);
    const { left, right, top, bottom } = element?.getBoundingClientRect() ?? new DOMRect();
    const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return at !== null && element?.contains(at) === true;
  }, id);
const sizeOfText = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
const heard = async (role: string) => {
  const session = await context.newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  return nodes.flatMap((node) => (node.role?.value === role && !node.ignored ? [String(node.name?.value)] : []));
};

describe("without a script", () => {
  inBrowser({ javaScriptEnabled: false, viewport: phone });

  it("长者模式 is opened by its switch, and by a link to it, and outlasts a jump in the page", async () => {
    await open(report);
    const usual = await sizeOfText();
    await page.click(".senior summary");
    expect(await sizeOfText()).toBeGreaterThan(1.25 * usual);
    await page.click(".contents__link >> nth=2");
    expect(await sizeOfText()).toBeGreaterThan(1.25 * usual);
    await page.click(".senior summary");
    expect(await sizeOfText()).toBe(usual);
    await open("/beilun/#senior");
    expect(await sizeOfText()).toBeGreaterThan(1.25 * usual);
  });

  it("a figure leads to its citation, which leads to the cell and to the line it was read from", async () => {
    await open(report);
    await page.click(`[id='${address}'] a`);
    expect(new URL(page.url())).toMatchObject({ pathname: `${report}cite/`, hash: `#${address}` });
    const entry = page.locator(".cite__entry:target");
    expect(await entry.locator(".cite__citation").textContent()).toMatch(
      /^北仑区人民政府：《北仑区人民政府2023年政府信息公开工作年度报告》，2024-01-15 发布，表三“三、本年度办理结果·（三）不予公开·4\.保护第三方合法权益”行“总计”列：8件。源文件第 159 行，SHA-256 前 16 位 [0-9a-f]{16}。 \/beilun\/2023\/#requests\/refused-third-party\/total$/u,
    );
    const links = await entry.locator("a").evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(links).toEqual([`${site.origin}${report}#${address}`, `${site.origin}${report}source/#L159`]);
  });

  it("a table can be read row by row in its place, and a cell that is asked for is shown all the same", async () => {
    await open(report);
    expect(await heard("term")).not.toContain("法人或其他组织·商业企业");
    await page.click(".stat-table--requests .row-list summary");
    expect(await heard("term")).toContain("法人或其他组织·商业企业");
    expect(await page.locator(".stat-table--requests .stat-table__frame").isVisible()).toBe(false);
    await page.click(".questions__figure >> nth=0");
    expect(await isSeen("requests/received/total")).toBe(true);
  });

  it("a figure that was corrected says so, and its citation says what it was", async () => {
    await open(report);
    await page.click("[id='requests/received/total'] .stat-table__mark");
    expect(await page.locator(".cite__entry:target .cite__correction").allTextContents()).toEqual([
      "2024-03-01 更正：原为 385，改为 386。漏计一件。",
    ]);
  });
});

describe("with a script", () => {
  inBrowser({ viewport: phone, permissions: ["clipboard-read", "clipboard-write"] });

  it("长者模式 is remembered on the next page, without anything jumping, until it is closed", async () => {
    await open("/");
    const usual = await sizeOfText();
    await page.click(".senior summary");
    await open(report);
    expect(await sizeOfText()).toBeGreaterThan(1.25 * usual);
    const jumped = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
          }).observe({ type: "layout-shift", buffered: true });
          setTimeout(() => {
            resolve(sum);
          }, 200);
        }),
    );
    expect(jumped).toBe(0);
    await page.click(".senior summary");
    await open("/");
    expect(await sizeOfText()).toBe(usual);
  });

  it("a cell that the address names stands with the heads of its row and column, beside its citation", async () => {
    for (const size of [phone, { width: 1280, height: 800 }]) {
      await page.setViewportSize(size);
      await open("/404.html");
      await open(`${report}#${address}`);
      await page.locator(".cite-panel").waitFor();
      for (const id of [address, "requests/refused-third-party", "requests/column/total"])
        expect(await isSeen(id), `${id} at ${size.width}`).toBe(true);
      const [cell, row, column] = [
        await boxOf(address),
        await boxOf("requests/refused-third-party"),
        await boxOf("requests/column/total"),
      ];
      expect(row.right).toBeLessThanOrEqual(cell.left + 1);
      expect(column.bottom).toBeLessThanOrEqual(cell.top + 1);
    }
  });

  it("the name of a group of rows stays in sight while its rows pass by", async () => {
    await open(`${report}#requests/refused-safety-stability/natural-person`);
    const label = page.locator("[id='requests/refused'] .stat-table__label");
    const { y = 0 } = (await label.boundingBox()) ?? {};
    expect(y).toBeGreaterThanOrEqual((await boxOf("requests/column/natural-person")).bottom - 1);
  });

  it("a figure's citation is copied whole, with its full address", async () => {
    await open(report);
    await page.click(`[id='${address}'] a`);
    await page.locator(".cite-panel").waitFor();
    expect(new URL(page.url()).hash).toBe(`#${address}`);
    await page.getByRole("button", { name: "复制引用" }).click();
    await page.getByText("已复制").waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.startsWith("北仑区人民政府：《")).toBe(true);
    expect(copied.endsWith(` ${site.origin}${report}#${address}`)).toBe(true);
  });

  it("where the clipboard is closed to it, the citation is selected", async () => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, "clipboard", { value: undefined });
    });
    await open(`${report}#${address}`);
    await page.getByRole("button", { name: "复制引用" }).click();
    expect(await page.evaluate(() => getSelection()?.toString())).toContain("表三“三、本年度办理结果");
  });

  it("the arrow keys move between figures, Enter opens the citation, Escape goes back to the figure", async () => {
    await open(report);
    const at = () => page.evaluate(() => document.activeElement?.closest("td")?.id);
    await page.focus("[id='requests/received/natural-person'] a");
    const walk = async (...keys: readonly string[]) => {
      for (const key of keys) await page.keyboard.press(key);
      return at();
    };
    expect(await walk("ArrowDown", "ArrowRight")).toBe("requests/carried-in/commercial");
    expect(await walk("ArrowUp", "ArrowLeft")).toBe("requests/received/natural-person");
    expect(await walk("ArrowUp")).toBe("requests/received/natural-person");
    await page.keyboard.press("Enter");
    await page.locator(".cite-panel").waitFor();
    await page.waitForFunction(() => document.activeElement?.matches(".cite-panel__title"));
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      "一、本年新收政府信息公开申请数量，自然人：363 件",
    );
    await page.keyboard.press("Escape");
    expect(await at()).toBe("requests/received/natural-person");
    expect(await page.locator(".cite-panel").count()).toBe(0);
  });

  it("shows a figure's citation also where the address named nothing that can be decoded", async () => {
    await open(`${report}#100%`);
    await page.click(`[id='${address}'] a`);
    await page.locator(".cite-panel").waitFor();
    expect(new URL(page.url()).hash).toBe(`#${address}`);
  });

  it("leads to the page of citations where they cannot be loaded", async () => {
    await page.route("**/cite/", (route) =>
      route.request().resourceType() === "fetch" ? route.abort() : route.continue(),
    );
    await open(report);
    await page.click(`[id='${address}'] a`);
    await page.waitForURL(`**/cite/#${address}`);
  });
});

describe("the scripts of a report's page", () => {
  it("are less than 5 KB in all, and 1 KB for every other page", async () => {
    const assets = join(site.folder, "assets");
    const names = (await readdir(assets)).filter((name) => name.endsWith(".js"));
    const sizes = await Promise.all(
      names.map(
        async (name) => [name.split(".", 1).join(), gzipSync(await readFile(join(assets, name))).length] as const,
      ),
    );
    const sizeOf: Readonly<Record<string, number>> = Object.fromEntries(sizes);
    expect(sizeOf["senior"]).toBeLessThan(1024);
    expect(Number(sizeOf["senior"]) + Number(sizeOf["figures"])).toBeLessThan(5 * 1024);
  });
});
