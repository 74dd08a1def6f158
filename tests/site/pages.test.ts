/** The site in a real browser: the seed's, the same in a folder of a host, and one of damaged reports. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import axe from "axe-core";
import fc from "fast-check";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reportFiles, siteFiles } from "../../src/data/files.ts";
import { formByKey } from "../../src/form/forms.ts";
import { writeCharts } from "../../src/publish/charts.ts";
import { addressesUnder } from "../../src/site/addresses.ts";
import { renderSite } from "../../src/site/render.ts";
import type { SiteInput } from "../../src/site/site.ts";
import { launchBrowser } from "../support/browser.ts";
import { body, collected } from "../support/collected.ts";
import { consistentFiguresOf, printReport } from "../support/consistent.ts";
import { markupFaults } from "../support/markup.ts";
import { notesFor } from "../support/notes.ts";
import { seed } from "../support/seed.ts";
import { checkText, seedSite, siteOf } from "../support/seed-site.ts";
import { type Served, serve } from "../support/serve.ts";

/** A report with one cell of each kind of absence, a sum that breaks, a row left unread, and text that attacks. */
function damagedSeed(): string {
  const lines = seed.split("\n");
  const after = (label: string, cells: number) => lines.findIndex((line) => line.includes(label)) + cells;
  for (const [index, text] of ["94", "", "/", "约三件"].entries())
    lines[after("（一）予以公开", index + 1)] = `\t${text}`;
  lines.splice(after("2.重复申请", 3), 1);
  const attack = "<script>alert(1)</script>{{ 7 * 7 }}](javascript:alert(1))\u202Ecba\u200B";
  lines[after("（一）主动公开", 0)] = `（一）主动公开。${attack}`;
  return lines.join("\n");
}

const form2019 = formByKey("2019");
const [figures2019 = {}] = fc.sample(consistentFiguresOf(form2019), { numRuns: 1, seed: 3 });

/** A report without statutory tables, as there were before 2019. */
const olderReport =
  "北仑区人民政府2013年政府信息公开工作年度报告\n一、概述\n略。\n\n\t指标\t数值\n\t公开条数\t5\n\n二、问题\n略。\n";

/** A report with a warning that its body has explained, an explanation that is void, and a note to the readers. */
const explained = {
  text: seed.replaceAll("2023", "2022").replace("自2022年1月1日", "自2021年1月1日"),
  notes: notesFor(
    [
      { rule: "year-agreement", quote: "统计期限自2021年", value: "2021" },
      { rule: "sections", cell: "requests/received/total", value: "385" },
    ],
    {
      publishedOn: "2023-01-15",
      indexNumber: "002-1",
      text: "# 首份报告\n\n<b>见</b>[原文](https://www.example.gov.cn/)。",
    },
  ),
};

/** Several bodies and years on both forms, with a gap, a blank, a late day and a sum that breaks. */
const severalBodies = collected(
  [body("a"), body("b"), body("c", { kind: "department", name: "c局", parent: "a" }), body("d")],
  [
    { of: "a", year: 2020, form: "2019", cells: { "requests/received/total": "" } },
    { of: "a", year: 2021, cells: { "requests/granted/total": "30", "requests/concluded/total": "40" } },
    { of: "a", year: 2023, publishedOn: "2024-04-02", cells: { "reviews/reconsideration/total": "/" } },
    { of: "b", year: 2023 },
    { of: "c", year: 2023, cells: { "requests/refused-by-law/total": "约三件" } },
  ],
);

interface Example {
  readonly input: SiteInput;
  readonly basePath: string;
  /** Pages that are looked at closely: those that differ from the seed's site in more than addresses. */
  readonly looked: (path: string) => boolean;
}

const sites: Readonly<Record<string, Example>> = {
  "the seed's site": { input: seedSite(), basePath: "/", looked: () => true },
  "the site in a folder of a host": {
    input: {
      ...seedSite({
        basePath: "/zwgk/nianbao/",
        baseUrl: "https://www.example.gov.cn",
        publisher: "区政府办公室",
        government: { siteIdCode: "3302060001", siteName: "北仑区人民政府", columnName: "政府信息公开年报" },
        footer: {
          icp: { text: "浙ICP备1号", url: "https://beian.miit.gov.cn/" },
          siteMap: "https://example.gov.cn/map/",
        },
      }),
      host: {
        header: '<header><a href="/zwgk/nianbao/">某市人民政府</a></header>',
        footer: "<footer><p>某市人民政府办公室</p></footer>",
        styles: undefined,
      },
    },
    basePath: "/zwgk/nianbao/",
    looked: (path) => path === "/zwgk/nianbao/",
  },
  "a site of damaged and older reports": {
    input: siteOf(
      [
        checkText(olderReport, 2013),
        checkText(printReport(figures2019, form2019, 2020), 2020),
        checkText(explained.text, 2022, explained.notes),
        checkText(damagedSeed()),
      ],
      { policy: "collected" },
    ),
    basePath: "/",
    looked: (path) => !path.startsWith("/rules/") && !path.startsWith("/indicators/"),
  },
  "a site of several bodies": {
    input: severalBodies,
    basePath: "/",
    looked: (path) =>
      ["/", "/a/", "/d/", "/a/2021/compare/", "/years/", "/indicators/", "/indicators/requests/other/"].includes(path),
  },
};

/** What a browser knows of a page after it has been opened once. */
interface Opened {
  readonly path: string;
  readonly title: string;
  readonly headings: number;
  readonly ids: ReadonlySet<string>;
  readonly links: readonly string[];
}

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(Object.entries(sites))("%s", (_, { input, basePath, looked }) => {
  let folder: string;
  let served: Served;
  let page: Page;
  let paths: string[];
  const opened: Opened[] = [];
  const strangers: string[] = [];
  const troubles: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "mingbai-pages-"));
    await renderSite(input, folder);
    // The downloads are written by another stage; here it matters only that the links meet them.
    const { dataFile, reportFile, fileOf } = addressesUnder(basePath);
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
    served = await serve(folder, basePath);
    const files = (await readdir(folder, { recursive: true })).map((file) => file.replaceAll("\\", "/")).sort();
    // The style guide shows pieces out of their places, many of each; tests/layouts looks at every one of them.
    const own = files.filter((file) => file.endsWith(".html") && !file.startsWith("styleguide/"));
    paths = own.map((file) => basePath + file.replace(/index\.html$/u, ""));
    page = await browser.newPage();
    page.on("request", (request) => {
      if (!request.url().startsWith(served.origin)) strangers.push(request.url());
    });
    page.on("pageerror", ({ message }) => troubles.push(message));
    page.on("response", (response) => {
      if (response.status() >= 400) troubles.push(`${response.status()} ${response.url()}`);
    });
    for (const path of paths) {
      await page.goto(served.origin + path);
      const seen = await page.evaluate(() => ({
        title: document.title,
        headings: document.querySelectorAll("h1").length,
        ids: [...document.querySelectorAll("[id]")].map(({ id }) => id),
        links: [...document.querySelectorAll("a[href]")].map((link) => (link as HTMLAnchorElement).href),
      }));
      opened.push({ ...seen, path, ids: new Set(seen.ids) });
    }
  });

  afterAll(async () => {
    await page.close();
    await served.close();
    await rm(folder, { recursive: true });
  });

  it("is valid HTML on every page", async () => {
    for (const path of paths) {
      const file = join(folder, addressesUnder(basePath).fileOf(path));
      expect(await markupFaults(await readFile(file, "utf8")), path).toEqual([]);
    }
  });

  it("has one main heading on every page and a title of its own for each", () => {
    expect(opened.filter(({ headings }) => headings !== 1).map(({ path }) => path)).toEqual([]);
    expect(new Set(opened.map(({ title }) => title)).size).toBe(opened.length);
  });

  it("leads every link and every anchor somewhere", async () => {
    const pages = new Map(opened.map((one) => [one.path, one.ids]));
    const dead: string[] = [];
    for (const { path, links } of opened) {
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

  it("has no fault that axe knows, in light and dark colours and on a telephone", { timeout: 300_000 }, async () => {
    const faults: string[] = [];
    for (const path of paths.filter(looked)) {
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

  it("scrolls sideways nowhere but in its tables at 320 pixels, and every target is at least 24 pixels", async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    const faults: string[] = [];
    for (const path of paths.filter(looked)) {
      await page.goto(served.origin + path);
      const { wide, small } = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth,
        small: [...document.querySelectorAll("a, summary")]
          .filter((target) => target.checkVisibility() && !target.matches(".skip-link"))
          // Links within a sentence are as high as its line.
          .filter((target) => target.closest("p, li, dd, dt") === null || target.closest("nav, table") !== null)
          .filter((target) => target.getBoundingClientRect().height < 24)
          .map((target) => target.outerHTML),
      }));
      if (wide > 320) faults.push(`${path} is ${wide} wide`);
      faults.push(...small.map((target) => `${path} ${target}`));
    }
    expect(faults).toEqual([]);
  });
});
