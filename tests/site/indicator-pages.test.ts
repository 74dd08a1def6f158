import { describe, expect, it } from "vitest";
import { reportsOnPage } from "../../src/site/indicator-pages.ts";
import { indicators } from "../../src/site/indicators.ts";
import { body, siteOfMany } from "../support/collected.ts";

const pageOf = (site: ReturnType<typeof siteOfMany>, table: string, key: string) =>
  site.indicator(indicators.findIndex((one) => one.table === table && one.key === key));

describe("the page of a row", () => {
  const site = siteOfMany(
    [body("a"), body("b"), body("c", { kind: "department", name: "c局" })],
    [
      { of: "a", year: 2020, form: "2019", cells: { "requests/other/total": "2", "requests/concluded/total": "20" } },
      { of: "a", year: 2023, cells: { "requests/other-rest/total": "5", "requests/concluded/total": "50" } },
      { of: "b", year: 2023, cells: { "requests/other-rest/total": "3", "requests/concluded/total": "12" } },
      { of: "c", year: 2023 },
    ],
  );

  it("sets beside each other only bodies of one year, form and level, the newest first", () => {
    const { groups } = pageOf(site, "requests", "other");
    expect(groups.map(({ heading, rows }) => [heading, rows.map(({ agency }) => agency.text)])).toEqual([
      ["2023 年，县级人民政府（2021年格式）", ["a县人民政府", "b县人民政府"]],
      ["2023 年，县级政府部门（2021年格式）", ["c局"]],
      ["2020 年，县级人民政府（2019年格式）", ["a县人民政府"]],
    ]);
  });

  it("gives shares first, none of fewer than 20 cases, and then counts with links to their cells", () => {
    const [first, second] = pageOf(site, "requests", "other").groups[0]?.rows ?? [];
    expect(first?.values.slice(0, 2)).toEqual([
      { status: "number", text: "10.0%" },
      { status: "number", text: "5", href: "/a/2023/#requests-subtotals/other/total" },
    ]);
    expect(second?.values[0]?.text).toBe("少于 20 件");
  });

  it("explains the row as each form words it, with its article", () => {
    const { wordings } = pageOf(site, "requests", "granted");
    expect(wordings).toHaveLength(1);
    expect(wordings[0]).toMatchObject({
      forms: ["2021年格式", "2019年格式"],
      label: "（一）予以公开",
      basis: "《条例》第三十六条第一、二项",
    });
    expect(pageOf(site, "proactive", "administrative-fees").wordings).toHaveLength(2);
  });

  it("says when it does not list every report", () => {
    const many = Array.from({ length: reportsOnPage + 2 }, (_, index) => body(`b${index}`));
    const page = pageOf(
      siteOfMany(
        many,
        many.map(({ id }) => ({ of: id, year: 2023 })),
      ),
      "requests",
      "granted",
    );
    expect(page.groups.flatMap(({ rows }) => rows)).toHaveLength(reportsOnPage);
    expect(page.leftOut).toMatch(/^这里列出最近的 400 份报告，另有 2 份没有列出/u);
  });
});

describe("the indicators", () => {
  it("have a title of their own each, and the rows of every form are among them", () => {
    const site = siteOfMany([body("a")], []);
    const titles = indicators.map((_, index) => site.indicator(index).frame.title);
    expect(new Set(titles).size).toBe(indicators.length);
    expect(indicators.map(({ key }) => key)).toEqual(expect.arrayContaining(["procurement", "other", "refused"]));
  });

  it("are listed by table", () => {
    const { tables } = siteOfMany([body("a")], []).indicatorsIndex();
    expect(tables.map(({ heading }) => heading.slice(0, 2))).toEqual(["表二", "表三", "表四"]);
    expect(tables.flatMap(({ rows }) => rows)).toHaveLength(indicators.length);
  });
});
