import { describe, expect, it } from "vitest";
import { formByKey, tableOf } from "../../src/form/forms.ts";
import { gridOf } from "../../src/form/grid.ts";
import { findCell, type Report } from "../../src/report/report.ts";
import { parseText, seed } from "../support/seed.ts";

const original = parseText(seed).draft;
const form = formByKey("2021");

/** The seed's table as a Markdown table: one cell for each grid column, merged ones followed by empty ones. */
function markdownTable(key: string): string[] {
  const rows = gridOf(tableOf(form, key)).flatMap(({ head, body }) =>
    [head, body].flatMap((cells) => {
      const taken = new Map<string, true>();
      return cells.map((row, line) => {
        const texts: string[] = [];
        let column = 0;
        for (const cell of row) {
          for (; taken.has(`${line}:${column}`); column += 1) texts.push("");
          const rowspan = cell.kind === "figure" ? 1 : cell.rowspan;
          for (let below = 1; below < rowspan; below += 1) {
            for (let right = 0; right < cell.colspan; right += 1) taken.set(`${line + below}:${column + right}`, true);
          }
          const text =
            cell.kind === "figure"
              ? (findCell(original, cell.address)?.written ?? "")
              : cell.kind === "head"
                ? cell.head.label
                : cell.label;
          texts.push(text, ...Array.from({ length: cell.colspan - 1 }, () => ""));
          column += cell.colspan;
        }
        for (; taken.has(`${line}:${column}`); column += 1) texts.push("");
        return texts;
      });
    }),
  );
  const [first = [], ...others] = rows.map((texts) => `| ${texts.join(" | ")} |`);
  return [first as string, `|${" --- |".repeat(rows[0]?.length ?? 0)}`, ...(others as string[])];
}

const lines = [
  "# 北仑区人民政府2023年政府信息公开工作年度报告",
  ...form.parts.flatMap(({ label, table }) => [
    "",
    `## ${label}`,
    "",
    ...(table === undefined ? ["略。"] : markdownTable(table)),
  ]),
];

const parse = (text: string) => parseText(text, 2023, "md");
const figures = ({ cells }: Report) => new Map(cells.map(({ address, written }) => [address, written]));

describe("a report in Markdown", () => {
  it("gives the same 200 figures as the same report in text", () => {
    const { draft, complete, file } = parse(lines.join("\n"));
    expect(file.messages).toEqual([]);
    expect(complete).toBe(true);
    expect(figures(draft)).toEqual(figures(original));
  });

  it("never moves a figure when a row loses its first, second or last cells or slides to the right", () => {
    lines.forEach((line, index) => {
      if (!line.startsWith("| ") || line.includes("---")) return;
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
