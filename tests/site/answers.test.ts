import { describe, expect, it } from "vitest";
import { judge } from "../../src/check/judge.ts";
import { cellAt } from "../../src/report/report.ts";
import type { EditorNotes } from "../../src/settings/notes.ts";
import { Site } from "../../src/site/site.ts";
import { type Named, notesFor } from "../support/notes.ts";
import { seed } from "../support/seed.ts";
import { checkText, siteOf } from "../support/seed-site.ts";

const oldPeriod = seed.replace("自2023年1月1日", "自2022年1月1日");
const period: Named = { rule: "year-agreement", quote: "统计期限自2022年", value: "2022" };

function siteWith(text: string, explanations: readonly Named[], changes: Partial<EditorNotes> = {}) {
  return new Site(siteOf([checkText(text, 2023, notesFor(explanations, changes))]), "site.css");
}

describe("the page of a report with notes of its editor", () => {
  it("shows when it was published and its index number", () => {
    const { facts } = siteWith(seed, [], { publishedOn: "2024-01-15", indexNumber: "002-1" }).report(0);
    expect(facts.map(({ term, text }) => [term, text])).toEqual(
      expect.arrayContaining([
        ["发布日期", "2024-01-15"],
        ["索引号", "002-1"],
      ]),
    );
  });

  it("shows no such facts where there are none", () => {
    const { facts, note } = siteWith(seed, []).report(0);
    expect([facts.filter(({ term }) => /发布日期|索引号/u.test(term)), note]).toEqual([[], []]);
  });

  it("shows the note to the readers apart from the report, and keeps tags in it as text", () => {
    const { note, contents } = siteWith(seed, [], { text: "   \n\n第一段<b>。\n\n- 一项\n" }).report(0);
    expect(note.map(({ type }) => type)).toEqual(["paragraph", "list"]);
    expect(JSON.stringify(note)).toContain("第一段<b>。");
    expect(note[0]?.place.start.line).toBe(3);
    expect(contents[0]).toEqual({ text: "发布机关的话（不属于报告）", href: "#note" });
  });

  it("lists an explained finding apart from problems, with what the body says and not how to mend it", () => {
    const site = siteWith(oldPeriod, [period]);
    const { findings, problems } = site.report(0);
    expect([findings.problems, problems]).toEqual([[], undefined]);
    expect(findings.answered).toMatchObject([
      {
        severityWord: "机关说明",
        sentence: "统计期限的年份为 2022，应为 2023",
        answer: { date: "2024-01-15", by: "北仑区人民政府办公室", reason: "<b>机构改革</b>，数据由两家合并。" },
      },
    ]);
    expect(findings.answered[0]).not.toHaveProperty("note");
    expect(site.checks(0).findings.notices.map(({ sentence }) => sentence)).not.toContain(
      "统计期限的年份为 2022，应为 2023",
    );
  });

  it("says that an explanation is void, without a line of the report", () => {
    const { findings } = siteWith(seed, [period]).report(0);
    expect(findings.problems.map(({ sentence, places }) => [sentence, places])).toEqual([
      ["规则 year-agreement 在这里没有发现问题，这条说明作废", []],
    ]);
  });

  it("marks the cell that is explained as such, and no other", () => {
    const address = "requests/carried-in/total";
    const checked = checkText(seed);
    const { report, file } = checked;
    const { place } = cellAt(report, address);
    const message = file.message("上年结转为 2，应为 3", { place, ruleId: "text-struck", source: "report-read" });
    Object.assign(message, { fatal: false, actual: "2" });
    const notes = notesFor([{ rule: "text-struck", quote: "2", value: "2" }]);
    judge(report, file, [], notes);
    const { parts, findings } = new Site(siteOf([{ ...checked, notes }]), "site.css").report(0);
    const cells = parts
      .flatMap(({ table }) => table?.sections.flatMap(({ rows }) => rows.flat()) ?? [])
      .flatMap((cell) => (cell.kind === "figure" && cell.marks.length > 0 ? [cell] : []))
      .filter(({ marks }) => marks.some(({ answered }) => answered));
    expect(cells.map(({ id }) => id)).toEqual([address]);
    expect(cells[0]?.marks).toEqual([{ number: 1, href: "#finding-1", answered: true }]);
    expect(findings.answered.map(({ number }) => number)).toEqual([1]);
  });
});

describe("the page of a rule", () => {
  const verdict = (id: string, explanations: readonly Named[], text = oldPeriod) => {
    const site = siteWith(text, explanations);
    return site.records.rules.map(({ index }) => site.rule(index)).find((page) => page.id === id)?.reports[0];
  };

  it("says that the body has explained what departs from it", () => {
    expect(verdict("year-agreement", [period])?.sentence).toBe("有 1 处不符合，机关已作说明");
    expect(verdict("year-agreement", [])?.sentence).toBe("有 1 处不符合");
  });

  it("lists explanations that are void under their own rule", () => {
    expect(verdict("answer-void", [period], seed)?.sentence).toBe("有 1 处不符合");
    expect(verdict("answer-void", [period])?.sentence).toBe("符合");
  });

  it("says whether findings can be explained", () => {
    const site = siteWith(seed, []);
    const levelOf = (id: string) =>
      site.records.rules.map(({ index }) => site.rule(index)).find((page) => page.id === id)?.level;
    expect(levelOf("sections")).toContain("改正或说明之前不能发布");
    expect(levelOf("balance")).toBe("错误：改正之前不能发布");
    expect(levelOf("answer-void")).toContain("改正之前不能发布");
  });
});
