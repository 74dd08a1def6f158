import { VFile } from "vfile";
import { describe, expect, it } from "vitest";
import type { JudgedFinding } from "../../src/check/checked.ts";
import { checkReport, rules } from "../../src/check/check.ts";
import { exampleCase } from "../../src/check/example.ts";
import { judge } from "../../src/check/judge.ts";
import type { Rule, Subject } from "../../src/check/rule.ts";
import { inOrder, severityOf } from "../../src/check/severity.ts";
import { cellAt } from "../../src/report/report.ts";
import { type Named, notesFor } from "../support/notes.ts";

const oldPeriod = { title: "", preface: "本报告的统计期限为2022年1月1日至12月31日。" };
const period = { rule: "year-agreement", quote: "统计期限为2022年", value: "2022" };

function check(example: Parameters<typeof exampleCase>[0], explanations: readonly Named[]) {
  const { report, surroundings } = exampleCase(example);
  const notes = notesFor(explanations);
  const checked = checkReport(report, new VFile({ path: report.source.path }), surroundings, notes);
  return { checked, void: notes.file.messages.map(({ reason }) => reason), notes };
}

/** A finding of level `level` at a cell, judged with explanations, as a rule about years gives them. */
function judgeAtCell(level: Rule["level"], answerable: boolean, actual: string, explanations: readonly Named[]) {
  const address = "requests/carried-in/total";
  const { report } = exampleCase({ title: "", cells: { [address]: actual } });
  const file = new VFile({ path: report.source.path });
  const { place } = cellAt(report, address);
  const message = file.message("上年结转为 3，应为 2", { place, ruleId: "carry-over", source: "report-check" });
  message.fatal = level === "error" ? true : level === "warning" ? false : undefined;
  const subject: Subject = { cell: address };
  const rule = { id: "carry-over", level, ...(answerable ? { answerable } : {}) } as unknown as Rule;
  const finding = { reason: message.reason, place, subject, actual, note: "。" };
  const judged: JudgedFinding[] = [{ rule, finding, message }];
  const notes = notesFor(explanations);
  const [result] = judge(report, file, judged, notes);
  return { severity: severityOf(message), answer: result?.answer, void: notes.file.messages };
}

const carried = { rule: "carry-over", cell: "requests/carried-in/total", value: "3" };

describe("an explained finding", () => {
  it("is a note, with who says what and when", () => {
    const { checked, ...rest } = check(oldPeriod, [period]);
    const [judged] = checked.findings;
    expect(judged?.answer).toMatchObject({ reason: "<b>机构改革</b>，数据由两家合并。", date: "2024-01-15" });
    expect(judged?.message).toMatchObject({
      reason: "统计期限的年份为 2022，应为 2023",
      fatal: undefined,
      note: "机关说明：<b>机构改革</b>，数据由两家合并（北仑区人民政府办公室，2024-01-15）。",
    });
    expect(rest.void).toEqual([]);
  });

  it("may have its words spaced and broken otherwise", () => {
    expect(check(oldPeriod, [{ ...period, quote: " 统计期限为2022年\n", value: " 2022" }]).void).toEqual([]);
  });

  it("may be an error of a rule that says so, and no other error", () => {
    expect(judgeAtCell("error", true, "3", [carried])).toMatchObject({ severity: "info", void: [] });
    const other = judgeAtCell("error", false, "3", [carried]);
    expect(other).toMatchObject({ severity: "error", answer: undefined });
    expect(other.void).toHaveLength(1);
  });

  it("stands among the notes before what is only information", () => {
    const { checked } = check({ ...oldPeriod, cells: { "requests/received/total": "/" } }, [period]);
    const kinds = inOrder([checked.file]).map(({ answer }) => answer !== undefined);
    expect(kinds[0]).toBe(true);
    expect(kinds.filter(Boolean)).toHaveLength(1);
  });

  it("of reading is named by the words it is about, or by its own sentence", () => {
    for (const actual of ["甲市", undefined]) {
      const { report, surroundings } = exampleCase({ title: "" });
      const file = new VFile({ path: report.source.path });
      const message = file.message("标题中的机关为“甲市”", { ruleId: "title-other-agency", source: "report-parse" });
      Object.assign(message, { fatal: false, ...(actual === undefined ? {} : { actual }) });
      const quote = actual ?? "标题中的机关为“甲市”";
      const notes = notesFor([{ rule: "title-other-agency", quote, value: quote }]);
      checkReport(report, file, surroundings, notes);
      expect([severityOf(message), notes.file.messages]).toEqual(["info", []]);
    }
  });
});

describe("an explanation", () => {
  it("is void when the words say another value, and the finding stands", () => {
    const { checked, notes, ...rest } = check(oldPeriod, [{ ...period, value: "2021" }]);
    expect(checked.findings.map(({ answer, message }) => [answer, severityOf(message)])).toEqual([
      [undefined, "warning"],
    ]);
    expect(rest.void).toEqual(["说明针对的值为 2021，现在为 2022，这条说明作废"]);
    expect(notes.file.messages[0]).toMatchObject({
      fatal: false,
      ruleId: "answer-void",
      url: "/rules/answer-void/",
      line: 3,
      column: 5,
    });
  });

  it("is void when the cell has another value by now", () => {
    const found = judgeAtCell("warning", false, "4", [carried]);
    expect(found).toMatchObject({ severity: "warning", answer: undefined });
    expect(found.void.map(({ reason }) => reason)).toEqual(["说明针对的值为 3，现在为 4，这条说明作废"]);
  });

  it("is void when nothing is found any more, whether the value changed or not", () => {
    expect(check({ title: "" }, [period]).void).toEqual(["规则 year-agreement 在这里没有发现问题，这条说明作废"]);
    const cell = { rule: "sections", cell: "requests/received/total", value: "2" };
    expect(check({ title: "" }, [cell]).void).toEqual([
      "说明针对的值为 2，现在为 0；规则 sections 在这里没有发现问题，这条说明作废",
    ]);
  });

  it("does not answer the same words under another rule, nor other words under the same rule", () => {
    for (const other of [
      { ...period, rule: "sections" },
      { ...period, quote: "统计期限为2022年1月" },
    ]) {
      const { checked, ...rest } = check(oldPeriod, [other]);
      expect(checked.findings.map(({ message }) => severityOf(message))).toEqual(["warning"]);
      expect(rest.void).toHaveLength(1);
    }
  });
});

describe.each(rules.filter(({ level, answerable }) => level === "warning" || answerable === true))(
  "what the rule $id finds",
  (rule) => {
    it.each(rule.examples.notOk)("in “$title” can be explained by its own subject and value", (example) => {
      const found = check(example, []).checked.findings;
      const named = found.map(({ rule: { id }, finding: { subject, actual } }): Named => {
        if (subject === undefined || actual === undefined) throw new Error(`${id} does not say what it is about.`);
        return { rule: id, value: actual, ...subject };
      });
      expect(named.length).toBeGreaterThan(0);
      const after = check(example, named);
      expect(after.void).toEqual([]);
      expect(
        after.checked.findings.map(({ message, answer }) => [message.reason, severityOf(message), answer?.rule]),
      ).toEqual(found.map(({ message }) => [message.reason, "info", rule.id]));
    });
  },
);
