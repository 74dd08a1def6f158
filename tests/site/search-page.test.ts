import { describe, expect, it } from "vitest";
import { body, siteOfMany } from "../support/collected.ts";

const bodiesListed = (count: number) =>
  siteOfMany(
    Array.from({ length: count }, (_, index) => body(`b${index}`)),
    [{ of: "b0", year: 2023 }],
  ).search().bodies;

describe("the index of the search page", () => {
  it("lists every body by level", () => {
    const [level, ...others] = bodiesListed(100);
    expect(others).toEqual([]);
    expect(level).toMatchObject({ title: "县级", count: 100 });
    expect(level?.links.at(-1)).toEqual({ text: "b99县人民政府", href: "/b99/" });
  });

  it("leads to the pages that list them where they are more than one page holds", () => {
    expect(bodiesListed(250)).toEqual([
      {
        title: "全部机关",
        count: 250,
        links: [
          { text: "从b0县人民政府到b99县人民政府", href: "/years/" },
          { text: "从b100县人民政府到b199县人民政府", href: "/years/2/" },
          { text: "从b200县人民政府到b249县人民政府", href: "/years/3/" },
        ],
      },
    ]);
  });
});
