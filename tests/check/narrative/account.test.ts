import { describe, expect, it } from "vitest";
import { exampleCase } from "../../../src/check/example.ts";
import { quantities } from "../../../src/check/narrative/account.ts";
import { unmentionedCells } from "../../../src/check/narrative/unmentioned.ts";
import type { Example } from "../../../src/check/rule.ts";
import type { Block } from "../../../src/report/report.ts";
import { checkAlone } from "../../support/alone.ts";
import { parseText, seed, withLine } from "../../support/seed.ts";

const outcomes = (example: Omit<Example, "title">) => {
  const { report, surroundings } = exampleCase({ title: "", ...example });
  return quantities(report, surroundings).map(({ quote, outcome }) => `${quote} ${outcome}`);
};

describe("the account of the prose", () => {
  it("is worked out once for a report and its surroundings", () => {
    const { report, surroundings } = exampleCase({ title: "", parts: { 1: "收到申请3件。" } });
    expect(quantities(report, surroundings)).toBe(quantities(report, surroundings));
  });

  it("answers nothing where the report has no tables, but adds up what a sentence names", () => {
    const { report, surroundings } = exampleCase({
      title: "",
      parts: { 1: "收到申请9件，其中网络申请4件，信函申请5件。" },
    });
    const said = quantities({ ...report, form: "none", cells: [] }, surroundings);
    expect(said.map(({ outcome }) => outcome)).toEqual(["adds-up", "adds-up", "adds-up"]);
  });

  it("reads the form of 2019 by its own columns", () => {
    const cells = { "proactive/normative-documents/created": "11" } as const;
    expect(
      outcomes({ form: "2019", year: 2020, cells, parts: { 1: "制发规范性文件11件，废止规范性文件8件。" } }),
    ).toEqual(["11件 agrees", "8件 not-in-tables"]);
  });

  it("holds a blank cell against nothing", () => {
    expect(outcomes({ cells: { "requests/received/total": "" }, parts: { 1: "收到政府信息公开申请3件。" } })).toEqual([
      "3件 unclear",
    ]);
  });

  it("does not read the numbers of one department as the government's", () => {
    expect(outcomes({ parts: { 1: "区教育局收到政府信息公开申请8件。" } })).toEqual(["8件 unclear"]);
  });

  it("counts no court case among the reconsiderations told before it, where their results are left blank", () => {
    const cells = {
      "reviews/reconsideration/upheld": "",
      "reviews/reconsideration/corrected": "1",
      "reviews/reconsideration/other": "2",
      "reviews/reconsideration/total": "3",
      "reviews/litigation-direct/upheld": "5",
      "reviews/litigation-direct/total": "5",
    } as const;
    const text = "因政府信息公开被申请行政复议3起，其中结果维持0起、结果纠正1起；提起行政诉讼5起。";
    const { report, surroundings } = exampleCase({ title: "", cells, parts: { 1: text } });
    expect(quantities(report, surroundings).map(({ quote, outcome }) => `${quote} ${outcome}`)).toEqual([
      "3起 agrees",
      "0起 not-in-tables",
      "1起 agrees",
      "5起 agrees",
    ]);
  });

  it("ends on a text that never does", () => {
    const { report, surroundings } = exampleCase({ title: "", parts: { 1: "略。" } });
    const [first, ...others] = report.parts;
    for (const unit of ["收到申请1件", "申请5件，其中1件，", "没有未无", "一二三百千万", "“", "1,234"]) {
      const place = report.title.place;
      const block: Block = { type: "paragraph", children: [{ type: "text", value: unit.repeat(20_000) }], place };
      const long = { ...report, parts: [...(first === undefined ? [] : [{ ...first, blocks: [block] }]), ...others] };
      expect(quantities(long, surroundings).length).toBeLessThanOrEqual(2001);
    }
  });

  it("names the main figures of the tables that the prose leaves out", () => {
    const { draft, file } = parseText(seed);
    const { surroundings } = checkAlone(draft, file);
    expect(unmentionedCells(draft, quantities(draft, surroundings))).toMatchSnapshot();
  });
});

describe("a figure of a table that is wrong", () => {
  it("is told by its sums, and not by the prose as well", () => {
    // The number of requests by natural persons, 363.
    const line = seed.split("\n").findIndex((text) => text === "\t363") + 1;
    const { draft, file } = parseText(withLine(line, "\t364"));
    const ids = checkAlone(draft, file).findings.map(({ rule }) => rule.id);
    expect(ids).toEqual(["balance"]);
  });
});
