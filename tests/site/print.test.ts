/** Pages as they come out of a printer. */
import fc from "fast-check";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { formByKey } from "../../src/form/forms.ts";
import type { SiteInput } from "../../src/site/site.ts";
import { body, collected } from "../support/collected.ts";
import { consistentFiguresOf } from "../support/consistent.ts";
import { type PrintedPage, readPdf } from "../support/pdf.ts";
import { seedSite } from "../support/seed-site.ts";
import { writtenCells } from "../support/series.ts";
import { severalBodies } from "../support/several.ts";
import { openSite, type SiteInBrowser } from "../support/site-in-browser.ts";

/** What is for the hand and the eye at a screen only. */
const forScreens = /搜索|点一下|长者模式|跳到正文|跳过表|逐行查看|同样的数，用表看|SVG|年度报告全文|网站无障碍/u;

/** Of an A4 sheet, in points. */
const thirdOfSheet = 842 / 3;

const closeUp = (text: string) => text.replaceAll(/\s+/gu, "");
const textOf = (pages: readonly PrintedPage[]) => closeUp(pages.flatMap(({ lines }) => lines).join(""));

/** Of each row of the tables that are in sight, the figures in their order. */
const rowsOf = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("tbody tr")].flatMap((row) => {
      const cells = [...row.querySelectorAll("td")];
      const shown = cells.map((cell) => cell.innerText.trim().replaceAll(/\s+/gu, " ")).join(" ");
      return row.checkVisibility() && cells.length > 0 ? [shown] : [];
    }),
  );

/** The rows that no line of the paper ends with; each line is for one row. */
function lostRows(rows: readonly string[], pages: readonly PrintedPage[]): string[] {
  const lines = pages.flatMap(({ lines }) => lines);
  return rows.filter((row) => {
    const at = lines.findIndex((line) => line === row || line.endsWith(` ${row}`));
    if (at >= 0) lines.splice(at, 1);
    return at < 0;
  });
}

/** A report with requests of nearly every kind, so that its charts are as long as they get. */
function manyReasons(): SiteInput {
  const [figures = {}] = fc.sample(consistentFiguresOf(formByKey("2021")), { numRuns: 1, seed: 1 });
  return collected([body("full")], [{ of: "full", year: 2023, cells: writtenCells(figures) }]);
}

/** What a body wrote for a year, on the form of that year. */
const reportOf = (year: number) => ({
  of: "long",
  year,
  form: year < 2019 ? ("none" as const) : year < 2021 ? ("2019" as const) : ("2021" as const),
  cells: year < 2019 ? {} : { "requests/granted/total": "123456", "requests/concluded/total": "123456" },
});

let seeds: SiteInBrowser;
let several: SiteInBrowser;
let full: SiteInBrowser;
beforeAll(async () => {
  [seeds, several, full] = await Promise.all([
    openSite(seedSite()),
    openSite(severalBodies()),
    openSite(manyReasons()),
  ]);
});
afterAll(() => Promise.all([seeds, several, full].map((site) => site.close())));

async function print(site: SiteInBrowser, path: string, height?: string) {
  const page = await site.browser.newPage();
  await page.goto(site.origin + path);
  await page.emulateMedia({ media: "print" });
  const pages = await readPdf(
    await page.pdf(height === undefined ? { preferCSSPageSize: true } : { width: "210mm", height }),
  );
  const rows = await rowsOf(page);
  const prose = await page.locator(".prose p, .prose li").allInnerTexts();
  await page.close();
  return { pages, rows, prose };
}

describe("a report on paper", () => {
  let printed: Awaited<ReturnType<typeof print>>;
  beforeAll(async () => {
    printed = await print(seeds, "/beilun/2023/");
  });

  it("has every figure in the line of its row and every sentence of the text, and nothing for screens only", () => {
    const { pages, rows, prose } = printed;
    expect(rows.join(" ").split(" ").length).toBeGreaterThan(200);
    expect(lostRows(rows, pages)).toEqual([]);
    const text = textOf(pages);
    expect(prose.length).toBeGreaterThan(8);
    expect(prose.map(closeUp).filter((sentence) => !text.includes(sentence))).toEqual([]);
    expect(forScreens.exec(text)).toBeNull();
  });

  it("leaves no sheet but the last empty by a third, however long its charts", async () => {
    for (const { pages } of [printed, await print(full, "/full/2023/")]) {
      expect(pages.length).toBeGreaterThan(3);
      expect(pages.slice(0, -1).filter(({ empty }) => empty > thirdOfSheet)).toEqual([]);
    }
  });

  it("names the columns of table three again on each sheet on which it goes on", async () => {
    const { pages } = await print(seeds, "/beilun/2023/", "120mm");
    const onSheets = ["386", "105", "87", "16", "111", "15", "31", "378", "10"].map((sum) =>
      pages.findIndex(({ lines }) => lines.some((line) => new RegExp(`( \\d+){6} ${sum}$`, "u").test(line))),
    );
    expect(new Set(onSheets).size).toBeGreaterThan(1);
    for (const sheet of onSheets)
      expect(
        pages[sheet]?.lines.some((line) => /自然人.*商业企业.*科研机构.*总计/u.test(line)),
        String(sheet),
      ).toBe(true);
  });
});

describe("where the figures of a report stand, on paper", () => {
  it("is a short list of all figures with their lines", async () => {
    const { pages } = await print(seeds, "/beilun/2023/cite/");
    const places = pages.flatMap(({ lines }) => lines.flatMap((line) => line.match(/看源文件第 \d+ 行/gu) ?? []));
    expect(places).toHaveLength(200);
    expect(pages.length).toBeLessThan(9);
    expect(textOf(pages)).not.toContain("SHA-256：");
  });

  it("is one figure alone, with its citation, for whoever was led to it", async () => {
    const { pages } = await print(seeds, "/beilun/2023/cite/#requests/granted/natural-person");
    expect(pages).toHaveLength(1);
    const text = textOf(pages);
    expect(text.match(/看源文件第\d+行/gu)).toHaveLength(1);
    expect(text).toContain("予以公开”行“自然人”列：95件。");
    expect(forScreens.exec(text)).toBeNull();
  });
});

describe("a body's years on paper", () => {
  it("have every figure, the years again above each part of the table, and nothing for screens only", async () => {
    const { pages, rows } = await print(several, "/a/", "120mm");
    expect(rows.length).toBeGreaterThan(20);
    expect(lostRows(rows, pages)).toEqual([]);
    expect(pages.filter(({ lines }) => lines.some((line) => line.endsWith("2023 2022 2021"))).length).toBeGreaterThan(
      2,
    );
    expect(forScreens.exec(textOf(pages))).toBeNull();
  });
});

describe("the directory of the search page on paper", () => {
  it("stands open", async () => {
    const { pages } = await print(seeds, "/search/");
    expect(textOf(pages)).toContain("本年收到的申请。");
  });
});

describe("the grid of bodies and years on paper", () => {
  it("sums up at its end only", async () => {
    const { pages } = await print(several, "/years/");
    expect(pages.length).toBeGreaterThan(2);
    expect(textOf(pages).split("全部机关").length - 1).toBe(1);
  });
});

describe("a table of many years on paper", () => {
  it.each(["/years/", "/long/", "/indicators/requests/granted/"])("is no wider than the sheet: %s", async (path) => {
    const years = Array.from({ length: 15 }, (_, index) => 2010 + index);
    const long = await openSite(collected([body("long")], years.map(reportOf)));
    // A4 less its margins.
    const page = await long.browser.newPage({ viewport: { width: 680, height: 990 } });
    await page.goto(long.origin + path);
    await page.emulateMedia({ media: "print" });
    const wider = await page
      .locator(".plain-table")
      .evaluateAll((frames) => frames.map((frame) => frame.scrollWidth - frame.clientWidth));
    expect(wider.length).toBeGreaterThan(0);
    expect(wider.filter((pixels) => pixels > 0)).toEqual([]);
    await long.close();
  });
});

describe("the checks of a report on paper", () => {
  it("are worked out, though on a screen they are folded", async () => {
    const { pages } = await print(seeds, "/beilun/2023/checks/");
    expect(textOf(pages)).toContain(closeUp("386 + 2 = 378 + 10"));
  });
});

describe("every kind of page on paper", () => {
  it.each([
    ["/", () => seeds],
    ["/beilun/", () => seeds],
    ["/beilun/2023/", () => seeds],
    ["/beilun/2023/checks/", () => seeds],
    ["/beilun/2023/source/", () => seeds],
    ["/beilun/2023/cite/", () => seeds],
    ["/indicators/", () => seeds],
    ["/glossary/", () => seeds],
    ["/rules/", () => seeds],
    ["/rules/carry-over/", () => seeds],
    ["/data/", () => seeds],
    ["/search/", () => seeds],
    ["/404.html", () => seeds],
    ["/a/", () => several],
    ["/a/2023/compare/", () => several],
    ["/years/", () => several],
    ["/indicators/requests/granted/", () => several],
  ] as const)(
    "says whose it is on the first sheet of %s, numbers each, and has no last one for a line or two",
    async (path, site) => {
      const { pages } = await print(site(), path);
      expect(closeUp(pages[0]?.lines.slice(0, 3).join("") ?? "")).toContain("报告的数照原文刊登");
      expect(pages.map(({ number }) => number)).toEqual(pages.map((_, at) => `第 ${at + 1} 页，共 ${pages.length} 页`));
      if (pages.length > 1) expect(pages.at(-1)?.lines.length).toBeGreaterThan(3);
    },
  );
});
