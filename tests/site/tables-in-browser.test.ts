/** Tables other than a report's own, in a browser: the list of their rows, the breaks of their heads, their first year. */
import axe from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { body, collected } from "../support/collected.ts";
import { oddCells } from "../support/odd-report.ts";
import { openSite, type SiteInBrowser } from "../support/site-in-browser.ts";

const cells = { "requests/received/total": "3", "requests/granted/total": "2", "requests/concluded/total": "3" };
const input = collected(
  [body("odd"), body("even", { name: "梨观区屯口镇人民政府" }), body("absent")],
  [
    { of: "odd", year: 2017, form: "none" },
    { of: "odd", year: 2020, form: "2019", cells: oddCells("2019") },
    { of: "odd", year: 2022, cells },
    { of: "odd", year: 2023, cells: { ...oddCells("2021"), "requests/concluded/total": "40" } },
    { of: "even", year: 2022, cells },
    { of: "even", year: 2023, cells: { ...cells, "reviews/reconsideration/total": "/" } },
  ],
);
const withTables = [
  "/odd/",
  "/even/",
  "/odd/2023/compare/",
  "/even/2023/compare/",
  "/years/",
  "/indicators/requests/granted/",
  "/indicators/requests/other/",
  "/indicators/reviews/reconsideration/",
  "/indicators/proactive/administrative-fees/",
];

const others = [
  "/",
  "/404.html",
  "/odd/2020/",
  "/even/2023/",
  "/even/2023/checks/",
  "/even/2023/cite/",
  "/even/2023/source/",
  "/indicators/",
  "/data/",
  "/glossary/",
  "/search/",
  "/rules/",
  "/rules/balance/",
];

let site: SiteInBrowser;
let page: Page;
beforeAll(async () => {
  site = await openSite(input);
  // Nothing here needs a script of the site.
  page = await site.browser.newPage({ viewport: { width: 360, height: 740 } });
  await page.route(/\.js$/u, (route) => route.abort());
});
afterAll(() => site.close());
const open = (path: string) => page.goto(site.origin + path);

/** Every row of every such table, with the heads over it, and each of its figures with the heads over that. */
const read = () =>
  page.evaluate(() => {
    const words = (element: Element | null | undefined) => (element?.textContent ?? "").replace(/\s+/gu, " ").trim();
    const hrefIn = (element: Element | null | undefined) => element?.querySelector("a")?.getAttribute("href") ?? "";
    return [...document.querySelectorAll(".listed-table")].map((listed) => {
      const columns: string[][] = [];
      // To which row the head above goes down, column by column.
      const down: number[] = [];
      for (const [index, row] of [...listed.querySelectorAll<HTMLTableRowElement>("thead tr")].entries()) {
        let at = 0;
        for (const cell of row.cells) {
          while ((down[at] ?? 0) > index) at += 1;
          for (let span = 0; span < cell.colSpan; span += 1) {
            down[at] = index + cell.rowSpan;
            (columns[at++] ??= []).push(words(cell));
          }
        }
      }
      let group = "";
      const table = [...listed.querySelectorAll<HTMLTableRowElement>(":is(tbody, tfoot) > tr")].flatMap((row) => {
        const [head, ...figures] = row.cells;
        if (head?.scope === "rowgroup") group = words(head);
        if (head?.scope !== "row") return [];
        return {
          name: [group, words(head), hrefIn(head)],
          figures: figures.map((cell, index) => [columns[index + 1] ?? [], words(cell), hrefIn(cell)] as const),
        };
      });
      group = "";
      const list = [...listed.querySelectorAll(".row-list__group, .row-list__row")].flatMap((part) => {
        if (part.matches(".row-list__group")) group = words(part);
        if (!part.matches(".row-list__row")) return [];
        const name = part.querySelector(".row-list__name");
        return {
          name: [group, words(name) + words(part.querySelector(".row-list__note")), hrefIn(name)],
          figures: [...part.querySelectorAll("dl > div")].map(
            ({ firstElementChild: column, lastElementChild: value }) =>
              [words(column), words(value), hrefIn(value)] as const,
          ),
        };
      });
      const [caption, ofList] = [words(listed.querySelector("caption")), words(listed.querySelector("p"))];
      return { caption, ofList, table, list };
    });
  });

/** “2020（2019年格式）” for a year and the form over it, none without a report; “法人或其他组织：其他” for other heads. */
const columnIn = (heads: readonly string[]) => {
  const [over = "", own = ""] = heads.length > 1 ? heads : ["", ...heads];
  if (over === "" || over === "缺") return own;
  return /^\d{4}$/u.test(own) ? `${own}（${over}）` : `${over}：${own}`;
};

describe("the rows of a table by themselves", () => {
  it.each(withTables)("say the same as each table of %s: its names, heads, figures and links", async (path) => {
    await open(path);
    const tables = await read();
    expect(tables).not.toEqual([]);
    for (const { caption, ofList, table, list } of tables) {
      expect(ofList).toBe(caption);
      expect(table.length).toBeGreaterThan(0);
      const said = table.map(({ name, figures }) => ({
        name,
        figures: figures.map(([heads, text, href]) => [columnIn(heads), text, href]),
      }));
      expect(list).toEqual(said);
    }
    expect(await page.locator("table:not(.chart table)").count()).toBe(tables.length);
  });

  it.each(withTables)("take the place of the table on %s, without a script, and give it back", async (path) => {
    await open(path);
    const [first] = await page.locator(".listed-table").all();
    await first?.locator("summary").click();
    expect(await first?.locator("table").isVisible()).toBe(false);
    expect(await first?.locator("dl").first().isVisible()).toBe(true);
    await first?.locator("summary").click();
    expect(await first?.locator("table").isVisible()).toBe(true);
    expect(await first?.locator("dl").first().isVisible()).toBe(false);
  });

  it.each(withTables)("have no fault that axe knows on %s, fit 320 pixels, and can be tapped", async (path) => {
    await open(path);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.evaluate(axe.source);
    await page.evaluate(() => {
      for (const list of document.querySelectorAll<HTMLDetailsElement>(".row-list")) list.open = true;
    });
    for (const [senior, target] of [
      [false, 24],
      [true, 43.9],
    ] as const) {
      const found = await page.evaluate(
        async ([senior, target]) => {
          const details = document.querySelector<HTMLDetailsElement>(".senior");
          if (details !== null) details.open = senior;
          const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document);
          return {
            faults: violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`),
            width: document.documentElement.scrollWidth,
            small: [...document.querySelectorAll(".row-list :is(a, summary)")]
              .filter((link) => link.checkVisibility() && link.getBoundingClientRect().height < target)
              .map((link) => link.outerHTML),
          };
        },
        [senior, target] as const,
      );
      expect(found, senior ? "长者模式" : "as it is").toEqual({ faults: [], width: 320, small: [] });
    }
    await page.setViewportSize({ width: 360, height: 740 });
  });
});

describe("the widths of columns", () => {
  it.each(withTables)("are said before the rows on %s, which so arrive without moving any", async (path) => {
    await open(path);
    const tables = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLTableElement>(".listed-table table")].map((table) => ({
        layout: getComputedStyle(table).tableLayout,
        said: [...table.querySelectorAll("col")].reduce((sum, { span }) => sum + span, 0),
        there: Math.max(
          ...Array.from(table.rows, ({ cells }) => [...cells].reduce((sum, { colSpan }) => sum + colSpan, 0)),
        ),
      })),
    );
    expect(tables.length).toBeGreaterThan(0);
    for (const { layout, said, there } of tables) expect([layout, said]).toEqual(["fixed", there]);
  });
});

describe("a body's years", () => {
  it("begin with the newest, which a telephone shows whole beside the names of the rows", async () => {
    await open("/odd/");
    const seen = await page.evaluate(() => {
      const frame = document.querySelector(".year-series__frame")?.getBoundingClientRect() ?? new DOMRect();
      const row = document.querySelector<HTMLTableRowElement>(".year-series__frame thead tr:last-child");
      return [...(row?.cells ?? [])]
        .filter((cell) => cell.getBoundingClientRect().right <= frame.right + 1)
        .map((cell) => cell.textContent.trim());
    });
    expect(seen.slice(0, 3)).toEqual(["指标", "2023", "2022"]);
  });
});

/** Where lines end within the text of heads and titles, as offsets. */
const linesOf = () =>
  page.evaluate(() =>
    [...document.querySelectorAll("th, caption, h1, h2, h3")]
      .filter((element) => element.checkVisibility())
      .map((element) => {
        const ends: number[] = [];
        let [text, bottom] = ["", Infinity];
        const { right } = element.getBoundingClientRect();
        let sticksOut = false;
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const { parentElement } = node;
          const isUpright = parentElement !== null && getComputedStyle(parentElement).writingMode !== "horizontal-tb";
          if (isUpright || parentElement?.closest(".visually-hidden") !== null) continue;
          const range = document.createRange();
          const value = node.nodeValue ?? "";
          for (let at = 0; at < value.length; at += 1) {
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            const box = range.getBoundingClientRect();
            if (box.width > 0 && box.top >= bottom - 1) ends.push(text.length);
            if (box.width > 0) ({ bottom } = box);
            sticksOut ||= box.right > right + 1;
            text += value.charAt(at);
          }
        }
        return { text, ends, sticksOut };
      }),
  );

const words = new Intl.Segmenter("zh", { granularity: "word" });
const isWithinWord = (text: string, at: number): boolean => {
  const word = words.segment(text).containing(at);
  return word !== undefined && word.index < at && word.isWordLike === true;
};

describe("the heads of tables and titles", () => {
  it.each([...withTables, ...others])("end no line of %s within a word, and stick out of nothing", async (path) => {
    for (const width of [360, 768, 1440]) {
      await page.setViewportSize({ width, height: 740 });
      await open(path);
      const lines = await linesOf();
      const broken = lines.flatMap(({ text, ends }) =>
        ends.filter((at) => isWithinWord(text, at)).map((at) => `${text.slice(0, at)}|${text.slice(at)}`),
      );
      expect(broken, `${width} pixels`).toEqual([]);
      const wide = lines.flatMap(({ text, sticksOut }) => (sticksOut ? [text] : []));
      expect(wide, `${width} pixels`).toEqual([]);
    }
    await page.setViewportSize({ width: 360, height: 740 });
  });
});
