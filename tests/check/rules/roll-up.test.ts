import fc from "fast-check";
import { VFile } from "vfile";
import { describe, expect, it } from "vitest";
import { checkReport } from "../../../src/check/check.ts";
import { exampleCase, exampleReport } from "../../../src/check/example.ts";
import type { Example } from "../../../src/check/rule.ts";
import { rollUp } from "../../../src/check/rules/roll-up.ts";
import { type CellAddress, cellsOfForm, formByKey } from "../../../src/form/forms.ts";
import { consistentFigures, type Figures } from "../../support/consistent.ts";
import { addedUp, writtenCells } from "../../support/series.ts";

/** A government that rolls up, with the bodies below it. */
const government = (figures: Figures, below: Example["below"]): Example => ({
  title: "",
  agency: { rollsUp: true },
  cells: writtenCells(figures),
  ...(below === undefined ? {} : { below }),
});

const body = (figures: Figures): Example => ({ title: "", cells: writtenCells(figures) });

function judged(example: Example) {
  const { report, surroundings } = exampleCase(example);
  return {
    report,
    found: [...rollUp.check(report, surroundings)],
    reasons: [...(rollUp.notChecked?.(report, surroundings) ?? [])],
  };
}

const bodies = fc.array(consistentFigures, { minLength: 1, maxLength: 4 });
const addresses = cellsOfForm(formByKey("2021")).map(({ address }) => address);

describe("a government whose figures are those of the bodies below it", () => {
  it("has no errors and no warnings", () => {
    fc.assert(
      fc.property(bodies, (below) => {
        const { report, surroundings } = exampleCase(government(addedUp(below), below.map(body)));
        const { file } = checkReport(report, new VFile({ path: report.source.path }), surroundings);
        expect(file.messages.map(({ reason }) => reason)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it("has one finding at the cell when any one is more", () => {
    fc.assert(
      fc.property(bodies, fc.constantFrom(...addresses), (below, address) => {
        const sum = addedUp(below);
        const changed: Figures = { ...sum, [address]: (sum[address] ?? 0) + 1 };
        const { found } = judged(government(changed, below.map(body)));
        expect(found.map(({ subject, expected }) => [subject, expected])).toEqual([
          [{ cell: address }, [String(sum[address])]],
        ]);
        expect(found[0]?.related?.map(({ report }) => report?.agency)).toEqual(
          below.map((_, index) => `below-${index + 1}`),
        );
      }),
      { numRuns: 50 },
    );
  });

  it("has one finding for each table at most, which lists the other cells", () => {
    const everywhere = Object.fromEntries(addresses.map((address) => [address, 1])) as Figures;
    const { found } = judged(government({}, [body(everywhere)]));
    expect(found.map(({ subject }) => subject)).toEqual([
      { cell: "proactive/rules/issued" },
      { cell: "requests/received/natural-person" },
      { cell: "reviews/reconsideration/upheld" },
    ]);
    expect(found.map(({ related }) => related?.length)).toEqual([10, 175, 15]);
  });
});

describe("bodies below that cannot be summed", () => {
  const seven = { "proactive/licences/decisions": "7" };
  const reasons = (example: Partial<Example>) => {
    const { found, reasons: said } = judged({ title: "", agency: { rollsUp: true }, cells: seven, ...example });
    expect(found).toEqual([]);
    return said;
  };

  it.each<[string, Partial<Example>, readonly string[]]>([
    ["of which none is listed", {}, ["名录中没有它的下属机关，无法与下属机关之和核对"]],
    [
      "of which the register does not say that they are all",
      { agency: {}, below: [{ title: "" }] },
      ["名录没有写明它汇总下属机关的数（rollsUp），没有与下属 1 个机关之和核对"],
    ],
    [
      "of which reports are missing",
      { below: [{ title: "" }, null, null] },
      ["没有下属机关2等 2 个机关 2023 年的报告，无法与下属机关之和核对"],
    ],
    [
      "of which one uses another form",
      { below: [{ title: "", form: "2019", agency: { name: "甲局" } }] },
      ["甲局用的是另一种格式，无法与下属机关之和核对"],
    ],
    [
      "all of which left the cell blank",
      { below: [{ title: "", cells: { "proactive/licences/decisions": "/" } }] },
      ["表二有 1 个数，它自己的或下属机关的不是数，无法与下属机关之和核对"],
    ],
  ])("%s are no finding; why is said", (_name, example, said) => {
    expect(reasons(example)).toEqual(said);
  });

  it("are not expected of a department", () => {
    expect(reasons({ agency: { kind: "department" } })).toEqual([]);
  });

  it("are not summed where the form gives no unit", () => {
    const address: CellAddress = "proactive/procurement/amount";
    const below: Example = { title: "", form: "2019", cells: { [address]: "251000" } };
    expect(judged({ title: "", form: "2019", agency: { rollsUp: true }, below: [below] }).found).toEqual([]);
  });
});

describe("a blank of one body", () => {
  it("counts as 0 beside the figures of others", () => {
    const address = "proactive/licences/decisions";
    const below = [
      { title: "", cells: { [address]: "" } },
      { title: "", cells: { [address]: "7" } },
    ];
    expect(judged({ title: "", agency: { rollsUp: true }, cells: { [address]: "7" }, below })).toMatchObject({
      report: { cells: exampleReport({ title: "", cells: { [address]: "7" } }).cells },
      found: [],
      reasons: [],
    });
  });
});
