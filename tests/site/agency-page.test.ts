import { describe, expect, it } from "vitest";
import { Site } from "../../src/site/site.ts";
import { body, siteOfMany } from "../support/collected.ts";
import { seed } from "../support/seed.ts";
import { beilun, checkText, settings } from "../support/seed-site.ts";

const site = siteOfMany(
  [body("county"), body("silent")],
  [
    { of: "county", year: 2019, form: "2019" },
    { of: "county", year: 2020, form: "2019" },
    { of: "county", year: 2022, cells: { "requests/received/total": "5" } },
  ],
);
const [county, silent] = [0, 1].map((index) => site.agency(index));

describe("the page of a body", () => {
  it("begins with the first answers of the newest report, whose figures lead into it", () => {
    expect(county?.newest?.report).toEqual({ text: "2022 年度报告全文", href: "/county/2022/" });
    expect(county?.newest?.answers.map(({ key }) => key)).toEqual(["asked", "got"]);
    expect(county?.newest?.answers[0]?.answer.flat()).toContainEqual({
      text: "5",
      href: "/county/2022/#requests/received/total",
    });
  });

  it("has neither answers nor a series where there is no report", () => {
    expect(silent?.newest).toBeUndefined();
    expect(silent?.series).toBeUndefined();
    expect(silent?.years).toEqual([]);
  });

  it("names its level, the body above it and those below it", () => {
    const ningbo = { ...beilun, id: "ningbo", name: "宁波市人民政府", level: "prefecture" as const };
    const agencies = [ningbo, { ...beilun, parent: "ningbo" }];
    const site = new Site({ settings, agencies, reports: [checkText(seed)] }, "site.css");
    expect(site.agency(1)).toMatchObject({
      level: "县级人民政府",
      parent: { text: "宁波市人民政府", href: "/ningbo/" },
    });
    expect(site.agency(0).children.map(({ text }) => text)).toEqual(["北仑区人民政府"]);
    expect(site.agency(0).years).toEqual([]);
  });

  it("leads from each report to the comparison with the year before, where that is at hand", () => {
    expect(county?.years.map(({ report, compare }) => [report.text, compare?.href])).toEqual([
      ["2022 年", undefined],
      ["2020 年", "/county/2020/compare/"],
      ["2019 年", undefined],
    ]);
  });
});
