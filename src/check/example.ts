/** A rule's example → the report in miniature that it stands for. */
import { cellsOfForm, formByKey, forms, type TableKey } from "../form/forms.ts";
import { readFigure } from "../parse/figure.ts";
import type { Block, Cell, Place, Report, ReportPart } from "../report/report.ts";
import type { Example } from "./rule.ts";

/** The year that reports in examples are about when they say nothing else. */
const exampleYear = 2023;

/** Every text of an example stands on a line of its own, in the order of the report. */
function lineCounter(): () => Place {
  let line = 0;
  return () => {
    line += 1;
    return { start: { line, column: 1 }, end: { line, column: 2 } };
  };
}

export function exampleReport(example: Example): Report {
  const { year = exampleYear, form: key = forms[0].key } = example;
  const form = formByKey(key);
  const nextPlace = lineCounter();
  const paragraph = (value: string): Block => ({
    type: "paragraph",
    children: [{ type: "text", value }],
    place: nextPlace(),
  });
  const title = { text: `示例机关${year}年政府信息公开工作年度报告`, place: nextPlace() };
  const preface = [paragraph(example.preface ?? `本报告所列数据的统计期限自${year}年1月1日起至12月31日止。`)];
  const cells: Cell[] = [];
  const parts = form.parts.flatMap(({ number, label, table }): ReportPart[] => {
    const text = example.parts?.[number as 1 | 2 | 3 | 4 | 5 | 6];
    if (text === null) return [];
    const heading = { text: label, place: nextPlace() };
    for (const definition of cellsOfForm(form).filter((cell) => cell.table.key === table)) {
      const written = example.cells?.[definition.address] ?? "0";
      const figure = readFigure(written, definition.column);
      const facts = { address: definition.address, written, place: nextPlace() };
      cells.push(
        figure.status === "number"
          ? { ...facts, status: "number", number: figure.number }
          : { ...facts, status: figure.status },
      );
    }
    const prose = text ?? (table === undefined ? "略。" : "");
    const blocks = prose === "" ? [] : [paragraph(prose)];
    return [{ number, heading, table: (table ?? null) as TableKey | null, blocks }];
  });
  return {
    agency: "example",
    year,
    form: key,
    source: { path: `example/${year}.txt`, sha256: "0".repeat(64) },
    title,
    preface,
    parts,
    cells,
  };
}
