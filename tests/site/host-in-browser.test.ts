/** The site as a section of a host whose style sheet is rude: neither sees anything of the other's styles. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Server } from "node:http";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSiteServer, listen } from "../../src/commands/server.ts";
import { readHost } from "../../src/settings/host.ts";
import { renderSite } from "../../src/site/render.ts";
import { launchBrowser } from "../support/browser.ts";
import { seedSite } from "../support/seed-site.ts";

const basePath = "/zwgk/nianbao/";
const rude = "tests/fixtures/a-rude-host";
const pages = ["", "beilun/", "beilun/2023/", "rules/balance/"];

/** Elements below a selector, at most about 150 of them, each with all its computed styles and its generated content's. */
const stylesBelow = (page: Page, selector: string) =>
  page.evaluate((selector) => {
    const dump = (element: Element, pseudo?: string) => {
      const style = getComputedStyle(element, pseudo);
      if (pseudo !== undefined && style.content === "none") return "";
      return Array.from(style, (name) => `${name}: ${style.getPropertyValue(name)}`).join("\n");
    };
    const all = [...document.querySelectorAll(`:is(${selector}) *`)];
    const step = Math.ceil(all.length / 150);
    return all
      .filter((_, index) => index % step === 0)
      .map((element) => ({
        element: `${element.localName}.${element.getAttribute("class") ?? ""} ${element.id}`,
        styles: [dump(element), dump(element, "::before"), dump(element, "::after")],
      }));
  }, selector);

describe("a site in the page of a rude host", () => {
  let folder: string;
  let browser: Browser;
  let page: Page;
  const servers: Server[] = [];
  const homes: Record<"alone" | "within" | "host", string> = { alone: "", within: "", host: "" };
  const refused: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "mingbai-host-"));
    await mkdir(join(folder, "content"));
    await mkdir(join(folder, "content/host"));
    const [header, footer, css] = await Promise.all(
      ["header.html", "footer.html", "host.css"].map((name) => readFile(`${rude}/${name}`, "utf8")),
    );
    for (const [name, text] of Object.entries({ "header.html": header, "footer.html": footer, "host.css": css })) {
      await writeFile(join(folder, "content/host", name), text ?? "");
    }
    const { host } = await readHost(join(folder, "content"));
    if (host === undefined) throw new Error("The rude host was refused.");
    await mkdir(join(folder, "alone"));
    await mkdir(join(folder, "within"));
    await mkdir(join(folder, "host"));
    const input = seedSite({ basePath });
    await renderSite(input, join(folder, "alone"));
    await renderSite({ ...input, host }, join(folder, "within"));
    // The host's own page, as it is without ours.
    await writeFile(join(folder, "host/host.css"), css ?? "");
    await writeFile(
      join(folder, "host/index.html"),
      `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>甲</title><link rel="stylesheet" href="host.css"></head><body>${header}${footer}</body></html>`,
    );
    for (const name of ["alone", "within", "host"] as const) {
      const server = createSiteServer(join(folder, name), basePath);
      servers.push(server);
      homes[name] = await listen(server, 0, basePath);
    }
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
    page.on("console", (message) => {
      if (message.text().includes("Content Security Policy")) refused.push(message.text());
    });
  });

  afterAll(async () => {
    await browser.close();
    for (const server of servers) server.close();
    await rm(folder, { recursive: true });
  });

  it.each([...pages.map((path) => [path, "light"] as const), ["beilun/2023/", "dark"] as const])(
    "looks as it does alone: /%s (%s)",
    async (path, colorScheme) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(homes.alone + path);
      const alone = await stylesBelow(page, ".page__main, .breadcrumbs, .site-header, .site-footer");
      await page.goto(homes.within + path);
      const within = await stylesBelow(
        page,
        ".mingbai .page__main, .mingbai .breadcrumbs, .mingbai .site-header, .mingbai .site-footer",
      );
      expect(within.length).toBeGreaterThan(30);
      expect(within.map(({ element }) => element)).toEqual(alone.map(({ element }) => element));
      const changed = within.filter(({ styles }, index) => String(styles) !== String(alone[index]?.styles));
      expect(changed.map(({ element }) => element)).toEqual([]);
    },
  );

  it.each(pages)("has words on paper as large as alone: /%s", async (path) => {
    const sizesAt = async (home: string) => {
      await page.goto(home + path);
      await page.emulateMedia({ media: "print" });
      const sizes = await page
        .locator(".page__main :is(h1, h2, h3, p, li, dt, dd, th, td, a)")
        .evaluateAll((elements) =>
          elements.map(
            (element) => `${element.getAttribute("class") ?? element.localName} ${getComputedStyle(element).fontSize}`,
          ),
        );
      await page.emulateMedia({ media: null });
      return sizes;
    };
    const within = await sizesAt(homes.within);
    expect(within.length).toBeGreaterThan(10);
    expect(within).toEqual(await sizesAt(homes.alone));
  });

  it("leaves the host's header and footer as they are without it", async () => {
    await page.emulateMedia({ colorScheme: "light" });
    await page.goto(homes.host);
    const without = await stylesBelow(page, "body");
    await page.goto(homes.within);
    const within = await stylesBelow(page, "mingbai-host-body");
    expect(within.length).toBeGreaterThan(10);
    expect(within).toEqual(without);
  });

  it("has the skip link first and one main landmark", async () => {
    await page.goto(`${homes.within}beilun/2023/`);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("跳到正文");
    expect(await page.locator("main").count()).toBe(1);
  });

  it("has no fault that axe knows in our part, in light, in dark and in forced colours", async () => {
    // The browser of a test runs what the page itself must not.
    const bare = await browser.newPage({ bypassCSP: true });
    await bare.goto(`${homes.within}beilun/2023/`);
    await bare.evaluate(axe.source);
    // What the host turns so that it lies over our part would count as the ground of our words.
    await bare.addStyleTag({ content: "mingbai-host { visibility: hidden; }" });
    const media = [{ colorScheme: "light" }, { colorScheme: "dark" }, { forcedColors: "active" }] as const;
    for (const medium of media) {
      await bare.emulateMedia({ colorScheme: null, forcedColors: null, ...medium });
      const faults = await bare.evaluate(async () => {
        const runner = (globalThis as unknown as { axe: typeof axe }).axe;
        const { violations } = await runner.run({ include: [".mingbai"] }, { resultTypes: ["violations"] });
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
      });
      expect(faults, JSON.stringify(medium)).toEqual([]);
    }
    await bare.close();
  });

  it("meets nothing that the Content-Security-Policy refuses, blocks of data among it", () => {
    expect(refused).toEqual([]);
  });
});
