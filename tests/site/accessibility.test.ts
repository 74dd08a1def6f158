/** Every kind of page in a real browser, as people meet it who read by ear, by key, enlarged, or in forced colours. */
import axe from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findPages } from "../../src/commands/pages.ts";
import { type Column, type HeadNode, isGroup, type Row } from "../../src/form/form.ts";
import { formByKey } from "../../src/form/forms.ts";
import { body, collected } from "../support/collected.ts";
import { notesFor } from "../support/notes.ts";
import { oddCells } from "../support/odd-report.ts";
import { seed } from "../support/seed.ts";
import { beilun, checkText, siteOf } from "../support/seed-site.ts";
import { severalBodies } from "../support/several.ts";
import { openSite, type SiteInBrowser } from "../support/site-in-browser.ts";

const report = "/beilun/2023/";
/** Of the site of several bodies and years. */
const ofSeveral = ["/a/", "/years/2/"];
/** Of a body with a document without tables, and a report whose figures are partly absent and do not add up. */
const ofOdd = ["/odd/", "/odd/2017/", "/odd/2020/", "/odd/2023/", "/odd/2023/checks/"];
const kinds = [
  ...ofSeveral,
  ...ofOdd,
  "/",
  "/404.html",
  "/beilun/",
  report,
  `${report}checks/`,
  `${report}cite/`,
  `${report}source/`,
  `${report}compare/`,
  "/years/",
  "/indicators/",
  "/indicators/requests/granted/",
  "/search/",
  "/data/",
  "/styleguide/",
  "/glossary/",
  "/help/",
  "/accessibility/",
  "/rules/",
  "/rules/balance/",
];

const corrections = [
  { cell: "requests/received/total", from: "385", to: "386", date: "2024-03-01", reason: "漏计一件" },
];

let site: SiteInBrowser;
let several: SiteInBrowser;
let odd: SiteInBrowser;
let page: Page;
beforeAll(async () => {
  const { pages } = await findPages("content", [beilun]);
  const checked = checkText(seed, 2023, notesFor([], { publishedOn: "2024-01-15", corrections }));
  const before = checkText(seed.replaceAll("2023", "2022"), 2022);
  const surroundings = { ...checked.surroundings, before: before.report };
  site = await openSite({ ...siteOf([{ ...checked, surroundings }, before]), pages });
  several = await openSite(severalBodies());
  odd = await openSite(
    collected(
      [body("odd")],
      [
        { of: "odd", year: 2017, form: "none" },
        { of: "odd", year: 2020, form: "2019", cells: oddCells("2019") },
        { of: "odd", year: 2023, cells: { ...oddCells("2021"), "requests/concluded/total": "40" } },
      ],
    ),
  );
  page = await site.browser.newPage();
  // What one test chooses is forgotten before the next.
  await page.addInitScript(() => {
    localStorage.clear();
  });
});
afterAll(() => Promise.all([site.close(), several.close(), odd.close()]));

const siteOfPage = (path: string) => (ofSeveral.includes(path) ? several : ofOdd.includes(path) ? odd : site);
const open = (path: string) => page.goto(siteOfPage(path).origin + path);
const openSenior = () =>
  page.evaluate(() => {
    const senior = document.querySelector<HTMLDetailsElement>(".senior");
    if (senior !== null) senior.open = true;
  });

/** All rows or columns with the labels of their heads, outermost first. */
function labelled<Leaf extends Row | Column>(
  nodes: readonly HeadNode<Leaf>[],
  above: readonly string[] = [],
): [key: string, labels: readonly string[]][] {
  return nodes.flatMap((node): [string, readonly string[]][] =>
    isGroup(node) ? labelled(node.children, [...above, node.label]) : [[node.key, [...above, node.label]]],
  );
}

describe("the tables in the accessibility tree", () => {
  it("give each of the 200 figures the heads of its block, its columns and its rows", async () => {
    await open(report);
    const session = await page.context().newCDPSession(page);
    await session.send("DOM.enable");
    const { nodes: dom } = await session.send("DOM.getFlattenedDocument", { depth: -1 });
    const { nodes } = await session.send("Accessibility.getFullAXTree");
    const heard = new Map(nodes.map((node) => [node.backendDOMNodeId, node]));
    const byId = new Map(
      dom.flatMap(({ attributes = [], backendNodeId }) => {
        const found = new Map(attributes.flatMap((name, at) => (at % 2 === 0 ? [[name, attributes[at + 1]]] : [])));
        const id = found.get("id");
        return id === undefined ? [] : [[id, { backendNodeId, headers: found.get("headers") ?? "" }] as const];
      }),
    );
    /** The heads that the tree names for a figure: those above it, and those before it. */
    const headsOf = (address: string) => {
      const cell = byId.get(address);
      expect(heard.get(cell?.backendNodeId)?.role?.value, address).toBe("cell");
      return (cell?.headers ?? "").split(" ").map((id) => {
        const head = heard.get(byId.get(id)?.backendNodeId);
        expect(head?.role?.value, `${address}: ${id}`).toMatch(/^(?:row|column)header$/u);
        return String(head?.name?.value);
      });
    };
    let figures = 0;
    for (const { key, direction, blocks } of formByKey("2021").tables) {
      for (const { title, rows, columns } of blocks) {
        for (const [row, rowLabels] of labelled<Row>(rows)) {
          for (const [column, columnLabels] of labelled<Column>(columns)) {
            const block = title === undefined ? [] : [title.label];
            const heads = direction === "across" ? [rowLabels, columnLabels] : [columnLabels, rowLabels];
            expect(headsOf(`${key}/${row}/${column}`)).toEqual([...block, ...heads.flat()]);
            figures += 1;
          }
        }
      }
    }
    expect(figures).toBe(200);
    await session.detach();
  });

  it("say a figure as its digits, and its list of rows only when it is asked for", async () => {
    await open(report);
    const namesOf = async (role: string) => {
      const session = await page.context().newCDPSession(page);
      const { nodes } = await session.send("Accessibility.getFullAXTree");
      await session.detach();
      return nodes.flatMap((node) =>
        node.role?.value === role && !node.ignored ? [String(node.name?.value ?? "")] : [],
      );
    };
    const withTable = await namesOf("cell");
    expect(withTable.filter((name) => name.startsWith("386"))).toEqual(["386 更正"]);
    expect(await namesOf("term")).not.toContain("法人或其他组织·商业企业");
    await page.evaluate(() => {
      for (const list of document.querySelectorAll<HTMLDetailsElement>(".row-list")) list.open = true;
    });
    expect(await namesOf("term")).toContain("法人或其他组织·商业企业");
    expect((await namesOf("cell")).filter((name) => name.startsWith("386"))).toEqual([]);
  });
});

describe("axe", () => {
  const faultsOf = () =>
    page.evaluate(async () => {
      const runner = (globalThis as unknown as { axe: typeof axe }).axe;
      const { violations } = await runner.run(document, {
        resultTypes: ["violations"],
        // A component shown in each of its states repeats its landmark.
        ...(document.querySelector(".specimen") === null ? {} : { rules: { "landmark-unique": { enabled: false } } }),
      });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
    });

  it.each(kinds)("finds no fault on %s in any medium", { timeout: 120_000 }, async (path) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await open(path);
    await page.evaluate(axe.source);
    for (const media of [
      { forcedColors: "active" },
      { media: "print" },
      { colorScheme: "dark" },
      { colorScheme: "light" },
    ] as const) {
      await page.emulateMedia({ media: null, colorScheme: null, forcedColors: null, ...media });
      expect(await faultsOf(), JSON.stringify(media)).toEqual([]);
    }
    await openSenior();
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await faultsOf(), "长者模式").toEqual([]);
  });

  // With scripts forbidden axe could not run either; without its own the page is what it is then.
  it("finds none on the index of the search page, unfolded, without its script", { timeout: 120_000 }, async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.route(/\/assets\/search\..*\.js$/u, (route) => route.abort());
    await open("/search/");
    await page.evaluate(() => {
      for (const group of document.querySelectorAll<HTMLDetailsElement>("#search-index details")) group.open = true;
    });
    await page.evaluate(axe.source);
    for (const media of [{ forcedColors: "active" }, { colorScheme: "dark" }, { colorScheme: "light" }] as const) {
      await page.emulateMedia({ media: null, colorScheme: null, forcedColors: null, ...media });
      expect(await faultsOf(), JSON.stringify(media)).toEqual([]);
    }
    await openSenior();
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await faultsOf(), "长者模式").toEqual([]);
    expect(await page.locator("#search-index").isVisible()).toBe(true);
    await page.unroute(/\/assets\/search\..*\.js$/u);
  });

  it("finds none where a figure is cited beside its table", async () => {
    await open(`${report}#requests/received/total`);
    await page.locator(".cite-panel").waitFor();
    await page.evaluate(axe.source);
    expect(await faultsOf()).toEqual([]);
  });
});

describe("a page enlarged", () => {
  it.each(kinds)("does not scroll sideways: %s", async (path) => {
    await open(path);
    // 400 % of 1280 × 1024, and a small telephone.
    for (const [width, height] of [
      [320, 256],
      [320, 640],
    ] as const) {
      await page.setViewportSize({ width, height });
      for (const senior of [false, true]) {
        await page.evaluate((senior) => {
          const details = document.querySelector<HTMLDetailsElement>(".senior");
          if (details !== null) details.open = senior;
        }, senior);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide, `${width} × ${height}, ${senior ? "长者模式" : "as it is"}`).toBeLessThanOrEqual(320);
      }
    }
  });

  it.each(kinds)("has targets of 44 pixels in 长者模式: %s", async (path) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await open(path);
    await openSenior();
    const small = await page.evaluate(() =>
      [...document.querySelectorAll("a, summary, button")]
        .filter((target) => target.checkVisibility() && !target.matches(".skip-link"))
        // Links within a sentence are as high as its line.
        .filter((target) => target.closest("p") === null || target.closest("nav, table") !== null)
        .filter((target) => target.getBoundingClientRect().height < 43.9)
        .map((target) => target.outerHTML),
    );
    expect(small).toEqual([]);
  });
});

describe("the keyboard", () => {
  it.each([
    [report, 1280, 800],
    [report, 360, 740],
    ["/", 360, 740],
    ["/rules/balance/", 1280, 800],
    ...kinds.filter((path) => path !== report && path !== "/").map((path) => [path, 360, 740] as const),
  ] as const)(
    "reaches everything on %s at %i pixels, in order, sees each stop, and gets out",
    async (path, width, height) => {
      await page.setViewportSize({ width, height });
      // Away from where the test before has left the focus.
      await open("/404.html");
      await open(path);
      const faults: string[] = [];
      let first: number | undefined;
      let last = -1;
      let stops = 0;
      for (; stops < 700; stops += 1) {
        await page.keyboard.press("Tab");
        const stop = await page.evaluate(() => {
          const at = document.activeElement;
          if (at === null || at === document.body) return undefined;
          const box = at.getBoundingClientRect();
          const [x, y] = [
            Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1),
            Math.min(Math.max(box.top + Math.min(box.height / 2, 10), 1), innerHeight - 1),
          ];
          const seen = document.elementFromPoint(x, y);
          const { outlineStyle, outlineOffset, outlineWidth } = getComputedStyle(at);
          const ring = Number.parseFloat(outlineOffset) + Number.parseFloat(outlineWidth);
          /** How much of the ring a frame around it cuts off; nothing where the stop itself goes on beyond it. */
          const cut = (frame: Element): number => {
            const { left, right, top, bottom } = frame.getBoundingClientRect();
            const beyond = [left - box.left, box.right - right, top - box.top, box.bottom - bottom];
            return Math.max(...beyond.filter((far) => far < 0.5).map((far) => far + ring));
          };
          const frames: Element[] = [];
          for (let one = at.parentElement; one !== null && one !== document.documentElement; one = one.parentElement)
            if (getComputedStyle(one).overflowX !== "visible") frames.push(one);
          return {
            html: at.outerHTML.slice(0, 120),
            order: [...document.querySelectorAll("*")].indexOf(at),
            inSight: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
            covered: seen === null || !(at.contains(seen) || seen.contains(at)),
            outlined: outlineStyle !== "none",
            cut: Math.max(0, ...frames.map(cut)),
          };
        });
        // Behind the last stop is the browser itself, or the first stop again.
        if (stop === undefined || stop.order === first) break;
        first ??= stop.order;
        if (stop.order <= last) faults.push(`out of order: ${stop.html}`);
        if (!stop.inSight) faults.push(`out of sight: ${stop.html}`);
        if (stop.covered) faults.push(`covered: ${stop.html}`);
        if (stop.cut > 1) faults.push(`its ring cut by ${stop.cut} pixels: ${stop.html}`);
        if (!stop.outlined) faults.push(`not outlined: ${stop.html}`);
        last = stop.order;
      }
      expect(faults).toEqual([]);
      expect(stops).toBeGreaterThan(5);
      // Each table has one stop for its figures and one for its frame; they are 200, and no others are so many.
      expect(stops).toBeLessThan(path === report ? 120 : 700);
    },
  );
});
