import { describe, expect, it } from "vitest";
import { inPortions, type PageRecord, type PageRecords } from "../../src/site/records.ts";
import { body, siteOfMany } from "../support/collected.ts";

describe("the pages of a large site", () => {
  const { records } = siteOfMany([body("a")], [{ of: "a", year: 2023 }]);
  const files = (some: PageRecords): string[] => {
    const kinds: readonly (readonly PageRecord[])[] = Object.values(some);
    return kinds.flat().map(({ file }) => file);
  };

  it("are written in portions, each page once", () => {
    const portions = inPortions(records, 10);
    expect(portions.map((portion) => files(portion).length).slice(0, -1)).toEqual(portions.slice(1).map(() => 10));
    expect(portions.flatMap(files)).toEqual(files(records));
  });

  it("are one portion where they are few", () => {
    expect(inPortions(records, 1000)).toEqual([records]);
  });
});
