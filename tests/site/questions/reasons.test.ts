import { describe, expect, it } from "vitest";
import { indicators } from "../../../src/site/indicators.ts";
import { sentencesOf } from "../../support/told.ts";

describe("reasons", () => {
  const reasonsFor = (totals: Readonly<Record<string, string>>) =>
    sentencesOf({
      cells: Object.fromEntries(Object.entries(totals).map(([row, count]) => [`requests/${row}/total`, count])),
    })["reasons"];

  it("that are all 0 are said to be so", () => {
    expect(reasonsFor({ concluded: "5", granted: "5" })).toMatch(/^报告写明的 \d+ 种情形都是 0 件。$/u);
  });

  it("that are all blank are said to have no number", () => {
    const rows = indicators.filter(({ table, in: forms }) => table === "requests" && forms.has("2021"));
    expect(reasonsFor(Object.fromEntries(rows.map(({ key }) => [key, ""])))).toBe("各种情形都没有数。");
  });

  it("that nobody put into words come after those that are named, or alone", () => {
    expect(reasonsFor({ concluded: "5", "other-rest": "5" })).toBe(
      "其余 5 件：不予公开 0 件，无法提供 0 件，不予处理 0 件，其他处理 5 件。“其他”（其他处理） 5 件，表里没有写明是什么情形。",
    );
  });

  it("that are equally frequent are all told or none", () => {
    const of = (count: string) => ({
      "refused-state-secret": "9",
      "refused-by-law": count,
      "unavailable-not-held": "4",
      "unprocessed-repeat": "4",
    });
    expect(reasonsFor(of("7"))).toMatch(
      /最多的是：“属于国家秘密”（不予公开） 9 件，[^；]* 7 件；其余还有 2 种情形。$/u,
    );
    expect(reasonsFor(of("4"))).toMatch(/最多的是：“属于国家秘密”（不予公开） 9 件；其余还有 3 种情形。$/u);
    expect(reasonsFor({ ...of("4"), "refused-state-secret": "4" })).toMatch(/。写明的有 4 种情形。$/u);
  });
});
