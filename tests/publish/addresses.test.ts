/** Every address that a site of several bodies and years gives away, in pages, descriptions and data, leads to a file. */
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeDownloads } from "../../src/publish/downloads.ts";
import { writeSearch } from "../../src/publish/search.ts";
import { renderSite } from "../../src/site/render.ts";
import { readRecords } from "../support/csv.ts";
import { oddSite } from "../support/odd-site.ts";
import { withSources } from "../support/sourced.ts";

const base = "https://www.example.gov.cn/nb/";

let folder = "";
let files: ReadonlySet<string>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mingbai-addresses-"));
  const site = await withSources(oddSite(), join(folder, "seeds"));
  const settings = { ...site.settings, baseUrl: "https://www.example.gov.cn", basePath: "/nb/" };
  const staging = join(folder, "site");
  const sizes = await writeDownloads({ settings, reports: site.reports }, join(folder, "seeds"), staging);
  await renderSite({ ...site, settings, sizes }, staging);
  await writeSearch(site.reports, site.agencies, staging);
  const entries = await readdir(staging, { recursive: true, withFileTypes: true });
  files = new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(staging.length + 1)
          .replaceAll("\\", "/"),
      ),
  );
});
afterAll(() => rm(folder, { recursive: true }));

const textOf = (path: string) => readFile(join(folder, "site", path), "utf8");

/** The addresses in a file that are ours, as files below the site's folder. */
function namedIn(path: string, text: string): string[] {
  const written = path.endsWith(".html")
    ? [...text.matchAll(/\s(?:href|src|action|poster)="([^"]*)"/gu)].map(([, address = ""]) =>
        address.replaceAll("&amp;", "&"),
      )
    : [];
  // In descriptions and feeds they are whole; in what is to be copied their lines may end.
  const whole = [...text.replaceAll("<wbr/>", "").matchAll(/https:\/\/www\.example\.gov\.cn[^"'<>\s\\）］]*/gu)].map(
    ([address]) => address,
  );
  return [...written, ...whole].flatMap((address) => {
    const url = new URL(address, base + path);
    if (url.origin !== new URL(base).origin) return [];
    if (!url.href.startsWith(base)) return [url.href];
    const below = decodeURIComponent(url.href.slice(base.length).replace(/[?#].*$/u, ""));
    return [below === "" || below.endsWith("/") ? `${below}index.html` : below];
  });
}

describe("a site of several bodies and years", () => {
  it("names only addresses that are there, on its pages, in its feeds and in what describes its data", async () => {
    const missing = new Map<string, string>();
    let named = 0;
    // The style guide shows pieces of other sites, and sources are as received.
    const ours = [...files].filter((file) => !file.startsWith("styleguide/") && !file.includes("/source/"));
    for (const path of ours.filter((file) => /\.(?:html|xml|json|jsonld|txt)$/u.test(file))) {
      for (const target of namedIn(path, await textOf(path))) {
        named += 1;
        if (!files.has(target)) missing.set(target, path);
      }
    }
    expect([...missing]).toEqual([]);
    expect(named).toBeGreaterThan(1000);
  });

  it("says in its data where each report and each rule stands", async () => {
    const pages = readRecords(await textOf("data/reports.csv")).map(({ page }) => page ?? "");
    const rules = readRecords(await textOf("data/findings.csv")).map(({ rule }) => `rules/${rule ?? ""}/`);
    expect(pages).toHaveLength(8);
    expect([...pages, ...rules].filter((page) => !files.has(`${page}index.html`))).toEqual([]);
  });

  it("lists every file of the data in the dataset, the data package or on the page of the data", async () => {
    const data = [...files].filter((file) => file.startsWith("data/") && file !== "data/index.html");
    const page = namedIn("data/index.html", await textOf("data/index.html"));
    expect(data.filter((file) => !page.includes(file))).toEqual([]);
    const dataset = namedIn("data/dataset.jsonld", await textOf("data/dataset.jsonld"));
    expect(data.filter((file) => !dataset.includes(file))).toEqual(["data/dataset.jsonld"]);
  });
});
