import { formByKey, tableOf, type TableKey } from "../../src/form/forms.ts";
import { gridOf } from "../../src/form/grid.ts";
import { findCell, type Report } from "../../src/report/report.ts";

/** `grid`: a cell for each grid column. `merged`: one empty cell for what is merged from above. `ragged`: none. */
export type MarkdownShape = "grid" | "merged" | "ragged";

/** A statistics table of a report as rows of cells, in one of the shapes in which Markdown tables arrive. */
export function cellsOfTable(report: Report, key: TableKey, shape: MarkdownShape): string[][] {
  return gridOf(tableOf(formByKey("2021"), key)).flatMap(({ head, body }) =>
    [head, body].flatMap((cells) => {
      const taken = new Set<string>();
      return cells.map((row, line) => {
        const texts: string[] = [];
        let column = 0;
        const skipTaken = () => {
          for (; taken.has(`${line}:${column}`); column += 1) if (shape !== "ragged") texts.push("");
        };
        for (const cell of row) {
          skipTaken();
          const rowspan = cell.kind === "figure" ? 1 : cell.rowspan;
          for (let below = 1; below < rowspan; below += 1) {
            for (let right = 0; right < cell.colspan; right += 1) taken.add(`${line + below}:${column + right}`);
          }
          const text =
            cell.kind === "figure"
              ? (findCell(report, cell.address)?.written ?? "")
              : cell.kind === "head"
                ? cell.head.label
                : cell.label;
          texts.push(text, ...Array.from({ length: shape === "grid" ? cell.colspan - 1 : 0 }, () => ""));
          column += cell.colspan;
        }
        skipTaken();
        return texts;
      });
    }),
  );
}

export const markdownRow = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

export function markdownTable(rows: readonly (readonly string[])[]): string[] {
  const [first = [], ...others] = rows;
  return [markdownRow(first), `|${" --- |".repeat(first.length)}`, ...others.map(markdownRow)];
}

/** A whole report in Markdown; `tables` gives the lines of each statistics table. */
export function markdownReport(tables: (key: TableKey) => readonly string[]): string[] {
  return [
    "# 北仑区人民政府2023年政府信息公开工作年度报告",
    ...formByKey("2021").parts.flatMap(({ label, table }) => [
      "",
      `## ${label}`,
      "",
      ...(table === undefined ? ["略。"] : tables(table as TableKey)),
    ]),
  ];
}
