import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import fc from "fast-check";
import { VFile } from "vfile";
import { describe, expect, it } from "vitest";
import type { CheckedReport } from "../../src/check/checked.ts";
import { exampleReport } from "../../src/check/example.ts";
import { cellLinesIn } from "../../src/data/cell-lines.ts";
import { cellsTable, dataTables } from "../../src/data/columns.ts";
import { withoutApostrophe } from "../../src/data/csv.ts";
import { csv, jsonLines } from "../../src/data/notation.ts";
import { rowsOf } from "../../src/data/rows.ts";
import { csvPieces, jsonLinesPieces, linesIn } from "../../src/data/table-files.ts";
import type { Cell } from "../../src/report/report.ts";
import { checkAlone } from "../support/alone.ts";
import { readRecords } from "../support/csv.ts";
import { oddReport } from "../support/odd-report.ts";
import { seed, withLine } from "../support/seed.ts";
import { checkText } from "../support/seed-site.ts";

const reports: readonly CheckedReport[] = [
  checkText(seed),
  oddReport(),
  oddReport("2019"),
  checkText(withLine(86, "\t387")),
];
const cellsCsv = (all: readonly CheckedReport[]) => [...csvPieces("cells", all)].join("");

describe("cells.csv", () => {
  const [head = "", ...lines] = cellsCsv([checkText(seed)]).split("\r\n");

  it("begins with the columns that are promised, in their order, behind a byte order mark", () => {
    expect(head).toMatch(/^\uFEFFagency,year,form,table,row,column,value,status,unit,/u);
    expect(head.slice(1)).toBe(cellsTable.columns.map(({ name }) => name).join(","));
  });

  it("has one line for each of the seed's 200 cells, with value, unit and place", () => {
    expect(lines).toHaveLength(200 + 1);
    expect(lines).toContain(
      "beilun,2023,2021,requests,granted,natural-person,95,number,件,beilun/2023.txt,99,（一）予以公开,自然人",
    );
    expect(lines).toContain(
      "beilun,2023,2021,proactive,administrative-fees,amount,17516,number,万元,beilun/2023.txt,58,行政事业性收费,本年收费金额（单位：万元）",
    );
  });

  it("says absence in the status and never as 0", () => {
    const shown = cellsCsv([oddReport()])
      .split("\r\n")
      .map((line) => line.split(",").slice(3, 8).join(" "));
    expect(shown).toContain("requests received research  blank");
    expect(shown).toContain("requests received commercial  not-applicable");
    expect(shown).toContain("requests received public-welfare  not-applicable");
    expect(shown).toContain("requests granted research '-三 text");
  });

  it("keeps a negative number a number", () => {
    expect(cellsCsv([oddReport("2019")])).toContain(",licences,items-change,-35,number,");
  });
});

describe.each(Object.entries({ csv, jsonLines }))("the lines of cells in the notation %s", (_name, notation) => {
  it("are written fast and say the same as their rows", () => {
    const fast = cellLinesIn(notation);
    const slow = linesIn(notation, "cells");
    for (const checked of reports) {
      const lines = fast(checked.report);
      expect(lines.toString()).toBe(slow(checked).toString());
      expect(lines.length).toBeGreaterThan(0);
    }
  });

  it("hold any text that a report can have, and no line for a cell that was not read", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" }), { minLength: 1 }), fc.nat(), (texts, left) => {
        const [agency = "", ...written] = texts;
        const [checked] = reports;
        if (checked === undefined) return;
        const cells = checked.report.cells.flatMap((cell, index): Cell[] => {
          if (index === left % 200) return [];
          const { address, place } = cell;
          const text = written[index];
          return text === undefined ? [cell] : [{ status: "text", written: text, address, place }];
        });
        const report = { ...checked.report, agency, cells, source: { ...checked.report.source, path: agency } };
        expect(cellLinesIn(notation)(report).equals(linesIn(notation, "cells")({ ...checked, report }))).toBe(true);
      }),
      { numRuns: 10 },
    );
  });
});

describe("a line of JSON", () => {
  it("is one line to every program, whatever the text", async () => {
    const written = "一\u2028二\u2029三\u0085四\n五\r六";
    const report = exampleReport({ title: "", cells: { "requests/received/total": written } });
    const json = [...jsonLinesPieces("cells", [checkAlone(report, new VFile({ path: report.source.path }))])].join("");
    const lines: string[] = [];
    for await (const line of createInterface({ input: Readable.from([json]) })) lines.push(line);
    expect(lines).toHaveLength(200);
    expect(lines.map((line) => (JSON.parse(line) as { value: unknown }).value)).toContain(written);
  });
});

describe.each(dataTables)("the data table $name", (table) => {
  it("says the same as CSV and as JSON Lines", () => {
    const rows = reports.flatMap((checked) => [...rowsOf(table.name, checked)]);
    const fromJson = [...jsonLinesPieces(table.name, reports)]
      .join("")
      .split("\n")
      .filter(Boolean)
      .map((line): unknown => JSON.parse(line));
    expect(fromJson).toEqual(rows);
    const fromCsv = readRecords([...csvPieces(table.name, reports)].join(""));
    const texts = rows.map((row) =>
      Object.fromEntries(table.columns.map(({ name }) => [name, row[name] === null ? "" : String(row[name])])),
    );
    expect(
      fromCsv.map((line) =>
        Object.fromEntries(Object.entries(line).map(([name, field]) => [name, withoutApostrophe(field)])),
      ),
    ).toEqual(texts);
  });

  it("holds in every row what its columns allow", () => {
    for (const row of reports.flatMap((checked) => [...rowsOf(table.name, checked)])) {
      expect(Object.keys(row)).toEqual(table.columns.map(({ name }) => name));
      for (const column of table.columns) {
        const value = row[column.name];
        if (value === null || value === undefined) {
          expect(column, column.name).not.toHaveProperty("required");
          continue;
        }
        if ("values" in column) expect(column.values.map(({ value: allowed }) => allowed)).toContain(value);
        if (column.type === "integer" || column.type === "year") expect(Number.isInteger(value)).toBe(true);
        if (column.type === "date") expect(value).toMatch(/^\d{4}-\d\d-\d\d$/u);
      }
    }
  });
});
