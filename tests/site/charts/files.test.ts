/** The files of charts: what a reader takes away. */
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { drawingFile } from "../../../layouts/components/drawing/drawing-file.tsx";
import { writeCharts } from "../../../src/publish/charts.ts";
import { isChart } from "../../../src/site/charts/chart.ts";
import { chartCsv } from "../../../src/site/charts/chart-csv.ts";
import { flowChart } from "../../../src/site/charts/flow.ts";
import { Site } from "../../../src/site/site.ts";
import { parseText, seed } from "../../support/seed.ts";
import { checkText, siteOf } from "../../support/seed-site.ts";

const flow = flowChart(parseText(seed).draft);
if (!isChart(flow)) throw new Error("The seed has a flow.");

describe("the figures of a chart", () => {
  it("stand one a line, sums of the site's own marked so", () => {
    const lines = chartCsv(flow, "beilun").split("\r\n");
    expect(lines[0]).toBe("\uFEFFagency,year,item,label,value,status,unit");
    expect(lines).toContain("beilun,2023,requests/received/total,本年新收,386,number,件");
    expect(lines).toContain("beilun,2023,requests/unavailable/total,无法提供,112,computed,件");
  });

  it("keep absence apart from 0", () => {
    const blank = {
      ...flow,
      rows: flow.rows.map((row) => ({ ...row, item: { ...row.item, value: undefined, absence: "blank" as const } })),
    };
    expect(chartCsv(blank, "beilun").split("\r\n")[1]).toBe(
      "beilun,2023,requests/received/natural-person,自然人,,blank,件",
    );
  });
});

describe("the image of a chart", () => {
  const file = drawingFile(flow, "北仑区<人民>政府\u202E\u0007 & 报告");

  it("stands for itself: its title, its words, its source and its colours are in it, and it asks for nothing else", () => {
    expect(file).toContain('<title id="title">388 件申请要办，办结 378 件，其中 105 件予以公开</title>');
    expect(file).toContain("数据来源：北仑区");
    expect(file).not.toMatch(/var\(|class=|<style|<script|url\((?!#)/u);
    expect(file).toMatch(/<rect stroke="currentColor" color="#173f6b" [^>]*fill="currentColor"/u);
  });

  it("gives no attribute twice and no mark without a colour, so that every program reads it", () => {
    const tags = [...file.matchAll(/<(text|rect|path|line|circle)( [^>]*)>/gu)];
    expect(tags.length).toBeGreaterThan(30);
    for (const [tag, , attributes = ""] of tags) {
      const names = [...attributes.matchAll(/ ([\w-]+)="/gu)].map(([, name]) => name);
      expect(new Set(names).size, tag).toBe(names.length);
      expect(tag).toMatch(/ (?:fill|stroke)="/u);
    }
  });

  it("is markup whatever the report's title holds", () => {
    expect(file).toContain("北仑区&lt;人民>政府[U+202E][U+0007] &amp; 报告");
    // XML allows none of these.
    expect(file).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202e]/u);
  });
});

describe("the files beside a report", () => {
  const reports = [checkText(seed.replaceAll("2023", "2022"), 2022), checkText(seed)];
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "mingbai-charts-"));
    await writeCharts(reports, folder);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("are those that its page offers, and those of its body", async () => {
    const site = new Site(siteOf(reports), "site.css");
    const offered = site.report(0).parts.flatMap(({ charts }) => charts?.charts ?? []);
    const files = offered.flatMap((chart) => chart.files.map(({ href }) => href)).sort();
    expect(files).toHaveLength(8);
    const written = await readdir(join(folder, "beilun", "2022", "charts"));
    expect(written.map((name) => `charts/${name}`).sort()).toEqual(files);
    const [years] = site.agency(0).charts.charts;
    for (const { href } of years?.files ?? []) {
      expect((await readFile(join(folder, "beilun", href), "utf8")).length).toBeGreaterThan(100);
    }
    expect(years?.files).toHaveLength(2);
  });
});
