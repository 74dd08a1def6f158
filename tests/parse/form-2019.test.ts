import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkAlone } from "../support/alone.ts";
import { formByKey } from "../../src/form/forms.ts";
import { consistentFiguresOf, printReport } from "../support/consistent.ts";
import { parseText } from "../support/seed.ts";
import { printShape } from "../support/shapes.ts";

const form = formByKey("2019");
const [figures = {}] = fc.sample(consistentFiguresOf(form), { numRuns: 1, seed: 7 });

describe("a report on the form of 2019", () => {
  it("is recognised by its heads, whatever its year, and read with every figure", () => {
    fc.assert(
      fc.property(consistentFiguresOf(form), fc.constantFrom(2019, 2020, 2022), (generated, year) => {
        const { draft, file } = parseText(printReport(generated, form, year), year);
        expect(draft.form).toBe("2019");
        const read = draft.cells.map((cell) => [cell.address, cell.status === "number" ? cell.number : cell.status]);
        expect(Object.fromEntries(read)).toEqual(generated);
        expect(file.messages).toEqual([]);
        checkAlone(draft, file);
        expect(file.messages.map(({ ruleId, fatal }) => [ruleId, fatal])).toEqual(
          year === 2022 ? [["form-year", undefined]] : [],
        );
      }),
      { numRuns: 20 },
    );
  });

  it.each(["columns in which a cell begins", "sixths"])("is read from a full grid of %s", (grid) => {
    const text = printShape("tabs, merged cells empty", figures, form).replaceAll(
      // The second of four grid columns is a sixth, and so is the third; the first and the last are two each.
      /^([^\t\n]*)\t([^\t\n]*)\t([^\t\n]*)\t([^\t\n]*)\t([^\t\n]*)$/gmu,
      grid === "sixths" ? "$1\t$2\t\t$3\t$4\t$5\t" : "$&",
    );
    const { draft } = parseText(text, 2020);
    const read = draft.cells.map((cell) => [cell.address, cell.status === "number" ? cell.number : cell.status]);
    expect(Object.fromEntries(read)).toEqual(figures);
  });

  it("is read from a grid whose first figures are two columns wide, as the heads above them are", () => {
    const text = printShape("tabs, merged cells empty", figures, form).replaceAll(
      /^([^\t\n]*)\t([^\t\n]+)\t([^\t\n]+)\t\t([^\t\n]+)$/gmu,
      "$1\t$2\t\t$3\t$4",
    );
    expect(text).toContain("\t上一年项目数量\t\t本年增/减\t处理决定数量\n");
    const { draft } = parseText(text, 2020);
    const read = draft.cells.map((cell) => [cell.address, cell.status === "number" ? cell.number : cell.status]);
    expect(Object.fromEntries(read)).toEqual(figures);
  });

  it.each<[string, number | string]>([
    ["−35", -35],
    ["–8", -8],
    ["增10", 10],
    ["减少3", -3],
    ["-35", -35],
    ["+2", 2],
    ["-", "not-applicable"],
    ["持平", "text"],
  ])("reads a change written “%s” as %s", (written, meaning) => {
    const text = printReport({ ...figures, "proactive/licences/items-change": 777 }, form, 2020);
    const { draft } = parseText(text.replace("\t777\n", `\t${written}\n`), 2020);
    const cell = draft.cells.find(({ address }) => address === "proactive/licences/items-change");
    expect(cell?.status === "number" ? cell.number : cell?.status).toBe(meaning);
    expect(draft.cells).toHaveLength(198);
  });

  it("keeps an amount with its own unit as it is written, since the form gives none", () => {
    const text = printReport({ ...figures, "proactive/procurement/amount": 777777 }, form, 2020);
    const { draft, file } = parseText(text.replace("\t777777\n", "\t251000元\n"), 2020);
    const cell = draft.cells.find(({ address }) => address === "proactive/procurement/amount");
    expect(cell).toMatchObject({ status: "text", written: "251000元" });
    checkAlone(draft, file);
    expect(file.messages).toEqual([]);
  });
});
