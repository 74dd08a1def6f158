import { describe, expect, it } from "vitest";
import { Tally } from "../support/damage.ts";
import type { Figures } from "../support/consistent.ts";
import { parseText, seed, tryText } from "../support/seed.ts";
import { damagesOfShape, verdictOnShape } from "../support/shape-damage.ts";
import { printShape, shapeNames } from "../support/shapes.ts";

const figures: Figures = Object.fromEntries(
  parseText(seed).draft.cells.map((cell) => [cell.address, cell.status === "number" ? cell.number : 0]),
);
/** Of each kind in each shape; a denser run, of 90, takes minutes. */
const damagesOfEach = 6;

describe("damaged copied text", () => {
  it.each(shapeNames)("in the shape “%s” never shows a figure in another place in silence", (name) => {
    const text = printShape(name, figures);
    const original = parseText(text).draft;
    const tally = new Tally();
    for (const damage of damagesOfShape(text, original, damagesOfEach)) {
      tally.add(damage, verdictOnShape(original, damage, tryText(damage.text)), 0);
    }
    expect(tally.silent).toEqual([]);
    expect(tally.totals).toMatchSnapshot();
  });
});
