/** Charts of reports that should not be: absences of every kind, text, counts below 0, cells that are not there. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exampleReport } from "../../../src/check/example.ts";
import { cellsOfForm, type FormKey, formByKey } from "../../../src/form/forms.ts";
import type { Report } from "../../../src/report/report.ts";
import { isChart } from "../../../src/site/charts/chart.ts";
import { chartsOf } from "../../../src/site/charts/charts.ts";
import { yearsChart } from "../../../src/site/charts/years.ts";
import { boxesOf, outside, overlapping } from "../../support/marks.ts";

const written = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom("0", "3", "12", "40") },
  { weight: 1, arbitrary: fc.constantFrom("", "/", "约三件", "-5", "1.5", "900719925474099") },
);

/** Cells of the column of totals and of decisions are written at random; some are taken away. */
const strangeReports: fc.Arbitrary<Report> = fc.constantFrom<FormKey[]>("2021", "2019").chain((form) => {
  const addresses = cellsOfForm(formByKey(form))
    .map(({ address }) => address)
    .filter((address) => /\/(?:total|decisions|natural-person)$/u.test(address));
  return fc
    .tuple(
      fc.array(written, { minLength: addresses.length, maxLength: addresses.length }),
      fc.subarray(addresses, { maxLength: 3 }),
    )
    .map(([values, gone]) => {
      const cells = Object.fromEntries(addresses.map((address, index) => [address, values[index] ?? "0"]));
      const report = exampleReport({ title: "", form, cells });
      return { ...report, cells: report.cells.filter(({ address }) => !gone.includes(address)) };
    });
});

describe("charts of a strange report", () => {
  it("draw what is there within their frames, or say why not, and never throw", () => {
    fc.assert(
      fc.property(fc.array(strangeReports, { minLength: 1, maxLength: 4 }), (reports) => {
        const own = reports.map((report, index) => ({ ...report, year: 2019 + 2 * index }));
        for (const chart of [...own.flatMap((report) => [...chartsOf(report).values()].flat()), yearsChart(own)]) {
          if (!isChart(chart)) {
            expect(chart.reason).toMatch(/[^。]$/u);
            continue;
          }
          const known = chart.rows.filter(({ item }) => item.value === undefined);
          expect(known.every(({ item }) => item.absence !== undefined)).toBe(true);
          for (const drawing of [chart.drawings.narrow, chart.drawings.wide]) {
            expect(outside(drawing), chart.name).toEqual([]);
            expect(overlapping(drawing), chart.name).toEqual([]);
            expect(boxesOf(drawing).every(({ width, height }) => width >= 0 && height >= 0)).toBe(true);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
