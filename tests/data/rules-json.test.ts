import { describe, expect, it } from "vitest";
import { rules } from "../../src/check/check.ts";
import { rulesJson } from "../../src/data/rules-json.ts";
import { readingRules } from "../../src/read/catalogue.ts";
import { parseText, seed } from "../support/seed.ts";

interface Sum {
  form: string;
  left: string[];
  right: string[];
}
const { rules: listed } = JSON.parse(rulesJson()) as {
  rules: { id: string; level: string; answerable: boolean; sums: Sum[] }[];
};

describe("rules.json", () => {
  it("lists every rule that a finding can name", () => {
    expect(listed.map(({ id }) => id)).toEqual([...rules, ...readingRules].map(({ id }) => id));
  });

  it("says whose findings a body may explain", () => {
    const answerable = (id: string) => listed.find((rule) => rule.id === id)?.answerable;
    expect(["carry-over", "sections", "text-hidden", "balance", "cell-absent"].map(answerable)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it("lets others work out the 42 sums of the seed with nothing but the figures", () => {
    const values = new Map(
      parseText(seed).draft.cells.map((cell): [string, number] => [
        cell.address,
        cell.status === "number" ? cell.number : 0,
      ]),
    );
    const total = (cells: string[]) => cells.reduce((sum, address) => sum + (values.get(address) ?? NaN), 0);
    const sums = listed.flatMap((rule) => rule.sums).filter(({ form }) => form === "2021");
    expect(sums).toHaveLength(42);
    for (const { left, right } of sums) expect(total(left)).toBe(total(right));
  });
});
