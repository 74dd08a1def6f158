import { describe, expect, it } from "vitest";
import { addressesUnder } from "../../src/site/addresses.ts";
import { indicators } from "../../src/site/indicators.ts";
import { body, siteOfMany } from "../support/collected.ts";

const site = siteOfMany(
  [body("a")],
  [
    {
      of: "a",
      year: 2019,
      form: "2019",
      cells: {
        "requests/granted/total": "21",
        "requests/other/total": "7",
        "requests/concluded/total": "28",
      },
    },
    { of: "a", year: 2020, form: "2019", cells: { "proactive/administrative-fees/items-change": "-2" } },
    {
      of: "a",
      year: 2022,
      cells: {
        "requests/other-rest/total": "10",
        "requests/concluded/total": "40",
        "requests/granted/total": "",
        "proactive/administrative-fees/amount": "3.5",
      },
    },
  ],
);
const { series } = site.agency(0);
const row = (label: string) =>
  series?.groups
    .flatMap(({ rows }) => rows)
    .find((one) => one.label === label)
    ?.values.map(({ text }) => text);

describe("the years of a body", () => {
  it("stand side by side, the newest first, and a missing one stays a gap", () => {
    expect(series?.columns.map(({ year, report }) => [year, report?.href])).toEqual([
      [2022, "/a/2022/"],
      [2021, undefined],
      [2020, "/a/2020/"],
      [2019, "/a/2019/"],
    ]);
    expect(row("本年新收政府信息公开申请数量")).toEqual(["0", "缺", "0", "0"]);
    expect(series?.legend.map(({ sign }) => sign)).toContain("缺");
  });

  it("show where the form changes, and why figures on either side are not of one line", () => {
    expect(series?.spans).toEqual([
      { text: "2021年格式", years: 1, isBreak: false },
      { text: "缺", years: 1, isBreak: false },
      { text: "2019年格式", years: 2, isBreak: true },
    ]);
    expect(series?.breaks).toHaveLength(1);
    expect(series?.breaks[0]).toMatch(/^2020 年和 2022 年之间格式不同/u);
  });

  it("begin with shares", () => {
    expect(series?.groups[0]?.heading).toBe("每 100 件中");
    expect(row("其他处理，占办结")).toEqual(["25.0%", "缺", "少于 20 件", "25.0%"]);
  });

  it("have every row of the forms, each a link to what it means", () => {
    const links = series?.groups.flatMap(({ rows }) => rows.map(({ href }) => href));
    expect(new Set(links)).toEqual(
      new Set(indicators.map(({ table, key }) => addressesUnder("/").indicator(table, key))),
    );
    expect(row("其他处理：其他")).toEqual(["10", "缺", "无此项", "无此项"]);
    expect(row("行政复议：尚未审结")).toEqual(["0", "缺", "0", "0"]);
  });

  it("leave a share open where one of its cells is blank", () => {
    expect(row("予以公开和部分公开，占办结")?.[0]).toBe("无法计算");
  });

  it("have no share of what the report's own results do not add up to", () => {
    const cells = { "requests/granted/total": "30", "requests/concluded/total": "40" };
    const { series } = siteOfMany([body("a")], [{ of: "a", year: 2023, cells }]).agency(0);
    const shares = series?.groups[0]?.rows.map(({ values }) => values[0]?.text);
    expect(new Set(shares)).toEqual(new Set(["无法计算"]));
    expect(series?.legend.map(({ meaning }) => meaning)).toContain("要用的格里有的不是数，或互相矛盾。");
  });

  it("leave a sum and its share open where a row of the group is blank, and say why", () => {
    const refused = { "requests/refused-by-law/total": "30", "requests/concluded/total": "100" };
    const { series } = siteOfMany(
      [body("a")],
      [
        { of: "a", year: 2022, cells: { ...refused, "requests/granted/total": "70" } },
        { of: "a", year: 2023, cells: { ...refused, "requests/refused-by-law/total": "" } },
        { of: "a", year: 2024, cells: { ...refused, "requests/refused-state-secret/total": "" } },
        {
          of: "a",
          year: 2025,
          cells: { ...refused, "requests/refused-state-secret/total": "", "requests/granted/total": "70" },
        },
      ],
    ).agency(0);
    const rows = series?.groups.flatMap(({ rows }) => rows) ?? [];
    const of = (label: string) => rows.find((one) => one.label === label)?.values.map(({ text }) => text);
    expect(of("不予公开，占办结")).toEqual(["30.0%", "无法计算", "无法计算", "30.0%"]);
    expect(of("不予公开")).toEqual(["30", "未计算", "未计算", "30"]);
    expect(series?.legend.map(({ sign }) => sign)).toEqual(expect.arrayContaining(["未计算", "无法计算"]));
  });

  it("hold together what both forms have, and apart what only shares its name", () => {
    expect(row("其他处理")).toEqual(["10", "缺", "0", "7"]);
    expect(row("行政事业性收费：本年增/减（项）")).toEqual(["无此项", "缺", "−2", "0"]);
    expect(row("行政事业性收费：本年收费金额（单位：万元）")).toEqual(["3.5", "缺", "无此项", "无此项"]);
  });
});
