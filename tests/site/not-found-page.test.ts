import { describe, expect, it } from "vitest";
import { bodiesOnHome } from "../../src/site/home-page.ts";
import { body, siteOfMany } from "../support/collected.ts";

describe("the page of an address that leads nowhere", () => {
  it("offers every body, or the list of bodies where there are many", () => {
    const offered = (bodies: number) =>
      siteOfMany(
        Array.from({ length: bodies }, (_, index) => body(`b${index}`)),
        [],
      )
        .notFound()
        .agencies.map(({ href }) => href);
    expect(offered(2)).toEqual(["/b0/", "/b1/"]);
    expect(offered(bodiesOnHome + 1)).toEqual(["/years/"]);
  });
});
