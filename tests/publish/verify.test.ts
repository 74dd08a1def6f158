import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { writeDownloads } from "../../src/publish/downloads.ts";
import { writeSearch } from "../../src/publish/search.ts";
import { type Staged, verifySite } from "../../src/publish/verify.ts";
import { renderSite } from "../../src/site/render.ts";
import { body, collected } from "../support/collected.ts";
import { withSources } from "../support/sourced.ts";

let folder = "";
let whole = "";
let staging = "";
let staged: Staged;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mingbai-verify-"));
  whole = join(folder, "whole");
  staging = join(folder, "staging");
  const rows = ["received", "granted", "concluded"].flatMap((row) => [`${row}/natural-person`, `${row}/total`]);
  const cells = Object.fromEntries(rows.map((row) => [`requests/${row}`, "3"]));
  const written = ["east", "west"].flatMap((of) => [2022, 2023].map((year) => ({ of, year, cells })));
  const site = await withSources(collected([body("east"), body("west")], written), join(folder, "seeds"));
  const settings = { ...site.settings, baseUrl: "https://www.example.gov.cn", basePath: "/nb/" };
  const sizes = await writeDownloads({ settings, reports: site.reports }, join(folder, "seeds"), whole);
  const help = { id: "help", title: "怎样申请", description: "怎样申请。", order: 1, text: "写信。" };
  const rendered = await renderSite({ ...site, settings, sizes, pages: [help] }, whole);
  await writeSearch(site.reports, site.agencies, whole);
  staged = { basePath: "/nb/", reports: site.reports.map(({ report }) => report), sizes, rendered };
});
beforeEach(async () => {
  await rm(staging, { recursive: true, force: true });
  await cp(whole, staging, { recursive: true });
});
afterAll(() => rm(folder, { recursive: true }));

const page = () => join(staging, "east", "2023", "index.html");
const data = () => join(staging, "east", "2023", "report.json");

describe("a staged site", () => {
  it("that is whole passes", async () => {
    await verifySite(staging, staged);
  });

  it("whose page lacks one cell never gets out", async () => {
    const html = await readFile(page(), "utf8");
    await writeFile(page(), html.replace('id="requests/granted/total"', ""));
    await expect(verifySite(staging, staged)).rejects.toThrow("lacks 1 cells");
  });

  it("whose download lacks a cell never gets out", async () => {
    const json = JSON.parse(await readFile(data(), "utf8")) as { cells: unknown[] };
    await writeFile(data(), JSON.stringify({ ...json, cells: json.cells.slice(1) }));
    await expect(verifySite(staging, staged)).rejects.toThrow("report.json");
  });

  it.each([
    ["a report's page", "east/2023/index.html"],
    ["a page to which that of a report leads", "east/2023/cite/index.html"],
    ["a body's page", "west/index.html"],
    ["a source's page", "east/2022/source/index.html"],
    ["the page of its checks", "west/2023/checks/index.html"],
    ["the page that holds it against the year before", "east/2023/compare/index.html"],
    ["the home page", "index.html"],
    ["the page for addresses that are not there", "404.html"],
    ["the page of search", "search/index.html"],
    ["the page of the years", "years/index.html"],
    ["the page of all rows", "indicators/index.html"],
    ["the page of a row", "indicators/requests/granted/index.html"],
    ["the glossary", "glossary/index.html"],
    ["the page of the rules", "rules/index.html"],
    ["a rule's page", "rules/balance/index.html"],
    ["a page that an editor wrote", "help/index.html"],
    ["the style guide", "styleguide/index.html"],
    ["the map of the site", "sitemap.xml"],
    ["its icon", "assets/icon.svg"],
    ["the page of the data", "data/index.html"],
    ["one of its downloads", "east/2023/requests.csv"],
    ["a table of its data", "data/narrative.jsonl"],
    ["what describes a table", "data/cells.csv-metadata.json"],
    ["the image of a chart", "east/2023/charts/flow.svg"],
    ["the figures of a chart", "east/2022/charts/flow.csv"],
    ["the chart of a body's years", "west/charts/years.svg"],
    ["the manifest of search", "search/index.bin"],
  ])("without %s never gets out", async (_, path) => {
    await rm(join(staging, path));
    await expect(verifySite(staging, staged)).rejects.toThrow("ENOENT");
  });

  it.each(["k/0.bin", "t/3.bin", "p/0.bin", "words.bin", "bodies.bin"])(
    "in which search lacks its file %s never gets out",
    async (name) => {
      const index = (await readdir(join(staging, "search"), { withFileTypes: true })).find((one) => one.isDirectory());
      await rm(join(staging, "search", index?.name ?? "", name));
      await expect(verifySite(staging, staged)).rejects.toThrow(name);
    },
  );

  it("in which search does not know every report never gets out", async () => {
    const more = staged.reports.slice(1);
    await expect(verifySite(staging, { ...staged, reports: more })).rejects.toThrow("Search knows 4 of 3 reports");
  });

  it("in which a page leads to a style that is not there never gets out", async () => {
    const html = await readFile(page(), "utf8");
    await writeFile(page(), html.replace(/\/nb\/assets\/[^"]*\.css/u, "/nb/assets/other.css"));
    await expect(verifySite(staging, staged)).rejects.toThrow("other.css");
  });

  it("in which any page is cut off never gets out", async () => {
    const path = join(staging, "glossary/index.html");
    await writeFile(path, (await readFile(path, "utf8")).slice(0, -40));
    await expect(verifySite(staging, staged)).rejects.toThrow("glossary/index.html is cut off");
  });

  it("in which a report was given no page never gets out", async () => {
    const { pages, others } = staged.rendered;
    const rendered = { pages: pages.filter((path) => path !== "west/2022/index.html"), others };
    await expect(verifySite(staging, { ...staged, rendered })).rejects.toThrow("There is no page at /nb/west/2022/");
  });

  it("with a download of another size than pages print never gets out", async () => {
    await writeFile(join(staging, "east/2023/2023.xlsx"), "x");
    await expect(verifySite(staging, staged)).rejects.toThrow("2023.xlsx has 1 bytes, and pages say");
  });

  it("with a table of another size than its description says never gets out", async () => {
    await writeFile(join(staging, "data/cells.jsonl"), "");
    await expect(verifySite(staging, staged)).rejects.toThrow("data/cells.jsonl has 0 bytes and is described with");
  });

  it("may lead to pages of its host that are not ours", async () => {
    const html = await readFile(page(), "utf8");
    await writeFile(page(), html.replace("</body>", '<a href="/nb/other/">别处</a><a href="/zwgk/">别处</a></body>'));
    await verifySite(staging, staged);
  });
});
