import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeDownloads } from "../../src/publish/downloads.ts";
import { verifySite } from "../../src/publish/verify.ts";
import { renderSite } from "../../src/site/render.ts";
import { seedSite } from "../support/seed-site.ts";

const site = seedSite();
const reports = site.reports.map(({ report }) => report);
let staging = "";
beforeEach(async () => {
  staging = await mkdtemp(join(tmpdir(), "mingbai-verify-"));
  await renderSite(site, staging);
  await writeDownloads(site, "seeds", staging);
});
afterEach(() => rm(staging, { recursive: true }));

const page = () => join(staging, "beilun", "2023", "index.html");
const data = () => join(staging, "beilun", "2023", "report.json");

describe("a staged site", () => {
  it("that is whole passes", async () => {
    await verifySite(staging, reports);
  });

  it("whose page lacks one cell never gets out", async () => {
    const html = await readFile(page(), "utf8");
    await writeFile(page(), html.replace('id="requests/granted/total"', ""));
    await expect(verifySite(staging, reports)).rejects.toThrow("lacks 1 cells");
  });

  it("without a report's page never gets out", async () => {
    await rm(page());
    await expect(verifySite(staging, reports)).rejects.toThrow("ENOENT");
  });

  it("whose download lacks a cell never gets out", async () => {
    const json = JSON.parse(await readFile(data(), "utf8")) as { cells: unknown[] };
    await writeFile(data(), JSON.stringify({ ...json, cells: json.cells.slice(1) }));
    await expect(verifySite(staging, reports)).rejects.toThrow("report.json");
  });

  it("without one of its downloads never gets out", async () => {
    await rm(join(staging, "beilun", "2023", "requests.csv"));
    await expect(verifySite(staging, reports)).rejects.toThrow("requests.csv");
  });
});
