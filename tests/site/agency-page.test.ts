import { describe, expect, it } from "vitest";
import { body, siteOfMany } from "../support/collected.ts";

const site = siteOfMany(
  [body("county"), body("office", { kind: "department", parent: "county" }), body("silent", { parent: "county" })],
  [
    { of: "county", year: 2019, form: "2019" },
    { of: "county", year: 2020, form: "2019" },
    { of: "county", year: 2022, cells: { "requests/received/total": "5" } },
  ],
);
const [county, office, silent] = [0, 1, 2].map((index) => site.agency(index));

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

  it("leads to the body above and to those below", () => {
    expect(county?.parent).toBeUndefined();
    expect(county?.children.map(({ href }) => href)).toEqual(["/office/", "/silent/"]);
    expect(office?.parent).toEqual({ text: "county县人民政府", href: "/county/" });
  });

  it("leads from each report to the comparison with the year before, where that is at hand", () => {
    expect(county?.years.map(({ report, compare }) => [report.text, compare?.href])).toEqual([
      ["2022 年", undefined],
      ["2020 年", "/county/2020/compare/"],
      ["2019 年", undefined],
    ]);
  });
});
