import { describe, expect, it } from "vitest";
import { exampleCase } from "../../../src/check/example.ts";
import { quantities } from "../../../src/check/narrative/account.ts";

const year = (received: string) => ({ "requests/received/total": received });

const read = (text: string, before: readonly string[] = ["40"]) => {
  const { report, surroundings } = exampleCase({
    title: "",
    year: 2023,
    cells: year("50"),
    parts: { 1: text },
    otherYears: before.map((received) => ({ title: "", year: 2022, cells: year(received) })),
  });
  return quantities(report, surroundings)
    .map(({ quote, outcome, match }) => [quote, outcome, match?.working])
    .at(-1);
};

describe("a change against the year before", () => {
  it("is that of what was counted before it, in per cent or in cases", () => {
    expect(read("收到政府信息公开申请50件，同比增长25%。")).toEqual(["25%", "agrees", "(50 - 40) ÷ 40 = 25%"]);
    expect(read("收到政府信息公开申请50件，较上年增加10件。")).toEqual(["10件", "agrees", "50 - 40 = 10"]);
    expect(read("收到政府信息公开申请50件，较2022年增加9件。")?.slice(0, 2)).toEqual(["9件", "disagrees"]);
  });

  it("is that of what its own words name", () => {
    expect(read("新收政府信息公开申请同比增长25%。")).toEqual(["25%", "agrees", "(50 - 40) ÷ 40 = 25%"]);
  });

  it("has a direction", () => {
    expect(read("收到政府信息公开申请50件，同比下降25%。")?.slice(0, 2)).toEqual(["25%", "disagrees"]);
  });

  it("is held against nothing where last year's report is not at hand, or counted none", () => {
    expect(read("收到政府信息公开申请50件，同比增长25%。", [])?.[1]).toBe("not-in-tables");
    expect(read("收到政府信息公开申请50件，同比增长25%。", ["0"])?.[1]).toBe("not-in-tables");
  });
});
