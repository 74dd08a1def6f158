import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CellAddress, cellsOfForm, formByKey } from "../../src/form/forms.ts";
import type { Report } from "../../src/report/report.ts";
import { consistentFiguresOf, type Figures } from "../support/consistent.ts";
import { parseText, seed } from "../support/seed.ts";
import { printShape, type Shape, shapeNames, shapes } from "../support/shapes.ts";

const valuesOf = ({ cells }: Report) =>
  Object.fromEntries(cells.map((cell) => [cell.address, cell.status === "number" ? cell.number : cell.status]));
const seriousIn = (parsed: ReturnType<typeof parseText>) =>
  parsed.file.messages.filter(({ fatal }) => fatal !== undefined).map(({ reason }) => reason);

const seedFigures = valuesOf(parseText(seed).draft) as Figures;

describe.each(shapeNames)("copied text in the shape “%s”", (name) => {
  const shape: Shape = shapes[name];

  it("gives the seed's 200 figures, each at its own place", () => {
    const text = printShape(name, seedFigures);
    const parsed = parseText(text);
    expect(valuesOf(parsed.draft)).toEqual(seedFigures);
    expect(seriousIn(parsed)).toEqual([]);
    expect(parsed.complete).toBe(true);
    for (const { written, place } of parsed.draft.cells) {
      expect(text.slice(place.start.offset, place.end.offset)).toBe(written);
      const line = text.split("\n")[place.start.line - 1] ?? "";
      expect(line.slice(place.start.column - 1, place.end.column - 1)).toBe(written);
    }
  });

  it.each(["2021", "2019"] as const)("gives exactly the figures of any report on the form of %s", (key) => {
    const form = formByKey(key);
    fc.assert(
      fc.property(consistentFiguresOf(form), (figures) => {
        const parsed = parseText(printShape(name, figures, form));
        expect(parsed.draft.form).toBe(key);
        expect(valuesOf(parsed.draft)).toEqual(figures);
        expect(seriousIn(parsed)).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });

  it.each(["2021", "2019"] as const)(
    shape.keepsBlanks
      ? "shows an empty cell as empty or tells its row, and moves no figure, on the form of %s"
      : "tells the row of a vanished cell, and moves no figure, on the form of %s",
    (key) => {
      const form = formByKey(key);
      const addresses = cellsOfForm(form).map(({ address }) => address);
      fc.assert(
        fc.property(consistentFiguresOf(form), fc.subarray(addresses, { maxLength: 3 }), (figures, blank) => {
          const parsed = parseText(printShape(name, figures, form, new Set(blank)));
          const values = valuesOf(parsed.draft);
          const wanted = { ...figures, ...Object.fromEntries(blank.map((address) => [address, "blank"])) };
          for (const [address, value] of Object.entries(values)) {
            expect([address, value]).toEqual([address, wanted[address as CellAddress]]);
          }
          if (parsed.draft.cells.length < addresses.length) expect(parsed.reasons.length).toBeGreaterThan(0);
          if (!shape.keepsBlanks) for (const address of blank) expect(values).not.toHaveProperty([address]);
        }),
        { numRuns: 15 },
      );
    },
  );
});

describe("a Markdown file whose tables have bars and no line of dashes", () => {
  it.each(shapeNames.filter((name) => name.includes("bar")))(
    "gives the seed's 200 figures in the shape “%s”",
    (name) => {
      const text = printShape(name, seedFigures).replace("略。", "**略**。");
      const parsed = parseText(text, 2023, "md");
      expect(valuesOf(parsed.draft)).toEqual(seedFigures);
      expect(seriousIn(parsed)).toEqual([]);
      expect(JSON.stringify(parsed.draft.parts[0]?.blocks)).toContain("strong");
      for (const { written, place } of parsed.draft.cells) {
        expect(text.slice(place.start.offset, place.end.offset)).toBe(written);
      }
    },
  );
});
