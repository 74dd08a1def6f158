import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellAddress } from "../../../src/form/forms.ts";
import { cellsOfForm, formByKey, tableOf } from "../../../src/form/forms.ts";
import type { Report } from "../../../src/report/report.ts";
import { figureAt } from "../../../src/site/figure.ts";
import { subtotalFigures, subtotalsKey } from "../../../src/site/subtotals.ts";
import { body, collected } from "../../support/collected.ts";
import { consistentFiguresOf } from "../../support/consistent.ts";
import { writtenCells } from "../../support/series.ts";
import { seed } from "../../support/seed.ts";
import { checkText } from "../../support/seed-site.ts";
import { answersTo } from "../../support/told.ts";

describe("what the seed answers", () => {
  it("leads from every figure to its cell; only what the site works out beside them leads nowhere", () => {
    const inWords = answersTo(checkText(seed)).map(({ key, answer }) => [
      key,
      answer.flat().flatMap((run) => (typeof run === "string" ? (run.match(/[\d.]*\d/gu) ?? []) : [])),
    ]);
    expect(Object.fromEntries(inWords)).toEqual({
      asked: ["2023"],
      got: ["100", "51", "50.8"],
      reasons: ["186", "8"],
      queue: ["388", "100", "3"],
      reviews: [],
    });
  });

  it("speaks of one year where there is one report", () => {
    expect(answersTo(checkText(seed)).map(({ key }) => key)).not.toContain("change");
  });
});

it.each(["2021", "2019"] as const)(
  "every figure of a sentence on form %s is that of the cell to which it leads",
  (key) => {
    const form = formByKey(key);
    fc.assert(
      fc.property(
        consistentFiguresOf(form),
        fc.subarray(cellsOfForm(form).map(({ address }) => address)),
        fc.constantFrom("", "/", "若干"),
        (figures, absent, sign) => {
          const cells = { ...writtenCells(figures), ...Object.fromEntries(absent.map((address) => [address, sign])) };
          const subtotalAt = (report: Report, address: CellAddress) =>
            subtotalFigures(report, tableOf(form, "requests"))(address);
          const { reports } = collected([body("a")], [{ of: "a", form: key, year: 2023, cells }]);
          for (const checked of reports) {
            for (const { answer } of answersTo(checked)) {
              for (const run of answer.flat()) {
                if (typeof run === "string") continue;
                const address = run.href.slice(1) as CellAddress;
                const isSubtotal = address.startsWith(subtotalsKey("requests"));
                const shown = isSubtotal ? subtotalAt(checked.report, address) : figureAt(checked.report, address);
                expect(run.text).toBe(shown.text);
              }
            }
          }
        },
      ),
      { numRuns: 25 },
    );
  },
);
