/** The seed's report in a real browser: what is shown, read out, kept in sight and printed. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cellsOfForm, formByKey } from "../../src/form/forms.ts";
import { figureAt } from "../../src/site/figure.ts";
import { renderSite } from "../../src/site/render.ts";
import { launchBrowser } from "../support/browser.ts";
import { seed } from "../support/seed.ts";
import { checkText, seedSite } from "../support/seed-site.ts";
import { type Served, serve } from "../support/serve.ts";

describe("the seed's report in the browser", () => {
  let browser: Browser;
  let folder: string;
  let served: Served;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
    folder = await mkdtemp(join(tmpdir(), "mingbai-report-"));
    await renderSite(seedSite(), folder);
    served = await serve(folder);
    page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    await page.goto(`${served.origin}/beilun/2023/`);
  });

  afterAll(async () => {
    await browser.close();
    await served.close();
    await rm(folder, { recursive: true });
  });

  it("shows every figure of the model in its own cell", async () => {
    const entries = await page.evaluate(() =>
      [...document.querySelectorAll("td[id]")].map((cell): [string, string] => [cell.id, cell.textContent.trim()]),
    );
    const shown = new Map(entries);
    const { report } = checkText(seed);
    const addresses = cellsOfForm(formByKey(report.form)).map(({ address }) => address);
    expect(addresses.map((address) => shown.get(address))).toEqual(
      addresses.map((address) => figureAt(report, address).text),
    );
  });

  it("is three tables with a caption each, whose cells the browser gives the heads that a reader expects", async () => {
    const heads = (id: string) =>
      page.evaluate((id) => {
        const cell = document.getElementById(id) as HTMLTableCellElement;
        return cell.headers.split(" ").map((head) => document.getElementById(head)?.textContent.trim());
      }, id);
    expect(await heads("requests/other-fee-unpaid/natural-person")).toEqual([
      "申请人情况",
      "自然人",
      "三、本年度办理结果",
      "（六）其他处理",
      "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
    ]);
    expect(await heads("proactive/administrative-fees/amount")).toEqual([
      "第二十条第（八）项",
      "本年收费金额（单位：万元）",
      "行政事业性收费",
    ]);
    expect(await heads("reviews/litigation-after-reconsideration/total")).toEqual(["行政诉讼", "复议后起诉", "总计"]);
  });

  it("is read out as tables with heads of rows and columns", async () => {
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send("Accessibility.getFullAXTree");
    const named = (role: string) =>
      nodes.flatMap((node) => (node.role?.value === role ? [String(node.name?.value ?? "")] : []));
    expect(named("table").filter((name) => name.startsWith("表"))).toEqual([
      "表二 主动公开政府信息情况 （单位：件，表头另有注明的除外）",
      "表三 收到和处理政府信息公开申请情况 （单位：件）",
      "表三的小计 本站计算，报告原表没有这些行 （单位：件）",
      "表四 政府信息公开行政复议、行政诉讼情况 （单位：件）",
    ]);
    // Titles whose lines end between words are read out without a break.
    expect(named("heading")).toContain("北仑区人民政府2023年度政府信息公开工作年度报告");
    expect(named("rowheader")).toEqual(expect.arrayContaining(["三、本年度办理结果", "（三）不予公开", "规章"]));
    expect(named("columnheader")).toEqual(expect.arrayContaining(["法人或其他组织", "第二十条第（一）项", "结果维持"]));
  });

  it("says on the first screen of a telephone whose report it is, of which year, how many asked and were granted, and that it adds up", async () => {
    await page.setViewportSize({ width: 360, height: 640 });
    const seen: string[] = [];
    for (const selector of ["h1", ".verdict", ".questions__item--asked", ".questions__item--got"]) {
      const element = page.locator(selector).first();
      const box = await element.boundingBox();
      expect((box?.y ?? 0) + (box?.height ?? 640), selector).toBeLessThanOrEqual(640);
      seen.push((await element.innerText()).replace(/\s+/gu, ""));
    }
    const [title, verdict, asked, got] = seen;
    expect(title).toContain("北仑区人民政府2023年度");
    expect(verdict).toContain("42个算式全部成立");
    expect(asked).toContain("新收386件");
    expect(got).toContain("予以公开105件，部分公开87件");
    await page.setViewportSize({ width: 360, height: 740 });
  });

  const report = "/beilun/2023/";
  const read = ["/", "/beilun/", report, "checks/", "cite/", "source/", "/indicators/requests/granted/"];
  const explained = ["/data/", "/glossary/", "/rules/", "/rules/balance/", "/rules/narrative/", "/search/"];
  it.each([...read, ...explained].map((path) => (path.startsWith("/") ? path : report + path)))(
    "sets the text of %s in lines of about 38 characters, whatever its size",
    async (path) => {
      const wide = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await wide.goto(served.origin + path);
      const lines = await wide.evaluate(() => {
        for (const details of document.querySelectorAll("details")) details.open ||= !details.matches(".senior");
        const walker = document.createTreeWalker(document.querySelector("main") ?? document.body, NodeFilter.SHOW_TEXT);
        const lines: number[] = [];
        while (walker.nextNode() !== null) {
          let block = walker.currentNode.parentElement;
          if ((walker.currentNode.textContent ?? "").replaceAll(/\P{Script=Han}/gu, "").length < 20) continue;
          if (block?.closest("h1, h2, h3, table, pre, svg, .visually-hidden, .source-text") !== null) continue;
          while (block !== null && getComputedStyle(block).display.startsWith("inline")) block = block.parentElement;
          if (block === null) continue;
          const { fontSize, paddingInlineStart, paddingInlineEnd } = getComputedStyle(block);
          const padding = Number.parseFloat(paddingInlineStart) + Number.parseFloat(paddingInlineEnd);
          lines.push((block.clientWidth - padding) / Number.parseFloat(fontSize));
        }
        return lines;
      });
      await wide.close();
      expect(Math.max(...lines, 0)).toBeLessThanOrEqual(39);
      if (path === report) expect(Math.max(...lines)).toBeGreaterThan(30);
    },
  );

  it("sets figures in digits that are all as wide", async () => {
    const numerals = await page.evaluate(() =>
      [...document.querySelectorAll("td[id]")].map((cell) => getComputedStyle(cell).fontVariantNumeric),
    );
    expect([...new Set(numerals)]).toEqual([expect.stringContaining("tabular-nums")]);
  });

  it("marks the cell that the address names, in any colours, and no other", async () => {
    const address = "requests/granted/total";
    await page.goto(`${served.origin}/beilun/2023/#${address}`);
    const looks = () =>
      page.evaluate((address) => {
        const lookOf = (id: string) => {
          const { backgroundColor, boxShadow, outlineStyle, borderColor } = getComputedStyle(
            document.getElementById(id) ?? document.body,
          );
          return [backgroundColor, boxShadow, outlineStyle, borderColor].join();
        };
        return [lookOf(address), lookOf("requests/partly-granted/total")] as const;
      }, address);
    for (const media of [{ forcedColors: "active" }, { colorScheme: "dark" }, { colorScheme: "light" }] as const) {
      await page.emulateMedia({ colorScheme: null, forcedColors: null, ...media });
      const [named, other] = await looks();
      expect(named, JSON.stringify(media)).not.toBe(other);
    }
    await page.goto(`${served.origin}/beilun/2023/`);
  });

  it("keeps the heads of rows in sight while a table scrolls, on less than half of the screen", async () => {
    const frame = page.locator(".stat-table--requests .stat-table__frame");
    await frame.evaluate((element) => {
      element.scrollLeft = 200;
    });
    const box = await page.locator("[id='requests/refused-state-secret']").boundingBox();
    const edge = (await frame.boundingBox())?.x ?? 0;
    expect(box?.x).toBeGreaterThanOrEqual(edge);
    expect((box?.x ?? 0) + (box?.width ?? 0) - edge).toBeLessThanOrEqual(0.4 * 360 + 1);
  });

  it("shows where the keyboard is, first on the link that skips to the text", async () => {
    await page.reload();
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
      return { text: document.activeElement?.textContent.trim(), outlineStyle, outlineWidth };
    });
    expect(focused).toEqual({ text: "跳到正文", outlineStyle: "solid", outlineWidth: "3px" });
  });

  it("prints black on white, without navigation, with heads that repeat", async () => {
    await page.emulateMedia({ media: "print" });
    const printed = await page.evaluate(() => {
      const styleOf = (selector: string) => getComputedStyle(document.querySelector(selector) ?? document.body);
      return {
        colour: styleOf("html").color,
        surface: styleOf("html").backgroundColor,
        contents: styleOf(".contents").display,
        head: styleOf(".stat-table--requests thead").display,
        row: styleOf(".stat-table--requests tbody tr").breakInside,
      };
    });
    expect(printed).toEqual({
      colour: "rgb(0, 0, 0)",
      surface: "rgb(255, 255, 255)",
      contents: "none",
      head: "table-header-group",
      row: "avoid",
    });
    await page.emulateMedia({ media: "screen" });
  });
});
