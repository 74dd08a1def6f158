/** What a telephone shows of a report before anybody scrolls, whatever the report is like. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SiteInput } from "../../src/site/site.ts";
import { body, collected } from "../support/collected.ts";
import { openSite, type SiteInBrowser } from "../support/site-in-browser.ts";

const sound = {
  "requests/received/natural-person": "123456",
  "requests/received/total": "123456",
  "requests/granted/natural-person": "50000",
  "requests/granted/total": "50000",
  "requests/partly-granted/natural-person": "73456",
  "requests/partly-granted/total": "73456",
  "requests/concluded/natural-person": "123456",
  "requests/concluded/total": "123456",
};
const requestTotals = ["received", "carried-in", "granted", "partly-granted", "concluded", "carried-out"];
const written = {
  sound,
  broken: { ...sound, "requests/concluded/total": "123465", "reviews/reconsideration/total": "9" },
  blank: Object.fromEntries(requestTotals.map((row) => [`requests/${row}/total`, ""])),
};
const longName = "恩施土家族苗族自治州来凤县百福司镇人民政府政务服务和大数据管理办公室";
const kinds = [...Object.keys(written), "long", "unread", "unnamed"];

function site(): SiteInput {
  const input = collected(
    kinds.map((id) => body(id, id === "long" ? { name: longName, shortName: longName } : {})),
    kinds.map((of) => ({ of, cells: of in written ? written[of as keyof typeof written] : sound })),
  );
  const reports = input.reports.map((checked) => {
    const { agency, title, cells } = checked.report;
    const name = input.agencies.find(({ id }) => id === agency)?.name ?? "";
    const report = {
      ...checked.report,
      title: { ...title, text: agency === "unnamed" ? "年度报告" : `${name}2023年政府信息公开工作年度报告` },
      cells: agency === "unread" ? [] : cells,
    };
    return { ...checked, report };
  });
  return { ...input, reports };
}

const told = [
  "h1",
  ".verdict",
  ".questions a[href='#requests/received/total']",
  ".questions a[href='#requests/granted/total']",
];

describe.each([
  ["by itself", undefined, kinds],
  [
    "under a host's name",
    { header: "<p>某市人民政府</p>", footer: "<p>版权所有</p>", styles: undefined },
    ["sound", "broken", "unnamed"],
  ],
] as const)("a report %s", (_, host, shown) => {
  let opened: SiteInBrowser;

  beforeAll(async () => {
    opened = await openSite({ ...site(), ...(host === undefined ? {} : { host }) });
  });

  afterAll(async () => {
    await opened.close();
  });

  it.each(shown)(
    "that is %s says whose it is, of which year, how many asked and were granted, and whether it adds up",
    async (kind) => {
      const page = await opened.browser.newPage({ viewport: { width: 360, height: 640 } });
      await page.goto(`${opened.origin}/${kind}/2023/`);
      const below = await page.evaluate(
        (told) =>
          told
            .map((selector) => ({ selector, bottom: document.querySelector(selector)?.getBoundingClientRect().bottom }))
            .filter(({ bottom }) => bottom === undefined || bottom > 640),
        told,
      );
      expect(below).toEqual([]);
      const screen = await page.evaluate(() => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        let text = "";
        while (walker.nextNode() !== null) {
          range.selectNode(walker.currentNode);
          if (range.getBoundingClientRect().bottom <= 640) text += walker.currentNode.textContent ?? "";
        }
        return text;
      });
      expect(screen).toContain(kind === "long" ? longName : `${kind}县人民政府`);
      expect(screen).toContain("2023");
      await page.close();
    },
  );
});
