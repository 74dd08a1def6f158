import { describe, expect, it } from "vitest";
import { Site } from "../../src/site/site.ts";
import { body, siteOfMany } from "../support/collected.ts";
import { seed, withLine } from "../support/seed.ts";
import { checkText, siteOf } from "../support/seed-site.ts";

const pageOf = (text: string) => new Site(siteOf([checkText(text)]), "site.css").report(0);
const page = pageOf(seed);

describe("the seed's page", () => {
  it("answers first how many asked, got what they asked for, did not, still wait, and were put right", () => {
    expect(page.answers.map(({ key }) => key)).toEqual(["asked", "got", "reasons", "queue", "reviews"]);
  });

  it("says that the figures add up", () => {
    expect(page.verdict).toMatchObject({ state: "holds", sentence: "42 个算式全部成立" });
  });

  it("has no problem, and leads to the page that works everything out", () => {
    expect(page.findings.problems).toEqual([]);
    expect(page.checks.page.href).toBe("/beilun/2023/checks/");
  });

  it("links every entry of its contents to a place that it has", () => {
    const places = ["preface", ...page.parts.map(({ id }) => id), "checks", "downloads"];
    expect(page.contents.map(({ href }) => href)).toEqual(places.map((place) => `#${place}`));
  });
});

describe("a report whose figures do not add up", () => {
  const line = seed.split("\n").findIndex((text) => text.includes("（一）予以公开")) + 2;
  const broken = pageOf(withLine(line, "\t94"));

  it("says how many sums break", () => {
    expect(broken.verdict.state).toBe("broken");
    expect(broken.verdict.sentence).toMatch(/^42 个算式中 2 个不成立$/u);
  });

  it("points at the problem from the first screen", () => {
    expect(broken.problems?.href).toBe("#findings");
  });
});

describe("whose report it is", () => {
  const whose = (title: string) =>
    pageOf(seed.replace("北仑区人民政府\n\n2023年度政府信息公开工作年度报告", title)).whose;

  it("is said beside a title that does not say it, or names another body or year", () => {
    const said = "北仑区人民政府 2023 年的报告，标题照它自己的写法";
    expect(whose("政府信息公开工作年度报告")).toBe(said);
    expect(whose("北仑区人民政府2022年政府信息公开工作年度报告")).toBe(said);
    expect(whose("镇海区人民政府2023年政府信息公开工作年度报告")).toBe(said);
  });

  it("is left to a title that says it", () => {
    expect(whose("北仑区2023年政府信息公开工作年度报告")).toBeUndefined();
    expect(page.whose).toBeUndefined();
  });
});

describe("a report without tables", () => {
  const { downloads, facts } = siteOfMany([body("a")], [{ of: "a", year: 2022, form: "none" }]).report(0);

  it("offers its text, and neither tables nor addresses of figures", () => {
    expect(downloads.files.map(({ text }) => text)).toEqual([
      "全文",
      "全部数据、出处和核对结果",
      "源文件，收到时的原样",
    ]);
    expect(downloads.naming).toBeUndefined();
  });

  it("is not dated by its form", () => {
    expect(facts.find(({ term }) => term === "报告格式")?.text).toBe("没有统一格式（没有统计表，按文件公布）");
  });
});
