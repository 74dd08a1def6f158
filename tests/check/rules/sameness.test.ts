import fc from "fast-check";
import { VFile } from "vfile";
import { describe, expect, it } from "vitest";
import { checkReport } from "../../../src/check/check.ts";
import { exampleCase } from "../../../src/check/example.ts";
import { sameness } from "../../../src/check/rules/sameness.ts";
import { passagesShared, shortestPassage } from "../../../src/check/sameness/passages.ts";
import { surroundingsAmong } from "../../../src/check/surroundings.ts";
import { parseText, seed } from "../../support/seed.ts";

/** Sentences that have nothing in common. */
const sentence = (number: number) =>
  Array.from({ length: 12 }, (_, index) => String.fromCharCode(0x4e00 + number * 40 + index * 3)).join("");
const text = (...numbers: number[]) => numbers.map((number) => `${sentence(number)}。`).join("");

/** What the rule finds when part 一 had one text last year and has another now. */
function findings(now: string, then: string, most = 0.8) {
  const { report, surroundings } = exampleCase({
    title: "",
    parts: { 1: now },
    otherYears: [{ title: "", year: 2022, parts: { 1: then } }],
  });
  return [...sameness.check(report, { ...surroundings, sameness: most })];
}

describe("the share of repeated sentences", () => {
  it("is that of this year's sentences which stood in last year's report", () => {
    const [finding] = findings(text(1, 2, 3, 4), text(3, 4, 5, 6, 7, 8));
    expect(finding).toMatchObject({ actual: "50%", level: "info", subject: { quote: "一、总体情况" } });
    expect(finding?.reason).toContain("占 50%（4 句中的 2 句");
  });

  it("counts a sentence as repeated when only its figures, spaces and widths differ", () => {
    const then =
      "受理申请1,386件，其中 自然人363件；办结率98.5%，答复及时。清理文件84件并公布目录。举办发布会5次，回应关切。";
    const now = "受理申请２９件，其中自然人3件；办结率100%，答复及时。清理文件7件并公布目录。举办发布会12次,回应关切。";
    expect(findings(now, then)).toMatchObject([{ actual: "100%", expected: ["不超过 80%"] }]);
  });

  it("is a warning above the set share only, and never above 1", () => {
    const isWarning = (most: number) => findings(text(1, 2, 3, 4), text(1, 2, 3, 9), most)[0]?.level === undefined;
    expect([0.5, 0.74, 0.75, 0.76, 1].map(isWarning)).toEqual([true, true, false, false, false]);
    expect(findings(text(1, 2, 3, 4), text(1, 2, 3, 4), 1)[0]?.level).toBe("info");
  });

  it("is no warning for fewer sentences than say anything", () => {
    expect(findings(text(1, 2, 3), text(1, 2, 3))).toMatchObject([{ level: "info" }]);
  });

  it("grows with every sentence that is taken over", () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 20 }), fc.nat(20), (all, some) => {
        const taken = Math.min(all, some);
        const now = text(...Array.from({ length: all }, (_, index) => index));
        const then = text(...Array.from({ length: all }, (_, index) => (index < taken ? index : index + 100)));
        const [finding] = findings(now, then);
        expect(finding?.actual).toBe(taken === 0 ? undefined : `${Math.floor((taken / all) * 100)}%`);
      }),
    );
  });
});

describe("the longest shared passages", () => {
  it("are told with both places, across sentences", () => {
    const shared = text(20, 21, 22, 23);
    const [finding] = findings(text(1, 2) + shared + text(3), text(7) + shared + text(8, 9));
    expect(finding?.reason).toContain("最长的相同段落有 53 个字");
    expect(finding?.related).toMatchObject([
      { reason: expect.stringContaining(`“。${sentence(20)}`) as string },
      { reason: "2022 年的报告在这里", report: { year: 2022 } },
    ]);
  });

  it("lead from the message into last year's file", () => {
    const before = {
      ...parseText(seed).draft,
      year: 2022,
      source: { path: "beilun/2022.txt", sha256: "0".repeat(64) },
    };
    const { draft, file } = parseText(seed);
    const agency = {
      id: "beilun",
      name: "北仑区人民政府",
      shortName: "北仑区",
      level: "county",
      kind: "government",
    } as const;
    checkReport(draft, file, surroundingsAmong([draft, before], [agency])(draft));
    const message = file.messages.find(({ ruleId }) => ruleId === "sameness");
    expect(message).toMatchObject({ fatal: false, actual: "100%", line: 7 });
    expect(message?.cause).toMatchObject({ line: 9, cause: { file: "beilun/2022.txt", line: 9 } });
  });

  it("are all that two texts share, as trying every pair of places shows", () => {
    const letters = fc.string({ unit: fc.constantFrom("甲", "乙", "丙"), maxLength: 60 });
    const varied = fc.string({
      unit: fc.integer({ min: 0x4e00, max: 0x4eff }).map((code) => String.fromCharCode(code)),
      maxLength: 80,
    });
    const texts = fc.tuple(letters, varied, letters, varied).map(([a, b, c, d]) => [a + b + c, d + b + a] as const);
    fc.assert(
      fc.property(texts, ([one, other]) => {
        const longest = Math.max(0, ...passagesShared(one, other).map(({ from, to }) => to - from));
        expect(longest).toBe(longestByTrying(one, other));
        for (const { from, to, other: at } of passagesShared(one, other)) {
          expect(other.slice(at, at + to - from)).toBe(one.slice(from, to));
        }
      }),
    );
  });

  it("of a text that repeats itself without end are found in time", () => {
    const long = "公开".repeat(10_000);
    expect(passagesShared(long, long)[0]).toEqual({ from: 0, to: 20_000, other: 0 });
  });
});

/** The length of the longest shared passage by the table of all pairs; 0 below the shortest that is looked for. */
function longestByTrying(one: string, other: string): number {
  let above: number[] = [];
  let longest = 0;
  for (const character of one) {
    const row = Array.from(other, (sign, at) => (sign === character ? (above[at - 1] ?? 0) + 1 : 0));
    longest = Math.max(longest, ...row);
    above = row;
  }
  return longest >= shortestPassage ? longest : 0;
}

describe("what is not compared", () => {
  it("is said when last year's report is not at hand, or holds too little", () => {
    const alone = exampleCase({ title: "", parts: { 1: text(1, 2, 3, 4) } });
    expect([...(sameness.notChecked?.(alone.report, alone.surroundings) ?? [])]).toEqual([
      "没有 2022 年的报告，无法比较第一、五部分与上年是否雷同",
    ]);
    const short = exampleCase({ title: "", otherYears: [{ title: "", year: 2022 }] });
    expect([...(sameness.notChecked?.(short.report, short.surroundings) ?? [])]).toEqual([
      "第一、五部分只有 0 句话，不计算与上年相同的比例",
    ]);
  });

  it("is everything but parts 一 and 五", () => {
    const parts = { 6: text(1, 2, 3, 4, 5, 6) };
    const { report, surroundings } = exampleCase({ title: "", parts, otherYears: [{ title: "", year: 2022, parts }] });
    checkReport(report, new VFile({ path: report.source.path }), surroundings);
    expect([...sameness.check(report, surroundings)]).toEqual([]);
  });
});
