import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exampleReport } from "../../../src/check/example.ts";
import { consistentYears, foundIn, reasonsIn, reportsOf } from "../../support/series.ts";

describe("documents in force that are not those of last year, with the issued and without the repealed", () => {
  it("are one finding at the count of this year", () => {
    const difference = fc.integer({ min: 1, max: 50 });
    fc.assert(
      fc.property(consistentYears, difference, (years, more) => {
        const address = "proactive/normative-documents/in-force" as const;
        const last = years.at(-1) ?? {};
        const reports = reportsOf(years.with(-1, { ...last, [address]: (last[address] ?? 0) + more }));
        const found = foundIn(reports, "stock");
        expect(found.map(({ finding }) => [finding.subject, finding.expected])).toEqual([
          [{ cell: address }, [String(last[address])]],
        ]);
      }),
      { numRuns: 50 },
    );
  });

  it("cannot be counted from what last year left blank", () => {
    const reports = [
      exampleReport({ title: "", year: 2022, cells: { "proactive/normative-documents/in-force": "/" } }),
      exampleReport({
        title: "",
        year: 2023,
        cells: { "proactive/normative-documents/issued": "1", "proactive/normative-documents/in-force": "4" },
      }),
    ];
    expect(foundIn(reports, "stock")).toEqual([]);
    expect(reasonsIn(reports, "stock")).toEqual([
      "“行政规范性文件”的制发、废止、现行有效件数和 2022 年的现行有效件数，有的不是数，无从核对",
    ]);
  });

  it("are told with what was left blank as blank", () => {
    const inForce = "proactive/normative-documents/in-force";
    const reports = [
      exampleReport({ title: "", year: 2022, cells: { [inForce]: "3" } }),
      exampleReport({
        title: "",
        year: 2023,
        cells: {
          "proactive/normative-documents/issued": "2",
          "proactive/normative-documents/repealed": "",
          [inForce]: "4",
        },
      }),
    ];
    expect(foundIn(reports, "stock").map(({ finding }) => finding.reason)).toEqual([
      "表二“行政规范性文件”的“现行有效件数”为 4，应为 5（上年现行有效 3 + 本年制发 2 − 本年废止 空白）；相差 1",
    ]);
  });
});
