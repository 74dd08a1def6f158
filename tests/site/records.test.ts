import { describe, expect, it } from "vitest";
import { filesOf, inPortions } from "../../src/site/records.ts";
import { body, siteOfMany } from "../support/collected.ts";

describe("the pages of a large site", () => {
  const { records } = siteOfMany([body("a")], [{ of: "a", year: 2023 }]);

  it("are written in portions, each page once", () => {
    const portions = inPortions(records, 10);
    expect(portions.map((portion) => filesOf(portion).length).slice(0, -1)).toEqual(portions.slice(1).map(() => 10));
    expect(portions.flatMap(filesOf)).toEqual(filesOf(records));
  });

  it("are one portion where they are few", () => {
    expect(inPortions(records, 1000)).toEqual([records]);
  });
});
