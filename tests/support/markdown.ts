import { formByKey, tableOf, type TableKey } from "../../src/form/forms.ts";
import { gridOf } from "../../src/form/grid.ts";
import { findCell, type Report } from "../../src/report/report.ts";

/**
 * `grid`: a cell for each grid column. `written-out`: the same with the text of a merged cell in each of them. `merged`:
 * one empty cell for what is merged from above. `ragged`: none.
 */
export type MarkdownShape = "grid" | "written-out" | "merged" | "ragged";

/** A statistics table of a report as rows of cells, in one of the shapes in which Markdown tables arrive. */
export function cellsOfTable(report: Report, key: TableKey, shape: MarkdownShape): string[][] {
  return gridOf(tableOf(formByKey("2021"), key)).flatMap(({ head, body }) =>
    [head, body].flatMap((cells) => {
      const taken = new Map<string, string>();
      const again = (text: string) => (shape === "written-out" ? text : "");
      return cells.map((row, line) => {
        const texts: string[] = [];
        let column = 0;
        const skipTaken = () => {
          for (
            let above = taken.get(`${line}:${column}`);
            above !== undefined;
            above = taken.get(`${line}:${(column += 1)}`)
          ) {
            if (shape !== "ragged") texts.push(again(above));
          }
        };
        for (const cell of row) {
          skipTaken();
          const rowspan = cell.kind === "figure" ? 1 : cell.rowspan;
          const text =
            cell.kind === "figure"
              ? (findCell(report, cell.address)?.written ?? "")
              : cell.kind === "head"
                ? cell.head.label
                : cell.label;
          for (let below = 1; below < rowspan; below += 1) {
            for (let right = 0; right < cell.colspan; right += 1) taken.set(`${line + below}:${column + right}`, text);
          }
          const width = shape === "grid" || shape === "written-out" ? cell.colspan : 1;
          texts.push(text, ...Array.from({ length: width - 1 }, () => again(text)));
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
