import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { archiveFile, reportFiles, siteFiles } from "../../src/data/files.ts";
import { writeDownloads } from "../../src/publish/downloads.ts";
import { unzip } from "../../src/read/word/zip.ts";
import { chartFile } from "../../src/site/addresses.ts";
import { isChart } from "../../src/site/charts/chart.ts";
import { chartsOf } from "../../src/site/charts/charts.ts";
import { seed } from "../support/seed.ts";
import { checkText, seedSite, siteOf } from "../support/seed-site.ts";

const run = promisify(execFile);
const license = { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" };
const site = seedSite({ baseUrl: "https://www.example.gov.cn", basePath: "/nb/", publisher: "办公室", license });

let first = "";
let second = "";
let sizes: ReadonlyMap<string, number>;
beforeAll(async () => {
  first = await mkdtemp(join(tmpdir(), "mingbai-downloads-"));
  second = await mkdtemp(join(tmpdir(), "mingbai-downloads-"));
  sizes = await writeDownloads(site, "seeds", first);
  // The clock of ZIP containers ticks every two seconds.
  await new Promise((resolve) => setTimeout(resolve, 2100));
  await writeDownloads(site, "seeds", second);
});
afterAll(async () => {
  await rm(first, { recursive: true });
  await rm(second, { recursive: true });
});

const filesIn = async (folder: string) =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();

const textOf = (path: string) => readFile(join(first, path), "utf8");
const jsonOf = async (path: string) => JSON.parse(await textOf(path)) as Record<string, unknown>;

describe("the downloads of a site", () => {
  it("are those that pages list, with their sizes, and those that stand with their charts", async () => {
    const listed = [
      ...siteFiles.map(({ name }) => `data/${name}`),
      ...site.reports.flatMap(({ report }) => reportFiles(report).map(({ name }) => `beilun/2023/${name}`)),
    ].sort();
    const ofCharts = site.reports.flatMap(({ report }) =>
      [...chartsOf(report).values()]
        .flat()
        .filter(isChart)
        .flatMap(({ name }) => [`beilun/2023/${chartFile(name, "svg")}`, `beilun/2023/${chartFile(name, "csv")}`]),
    );
    expect(ofCharts).toHaveLength(8);
    expect(await filesIn(first)).toEqual([...listed, ...ofCharts].sort());
    expect([...sizes.keys()].sort()).toEqual(listed);
    for (const [path, size] of sizes) expect((await readFile(join(first, path))).length, path).toBe(size);
  });

  it("are the same bytes when they are made again at another time", async () => {
    for (const path of await filesIn(first)) {
      expect((await readFile(join(first, path))).equals(await readFile(join(second, path))), path).toBe(true);
    }
  });

  it("hold the source as it was received", async () => {
    const bytes = await readFile(join(first, "beilun/2023/source/2023.txt"));
    expect(bytes.equals(await readFile("seeds/beilun/2023.txt"))).toBe(true);
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(site.reports[0]?.report.source.sha256);
  });

  it("are put into one ZIP with what they are, a licence and a citation", async () => {
    const zip = join(first, "data", archiveFile.name);
    const { stdout } = await run("python3", [
      "-c",
      `import zipfile; print("\\n".join(zipfile.ZipFile(${JSON.stringify(zip)}).namelist()))`,
    ]);
    const names = stdout.trim().split("\n");
    expect(names).toContain("reports/beilun/2023/source/2023.txt");
    expect(names.slice(0, 3)).toEqual(["README.md", "LICENSE.txt", "CITATION.cff"]);
    const unzipped = await unzip(await readFile(zip));
    expect("refused" in unzipped).toBe(false);
    for (const name of names.filter((one) => one.startsWith("data/"))) expect(existsSync(join(first, name))).toBe(true);
  });

  it("claim no licence where the settings name none", async () => {
    const folder = await mkdtemp(join(tmpdir(), "mingbai-downloads-"));
    try {
      await writeDownloads(seedSite(), "seeds", folder);
      for (const name of ["datapackage.json", "dataset.jsonld", "cells.csv-metadata.json"]) {
        expect(await readFile(join(folder, "data", name), "utf8")).not.toMatch(/licenses?": ["[]/u);
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe("the descriptions of the data", () => {
  it("name only addresses that are there", async () => {
    const { resources } = (await jsonOf("data/datapackage.json")) as {
      resources: { path: string; bytes: number; hash: string }[];
    };
    for (const { path, bytes, hash } of resources) {
      const content = await readFile(join(first, "data", path));
      expect([path, bytes, hash]).toEqual([
        path,
        content.length,
        `sha256:${createHash("sha256").update(content).digest("hex")}`,
      ]);
    }
    const { distribution } = (await jsonOf("data/dataset.jsonld")) as {
      distribution: { contentUrl: string; sha256: string }[];
    };
    for (const { contentUrl, sha256 } of distribution) {
      expect(contentUrl).toMatch(/^https:\/\/www\.example\.gov\.cn\/nb\/data\//u);
      const content = await readFile(
        join(first, "data", contentUrl.slice("https://www.example.gov.cn/nb/data/".length)),
      );
      expect(sha256).toBe(createHash("sha256").update(content).digest("hex"));
    }
  });
});

describe("a source file", () => {
  it("that is changed while the site is made stops the publication", async () => {
    const folder = await mkdtemp(join(tmpdir(), "mingbai-downloads-"));
    try {
      await mkdir(join(folder, "seeds", "beilun"), { recursive: true });
      await writeFile(join(folder, "seeds", "beilun", "2023.txt"), `${seed}\n`);
      await expect(writeDownloads(site, join(folder, "seeds"), join(folder, "site"))).rejects.toThrow("被改动了");
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it("that is a page is published under a name that no browser runs", () => {
    const [checked] = siteOf([checkText(seed)]).reports;
    const named = (path: string) =>
      reportFiles({ ...(checked as NonNullable<typeof checked>).report, source: { path, sha256: "0".repeat(64) } }).at(
        -1,
      )?.name;
    expect(["a/2023.html", "a/2023.SVG", "a/2023.docx", "a/2023.md"].map(named)).toEqual([
      "source/2023.html.txt",
      "source/2023.svg.txt",
      "source/2023.docx",
      "source/2023.md",
    ]);
  });
});
