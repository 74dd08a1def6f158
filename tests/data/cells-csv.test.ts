import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { exampleReport } from "../../src/check/example.ts";
import { cellColumns, cellsCsv } from "../../src/data/cells-csv.ts";
import { parseText, seed } from "../support/seed.ts";

const linesOf = async (...reports: Parameters<typeof cellsCsv>[0][]) =>
  (await text(cellsCsv(reports.flatMap((list) => [...list])))).split("\r\n");

describe("cells.csv", () => {
  it("begins with the columns that are promised, in their order", async () => {
    const [head] = await linesOf([]);
    expect(head).toMatch(/^agency,year,form,table,row,column,value,status,unit,/u);
    expect(head).toBe(cellColumns.join(","));
  });

  it("has one line for each of the seed's 200 cells, with value, unit and place", async () => {
    const { draft } = parseText(seed);
    const lines = await linesOf([draft]);
    expect(lines).toHaveLength(1 + 200 + 1);
    expect(lines).toContain("beilun,2023,2021,requests,granted,natural-person,95,number,件,beilun/2023.txt,99");
    expect(lines).toContain(
      "beilun,2023,2021,proactive,administrative-fees,amount,17516,number,万元,beilun/2023.txt,58",
    );
  });

  it("says absence in the status and never as 0", async () => {
    const cells = { "proactive/rules/issued": "", "proactive/rules/repealed": "/", "proactive/rules/in-force": "约三" };
    const lines = await linesOf([exampleReport({ title: "absence", cells })]);
    const rules = lines.filter((line) => line.includes(",proactive,rules,"));
    expect(rules.map((line) => line.split(",").slice(5, 8))).toEqual([
      ["issued", "", "blank"],
      ["repealed", "", "not-applicable"],
      ["in-force", "约三", "text"],
    ]);
  });

  it("quotes text that holds a comma, a quotation mark or a line end", async () => {
    const cells = { "proactive/licences/decisions": '约"三",\n百' };
    const whole = await text(cellsCsv([exampleReport({ title: "quotes", cells })]));
    expect(whole).toContain(',decisions,"约""三"",\n百",text,');
  });
});
