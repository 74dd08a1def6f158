import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellAddress } from "../../src/form/forms.ts";
import { findCell, type Report } from "../../src/report/report.ts";
import { parseText, seed, tryText, withLine } from "../support/seed.ts";

const numberAt = (report: Report, address: CellAddress) => {
  const cell = findCell(report, address);
  return cell?.status === "number" ? cell.number : cell?.status;
};

/** Cells that differ between two readings, as address and written text. */
const before = new Map(parseText(seed).draft.cells.map(({ address, written }) => [address, written]));
const changed = (report: Report) => {
  return report.cells.flatMap(({ address, written }) => (before.get(address) === written ? [] : [[address, written]]));
};

describe("a file that was cut short", () => {
  it.each([30, 120, 121, 200, 330])("behind line %i gets one finding, at its end", (line) => {
    const lines = seed.split("\n").slice(0, line);
    for (const text of [lines.join("\n"), `${lines.join("\n")}\n`]) {
      const { file, draft } = tryText(text);
      const serious = file.messages.filter(({ fatal }) => fatal !== undefined);
      expect(serious.map((message) => [message.ruleId, message.line])).toEqual([["file-cut", line]]);
      expect(changed(draft as Report)).toEqual([]);
    }
  });
});

describe("the seed", () => {
  const { draft, complete, reasons } = parseText(seed);

  it("is read whole: six parts and 200 figures", () => {
    expect(complete).toBe(true);
    expect(draft.parts.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(draft.cells).toHaveLength(200);
    expect(reasons).toEqual([]);
  });

  it("puts every figure where the file has it", () => {
    const lines = seed.split("\n");
    for (const { written, place } of draft.cells) expect(lines[place.start.line - 1]?.trim()).toBe(written);
  });

  it.each<[CellAddress, number]>([
    ["proactive/normative-documents/issued", 11],
    ["proactive/normative-documents/repealed", 84],
    ["proactive/normative-documents/in-force", 130],
    ["proactive/licences/decisions", 458711],
    ["proactive/administrative-fees/amount", 17516],
    ["requests/received/other-organisation", 20],
    ["requests/carried-in/total", 2],
    ["requests/unavailable-not-held/commercial", 3],
    ["requests/other-rest/natural-person", 31],
    ["requests/concluded/total", 378],
    ["requests/carried-out/natural-person", 9],
    ["reviews/reconsideration/upheld", 5],
    ["reviews/litigation-direct/upheld", 1],
    ["reviews/litigation-after-reconsideration/total", 0],
  ])("has %s = %i", (address, value) => {
    expect(numberAt(draft, address)).toBe(value);
  });

  it("tells every departure from the form once, where it is first met, and nothing is repaired in silence", () => {
    const { file } = parseText(seed);
    expect(file.messages.map(({ line, ruleId, fatal }) => [line, ruleId, fatal])).toEqual([
      [1, "title-written", undefined],
      [88, "label-variant", undefined],
      [336, "label-variant", undefined],
      [347, "table-head-layout", undefined],
      [15, "heading-written", undefined],
      [9, "writing-punctuation", undefined],
      [9, "writing-space", undefined],
      [5, "writing-space", undefined],
      [391, "writing-space", undefined],
      [11, "writing-word-missing", undefined],
      [5, "preface-parts", undefined],
      [393, "writing-numbering", undefined],
      [394, "heading-spacing", undefined],
      [398, "contact-place", undefined],
      [65, "table-empty-lines", undefined],
    ]);
    expect(file.messages.map(({ reason }) => reason)).toMatchSnapshot();
  });
});

describe("a cell", () => {
  it.each([
    ["blank", "\t", "blank"],
    ["a slash", "\t/", "not-applicable"],
    ["a thousands separator", "\t1,386", 1386],
    ["full-width digits", "\t３６３", 363],
    ["its unit behind it", "\t386件", 386],
    ["a word", "\t约三百", "text"],
    ["a leading zero", "\t0363", "text"],
    ["another unit", "\t386元", "text"],
  ])("with %s is read as what it is, and no other cell changes", (_name, line, meaning) => {
    const { draft } = parseText(withLine(80, line));
    expect(numberAt(draft, "requests/received/natural-person")).toBe(meaning);
    expect(changed(draft)).toEqual([["requests/received/natural-person", line.trim()]]);
  });

  it("beside another on one line is still its own cell", () => {
    const { draft } = parseText(seed.replace("\t363\n\t3\n", "\t363\t3\n"));
    expect(changed(draft)).toEqual([]);
  });
});

describe("a damaged table", () => {
  it("never gives a figure under another row or column, whichever single line of it is dropped", () => {
    const lines = seed.split("\n");
    for (let line = 16; line <= 384; line += 1) {
      if (lines[line - 1]?.trim() === "") continue;
      const { draft, reasons } = parseText(withLine(line, null));
      expect([line, changed(draft)]).toEqual([line, []]);
      if (draft.cells.length < 200) expect([line, reasons.length > 0]).toEqual([line, true]);
    }
  });

  it("never moves a figure, whichever single line of it is doubled", () => {
    const lines = seed.split("\n");
    for (let line = 16; line <= 384; line += 1) {
      const text = lines[line - 1] ?? "";
      if (text.trim() === "") continue;
      const { draft, reasons } = parseText(withLine(line, `${text}\n${text}`));
      expect([line, changed(draft)]).toEqual([line, []]);
      if (draft.cells.length < 200) expect([line, reasons.length > 0]).toEqual([line, true]);
    }
  });

  it("says which row is gone", () => {
    const { reasons } = parseText(seed.replace(/\n\t2\.重复申请(\n\t\d+){7}\n/u, "\n"));
    expect(reasons).toEqual(["表中缺少 1 行：“2.重复申请”；前面的“1.信访举报投诉类申请”可能混入了它的数，也没有读入"]);
  });

  it("reads rows out of order by their names", () => {
    const lines = seed.split("\n");
    const swapped = [...lines.slice(0, 50 - 5), ...lines.slice(48, 51), ...lines.slice(45, 48), ...lines.slice(51)];
    expect(numberAt(parseText(swapped.join("\n")).draft, "proactive/penalties/decisions")).toBe(889636);
  });

  it("is not upset by a note with a date between its rows", () => {
    const { draft } = parseText(withLine(87, "注：数据截至2023年12月31日。"));
    expect(changed(draft)).toEqual([]);
    expect(draft.cells).toHaveLength(200);
  });
});

describe("a report", () => {
  it("with another year in its title says what to write where", () => {
    const { file, reasons } = parseText(seed, 2022);
    expect(reasons).toEqual(["标题中的年份为 2023，应为文件名中的 2022；统计期限也写作 2023"]);
    expect(file.messages.find(({ ruleId }) => ruleId === "title-year")?.note).toBe(
      "如果报告是 2023 年的，请把文件改名为 beilun/2023.txt；否则请把标题中的 2023 改为 2022。",
    );
  });

  it("with a heading twice is told", () => {
    expect(parseText(`${seed}\n六、其他需要报告的事项\n`).reasons).toEqual([
      "标题“六、其他需要报告的事项”出现了两次，应只有一次",
    ]);
  });

  it("with the heading “…申请的情况” is read", () => {
    const { draft, reasons } = parseText(
      seed.replace("政府信息公开申请情况\n\t（本列", "政府信息公开申请的情况\n\t（本列"),
    );
    expect(draft.parts[2]).toMatchObject({ number: 3, table: "requests" });
    expect(reasons).toEqual([]);
  });

  it("without any table is a document without figures, and one sentence says so", () => {
    const { draft, reasons } = tryText("2023年政府信息公开工作年度报告\n一、总体情况\n略。");
    expect([draft?.form, draft?.cells]).toEqual(["none", []]);
    expect(reasons).toEqual(["文件里没有完整的年度报告：没有统计表"]);
  });

  it("without one of its tables names it", () => {
    const { draft, reasons } = parseText(seed.replace(/\n四、政府[^]*?(?=\n五、)/u, ""));
    expect(draft.cells).toHaveLength(185);
    expect(reasons).toEqual(["没有找到 1 张表格：“四、政府信息公开行政复议、行政诉讼情况”"]);
  });

  it("keeps script, braces and links to scripts as text", () => {
    const table = "|信息内容|本年处理决定数量|\n|-|-|\n|行政许可|0|\n";
    const source = `# 2023年政府信息公开年度报告\n\n<script>alert(1)</script>\n\n{{ x }} [甲](javascript:alert(1))\n\n${table}`;
    const { draft } = parseText(source, 2023, "md");
    const types = JSON.stringify(draft.preface.map((block) => ("children" in block ? block.children : [])));
    expect(types).toContain("<script>alert(1)</script>");
    expect(types).toContain("[甲](javascript:alert(1))");
    expect(types).not.toContain('"link"');
  });

  it("of any text at all is parsed without throwing, and every message lies in its file", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("\n", "\t", "\t0\n", "一、总体情况\n", ...seed.split(/(?<=\n)/u)),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join("");
        const lines = text.split("\n").length;
        for (const { line } of tryText(text).file.messages) expect(line ?? 1).toBeLessThanOrEqual(lines);
      }),
    );
  });
});
