import { describe, expect, it } from "vitest";
import { exampleCase } from "../../../src/check/example.ts";
import type { Example } from "../../../src/check/rule.ts";
import { deadline } from "../../../src/check/rules/deadline.ts";

const department = { kind: "department" } as const;

function judged(example: Omit<Example, "title">) {
  const { report, surroundings } = exampleCase({ title: "", ...example });
  return {
    found: [...deadline.check(report, surroundings)].map(({ subject, actual }) => [subject, actual]),
    reasons: [...(deadline.notChecked?.(report, surroundings) ?? [])],
  };
}

describe("the day of publication", () => {
  it("is taken from the editor's note before the report's own", () => {
    const preface = "发布日期：2024-02-20";
    expect(judged({ agency: department, preface, publishedOn: "2024-01-20" })).toEqual({ found: [], reasons: [] });
  });

  it("in the report is answered at its words, that of a note at the title", () => {
    expect(judged({ agency: department, preface: "发布日期：2024-02-20" }).found).toEqual([
      [{ quote: "发布日期：2024-02-20" }, "2024-02-20"],
    ]);
    expect(judged({ agency: department, publishedOn: "2024-02-20" }).found).toEqual([
      [{ quote: "示例机关2023年政府信息公开工作年度报告" }, "2024-02-20"],
    ]);
  });

  it("may be years late when the editor says so", () => {
    expect(judged({ publishedOn: "2026-01-05" }).found).toHaveLength(1);
  });

  it("cannot be known from a signature in time", () => {
    expect(judged({ parts: { 6: "2024年1月20日" } })).toEqual({
      found: [],
      reasons: ["报告只有落款日期 2024-01-20，没有发布日期，无法核对是否按期公布"],
    });
  });

  it("is asked for where nobody gives it", () => {
    expect(judged({}).reasons).toEqual(["报告没有写明发布日期，编辑也没有补充（publishedOn），无法核对是否按期公布"]);
  });

  it("of a town is held against nothing that the law does not say", () => {
    expect(judged({ agency: { level: "township" }, publishedOn: "2024-12-31" })).toEqual({
      found: [],
      reasons: ["法律没有规定乡镇、街道公布报告的期限，网站设置（deadlines）中也没有"],
    });
  });

  it("is held against an earlier deadline of the place", () => {
    const example = { agency: department, publishedOn: "2024-01-25" };
    expect(judged(example).found).toEqual([]);
    expect(judged({ ...example, deadlines: { department: "01-20" } }).found).toHaveLength(1);
  });
});
