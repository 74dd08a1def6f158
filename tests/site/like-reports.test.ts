import { describe, expect, it } from "vitest";
import { alikeAmong } from "../../src/site/like-reports.ts";
import { body, collected } from "../support/collected.ts";

describe("reports that may be held against each other", () => {
  const { agencies, reports } = collected(
    [body("b"), body("a"), body("office", { kind: "department" }), body("city", { level: "prefecture" })],
    [
      { of: "a", year: 2013, form: "none" },
      { of: "a", year: 2020, form: "2019" },
      { of: "a", year: 2022 },
      { of: "office", year: 2022 },
      { of: "city", year: 2022 },
      { of: "b", year: 2022 },
      { of: "b", year: 2023 },
    ],
  );
  const named = alikeAmong(reports)(agencies).map((alike) =>
    alike.map(({ report: { agency, year } }) => `${agency} ${year}`),
  );

  it("are of one year, form and level, the newest and the higher level first, each group as registered", () => {
    expect(named).toEqual([["b 2023"], ["city 2022"], ["b 2022", "a 2022"], ["office 2022"], ["a 2020"]]);
  });

  it("are worked out once for a site", () => {
    expect(alikeAmong(reports)(agencies)).toBe(alikeAmong(reports)(agencies));
  });
});
