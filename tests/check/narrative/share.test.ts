import { describe, expect, it } from "vitest";
import { exampleCase } from "../../../src/check/example.ts";
import { quantities } from "../../../src/check/narrative/account.ts";

const cells = {
  "requests/received/natural-person": "40",
  "requests/received/total": "50",
  "requests/granted/total": "20",
  "requests/concluded/total": "50",
} as const;

const read = (text: string) => {
  const { report, surroundings } = exampleCase({ title: "", cells, parts: { 1: text } });
  return quantities(report, surroundings).map(({ quote, outcome, match }) => [quote, outcome, match?.working]);
};

describe("a share", () => {
  it("is one of what was counted before it", () => {
    expect(read("收到政府信息公开申请50件，其中自然人申请40件，占80%。").at(-1)).toEqual([
      "80%",
      "agrees",
      "40 ÷ 50 = 80%",
    ]);
    expect(read("收到政府信息公开申请50件，其中自然人申请40件，占82%。").at(-1)?.slice(0, 2)).toEqual([
      "82%",
      "disagrees",
    ]);
  });

  it("is one of what its own words name", () => {
    expect(read("自然人申请占80.0%。")).toEqual([["80.0%", "agrees", "40 ÷ 50 = 80%"]]);
  });

  it("of what no table counts is held against the prose alone, which may only bear it out", () => {
    const outcomes = (share: string) =>
      read(`主动公开信息200条，其中动态信息50条，占${share}。`).map(([, outcome]) => outcome);
    expect(outcomes("25%").at(-1)).toBe("adds-up");
    expect(outcomes("30%").at(-1)).toBe("not-in-tables");
  });

  it("of a count that is wrong may be that of the right one", () => {
    const [, count, share] = read("收到政府信息公开申请50件，其中自然人申请41件，占80%。");
    expect([count?.slice(0, 2), share?.slice(0, 2)]).toEqual([
      ["41件", "disagrees"],
      ["80%", "agrees"],
    ]);
  });
});
