import { describe, expect, it } from "vitest";
import { witnessesOf } from "../../../src/check/culprit/witnesses.ts";
import { exampleCase } from "../../../src/check/example.ts";
import type { Quantity } from "../../../src/check/narrative/quantity.ts";

const place = { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };

function quantity(facts: Pick<Quantity, "quote" | "value" | "match">): Quantity {
  return { place, clause: facts.quote, part: 1, measure: "件", outcome: "disagrees", ...facts };
}

const received = { "requests/received/total": "6", "requests/carried-in/total": "2" } as const;

describe("the prose", () => {
  const { report, surroundings } = exampleCase({ title: "", cells: received });
  const cells = ["requests/received/total", "requests/carried-in/total"] as const;

  it("speaks of the cells that it counts", () => {
    const said = quantity({ quote: "9件", value: 9, match: { meaning: "新收加结转", cells, value: 8 } });
    expect(witnessesOf(report, surroundings, [said])).toEqual([{ cells, value: 9, words: "正文写有“9件”" }]);
  });

  it("says nothing of cells in a share of them, nor where it counts none", () => {
    const share = quantity({ quote: "75%", value: 75, match: { meaning: "新收的占比", cells, value: 75 } });
    const other = quantity({ quote: "12期", value: 12 });
    expect(witnessesOf(report, surroundings, [share, other])).toEqual([]);
  });
});

describe("last year's report", () => {
  it("speaks of what was carried over, where a number stands", () => {
    const cells = { "requests/carried-out/total": "2", "requests/carried-out/commercial": "/" } as const;
    const otherYears = [{ title: "", year: 2022, form: "2019", cells }] as const;
    const { report, surroundings } = exampleCase({ title: "", otherYears });
    const said = witnessesOf(report, surroundings, []);
    expect(said).toHaveLength(6);
    expect(said.at(-1)).toEqual({
      cells: ["requests/carried-in/total"],
      value: 2,
      words: "2022 年的报告中“四、结转下年度继续办理”为 2",
    });
  });

  it("that is not at hand says nothing", () => {
    const { report, surroundings } = exampleCase({ title: "" });
    expect(witnessesOf(report, surroundings, [])).toEqual([]);
  });
});
