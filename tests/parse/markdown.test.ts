import { describe, expect, it } from "vitest";
import { findCell, type Report } from "../../src/report/report.ts";
import { cellsOfTable, markdownReport, markdownTable } from "../support/markdown.ts";
import { parseText, seed, tryText } from "../support/seed.ts";

const original = parseText(seed).draft;

const lines = markdownReport((key) => markdownTable(cellsOfTable(original, key, "grid")));

const parse = (text: string) => parseText(text, 2023, "md");
const figures = ({ cells }: Report) => new Map(cells.map(({ address, written }) => [address, written]));

describe("a report in Markdown", () => {
  it("gives the same 200 figures as the same report in text", () => {
    const { draft, complete, file } = parse(lines.join("\n"));
    expect(file.messages).toEqual([]);
    expect(complete).toBe(true);
    expect(figures(draft)).toEqual(figures(original));
  });

  it("is read with and without a byte order mark, where Markdown sees its tables and where it sees none", () => {
    for (const text of [lines.join("\n"), lines.filter((line) => !line.includes("---")).join("\n")]) {
      const [plain, marked] = [parse(text), parse(`\uFEFF${text}`)];
      expect(figures(marked.draft)).toEqual(figures(original));
      const places = ({ cells }: Report) => cells.map(({ place }) => [place.start.offset, place.end.offset] as const);
      const moved = places(plain.draft).map(([from = 0, to = 0]) => [from + 1, to + 1]);
      expect(places(marked.draft)).toEqual(moved);
      const offsetOf = ({ draft }: typeof plain) => draft.parts.map(({ heading }) => heading.place.start.offset ?? 0);
      expect(offsetOf(marked)).toEqual(offsetOf(plain).map((offset) => offset + 1));
    }
  });

  it("may write the text of a merged cell into each cell that it covers, which is told once for each table", () => {
    const { draft, complete, file } = parse(
      markdownReport((key) => markdownTable(cellsOfTable(original, key, "written-out"))).join("\n"),
    );
    expect(complete).toBe(true);
    expect(figures(draft)).toEqual(figures(original));
    expect(file.messages.map(({ reason }) => reason)).toEqual(
      Array.from({ length: 3 }, () => "表格里合并的格子，每一格都重复写着同样的文字，只读一次"),
    );
  });

  it("takes no figure twice that is written into two cells, where the last one of its row is blank", () => {
    const rows = [
      "| 信息内容 | 上一年项目数量 | 上一年项目数量 | 本年增/减 | 处理决定数量 |",
      "| 行政许可 | 198 | 198 | 0 | |",
    ];
    const title =
      "| 第二十条第（五）项 | 第二十条第（五）项 | 第二十条第（五）项 | 第二十条第（五）项 | 第二十条第（五）项 |";
    const { draft } = tryText(
      [
        "# 北仑区人民政府2020年政府信息公开工作年度报告",
        "## 二、主动公开政府信息情况",
        "",
        title,
        "|-|-|-|-|-|",
        ...rows,
        "",
        "略。",
      ].join("\n"),
      2020,
      "md",
    );
    expect(draft?.cells.map(({ address, written }) => [address, written])).toEqual([
      ["proactive/licences/items-last-year", "198"],
      ["proactive/licences/items-change", "0"],
      ["proactive/licences/decisions", ""],
    ]);
  });

  it("never moves a figure when a row loses its first, second or last cells or slides to the right", () => {
    lines.forEach((line, index) => {
      // Every other row, since a whole file is read for each.
      if (!line.startsWith("| ") || line.includes("---") || index % 2 === 0) return;
      const cells = line.slice(2, -2).split(" | ");
      for (const damaged of [
        cells.slice(1),
        cells.toSpliced(-3, 1),
        cells.slice(0, -1),
        cells.slice(0, -2),
        cells.toSpliced(1, 2),
        ["", "", "", ...cells.filter((cell) => cell !== "")].slice(0, cells.length),
      ]) {
        const { draft, file } = parse(lines.with(index, `| ${damaged.join(" | ")} |`).join("\n"));
        for (const { address, written } of draft.cells) expect(written).toBe(findCell(original, address)?.written);
        if (draft.cells.length < 200) expect(file.messages.some(({ fatal }) => fatal === true)).toBe(true);
      }
    });
  });
});
