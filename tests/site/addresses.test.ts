import { describe, expect, it } from "vitest";
import { addressesUnder } from "../../src/site/addresses.ts";

describe("addresses", () => {
  it("stand under the folder in which the site lives", () => {
    const addresses = addressesUnder("/zwgk/nianbao/");
    expect(addresses.report("beilun", 2023)).toBe("/zwgk/nianbao/beilun/2023/");
    expect(addresses.cell("beilun", 2023, "requests/granted/total")).toBe(
      "/zwgk/nianbao/beilun/2023/#requests/granted/total",
    );
    expect(addresses.notFound).toBe("/zwgk/nianbao/404.html");
  });

  it("name the file of a page below the output, wherever the site lives", () => {
    for (const basePath of ["/", "/zwgk/nianbao/"]) {
      const { fileOf, home, report, notFound } = addressesUnder(basePath);
      expect([home, report("beilun", 2023), notFound].map(fileOf)).toEqual([
        "index.html",
        "beilun/2023/index.html",
        "404.html",
      ]);
    }
  });
});
