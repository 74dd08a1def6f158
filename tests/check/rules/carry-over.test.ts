import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exampleReport } from "../../../src/check/example.ts";
import type { CellAddress } from "../../../src/form/forms.ts";
import { findCell, type Report } from "../../../src/report/report.ts";
import type { Figures } from "../../support/consistent.ts";
import { applicants, checkAll, consistentYears, foundIn, reasonsIn, reportsOf } from "../../support/series.ts";

const lineOf = (report: Report | undefined, address: CellAddress) =>
  report === undefined ? undefined : findCell(report, address)?.place.start.line;

describe("years that carry over", () => {
  it("have no errors and no warnings", () => {
    fc.assert(
      fc.property(consistentYears, (years) => {
        const messages = checkAll(reportsOf(years)).flatMap(({ file }) => file.messages);
        expect(messages.filter(({ fatal }) => fatal !== undefined).map(({ reason }) => reason)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

describe("a figure carried in that is not what was carried out", () => {
  const columns = [...applicants, "total"] as const;
  const change = fc.record({
    years: consistentYears,
    column: fc.constantFrom(...columns),
    difference: fc.constantFrom(1, -1),
  });

  it("is one finding at that cell, which shows last year's cell too", () => {
    fc.assert(
      fc.property(change, ({ years, column, difference }) => {
        const address = `requests/carried-in/${column}` as const;
        const last = years.at(-1) ?? {};
        const value = (last[address] ?? 0) + difference;
        fc.pre(value >= 0);
        const reports = reportsOf(years.with(-1, { ...last, [address]: value }));
        const found = foundIn(reports, "carry-over");
        expect(found.map(({ message }) => message.line)).toEqual([lineOf(reports.at(-1), address)]);
        const related = found[0]?.finding.related?.[0];
        expect(related?.report).toBe(reports.at(-2));
        expect(related?.place.start.line).toBe(lineOf(reports.at(-2), `requests/carried-out/${column}`));
      }),
      { numRuns: 100 },
    );
  });

  it("is told at the kind of applicant and not once more at the total", () => {
    fc.assert(
      fc.property(consistentYears, fc.constantFrom(...applicants), (years, column) => {
        const last = years.at(-1) ?? {};
        const more = (address: CellAddress) => ({ [address]: (last[address] ?? 0) + 1 });
        const changed: Figures = {
          ...last,
          ...more(`requests/carried-in/${column}`),
          ...more("requests/carried-in/total"),
        };
        const reports = reportsOf(years.with(-1, changed));
        const found = foundIn(reports, "carry-over");
        expect(found.map(({ finding }) => finding.subject)).toEqual([{ cell: `requests/carried-in/${column}` }]);
        const lines = found[0]?.finding.related?.map(({ place }) => place.start.line);
        expect(lines).toContain(lineOf(reports.at(-1), "requests/carried-in/total"));
      }),
      { numRuns: 50 },
    );
  });

  it("is a cell for each kind when two kinds differ, and none for the total", () => {
    const [before, report] = [
      {
        "requests/carried-out/research": "3",
        "requests/carried-out/commercial": "4",
        "requests/carried-out/total": "7",
      },
      { "requests/carried-in/research": "5", "requests/carried-in/commercial": "5", "requests/carried-in/total": "10" },
    ].map((cells, index) => exampleReport({ title: "", year: 2022 + index, cells }));
    const found = foundIn(
      [before, report].filter((one) => one !== undefined),
      "carry-over",
    );
    expect(found.map(({ finding }) => finding.subject)).toEqual([
      { cell: "requests/carried-in/commercial" },
      { cell: "requests/carried-in/research" },
    ]);
  });

  it("is found across the change of forms", () => {
    const before = exampleReport({
      title: "",
      year: 2020,
      form: "2019",
      cells: { "requests/carried-out/natural-person": "1", "requests/carried-out/total": "1" },
    });
    const found = foundIn([before, exampleReport({ title: "", year: 2021 })], "carry-over");
    expect(found.map(({ finding }) => finding.subject)).toEqual([{ cell: "requests/carried-in/natural-person" }]);
  });
});

describe("what is not at hand", () => {
  const of = (year: number, cells = {}, form?: "2019" | "none") =>
    exampleReport({ title: "", year, cells, ...(form === undefined ? {} : { form }) });

  it("is said of the year before, for each rule that needs it", () => {
    const [checked] = checkAll([of(2023)]);
    const sentences = (checked?.notChecked ?? []).map(({ rule, reason }) => [rule.id, reason]);
    expect(sentences).toContainEqual(["carry-over", "没有 2022 年的报告，上年结转无法与上年核对"]);
    expect(sentences).toContainEqual(["stock", "没有 2022 年的报告，现行有效件数无法与上年核对"]);
  });

  it("is never replaced by an older year, and the gap is said once", () => {
    const reports = [of(2021, { "requests/carried-out/total": "9" }), of(2023)];
    expect(foundIn(reports, "carry-over")).toEqual([]);
    expect(reasonsIn(reports, "carry-over")).toEqual(["没有 2022 年的报告，上年结转无法与上年核对"]);
    expect(foundIn(reports, "year-gap").map(({ message }) => message.reason)).toEqual([
      "没有 2022 年的报告，再往前是 2021 年的；没有用它代替上年",
    ]);
  });

  it("is said of a year before without statutory tables", () => {
    expect(reasonsIn([of(2018, {}, "none"), of(2019, {}, "2019")], "carry-over")).toEqual([
      "2018 年的报告没有统一格式的表格，上年结转无法与上年核对",
    ]);
  });

  it("is said of a blank beside a figure, and not of a blank beside 0 or a blank", () => {
    const cells = { "requests/carried-out/natural-person": "", "requests/carried-out/research": "/" } as const;
    const after = { "requests/carried-in/natural-person": "2", "requests/carried-in/total": "0" } as const;
    const reports = [of(2022, cells), of(2023, { ...after, "requests/carried-in/commercial": "" })];
    expect(foundIn(reports, "carry-over")).toEqual([]);
    expect(reasonsIn(reports, "carry-over")).toEqual([
      "表三“自然人”列：上年结转和 2022 年的结转下年度，有的不是数，无从核对",
    ]);
  });
});
