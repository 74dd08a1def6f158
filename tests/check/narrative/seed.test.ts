import { describe, expect, it } from "vitest";
import type { Quantity } from "../../../src/check/narrative/quantity.ts";
import { checkAlone } from "../../support/alone.ts";
import { parseText, seed } from "../../support/seed.ts";

function check(text: string) {
  const { draft, file } = parseText(text);
  return checkAlone(draft, file);
}

const { quantities } = check(seed);
const numbers = quantities.filter(({ part, measure }) => part === 1 && measure !== "");
const answered = ({ outcome }: Quantity) => outcome === "agrees" || outcome === "disagrees";

describe("the prose of the seed", () => {
  it("has 29 quantities in part one, each as it stands in the file", () => {
    expect(numbers.map(({ quote }) => quote)).toMatchSnapshot();
    expect(numbers).toHaveLength(29);
    const lines = seed.split("\n");
    for (const { quote, place } of quantities) {
      expect(lines[place.start.line - 1]?.slice(place.start.column - 1, place.end.column - 1)).toBe(quote);
    }
  });

  it("has 13 that the tables answer, and they agree", () => {
    const matched = numbers.filter(answered);
    expect(matched.map(({ quote, match }) => `${quote} ${match?.meaning}`)).toMatchSnapshot();
    expect(matched).toHaveLength(13);
    for (const { outcome } of matched) expect(outcome).toBe("agrees");
  });

  it("leaves nothing unclear", () => {
    expect(quantities.filter(({ outcome }) => outcome === "unclear")).toEqual([]);
  });

  it("claims that no case was corrected, and makes claims that no table holds", () => {
    expect(
      quantities.filter(({ measure }) => measure === "").map(({ quote, outcome }) => [quote, outcome]),
    ).toMatchSnapshot();
  });
});

describe("a quantity of the seed's prose that is off by one", () => {
  const cases = numbers.filter(answered).flatMap((quantity) => [1, -1].map((by) => ({ ...quantity, by })));

  it.each(cases)("is told once, at the quantity: $clause, $by", ({ place, quote, value, by }) => {
    const lines = seed.split("\n");
    const line = lines[place.start.line - 1] ?? "";
    const wrong = quote.replace(String(value), String(value + by));
    lines[place.start.line - 1] = line.slice(0, place.start.column - 1) + wrong + line.slice(place.end.column - 1);
    const told = check(lines.join("\n")).findings.map(({ finding, rule }) => ({ id: rule.id, finding }));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({
      id: "narrative",
      finding: { place: { start: { line: place.start.line, column: place.start.column } }, actual: wrong },
    });
  });
});
