/** A rule's example → the report in miniature that it stands for, and what stands around it. */
import { cellsOfForm, formByKey, forms, type TableKey } from "../form/forms.ts";
import { readFigure } from "../parse/figure.ts";
import type { Block, Cell, Place, Report, ReportPart } from "../report/report.ts";
import type { Agency } from "../settings/agencies.ts";
import { legalDeadlines } from "../settings/site.ts";
import type { Example } from "./rule.ts";
import { type Circumstances, type Surroundings, surroundingsAmong } from "./surroundings.ts";

/** The year that reports in examples are about when they say nothing else. */
export const exampleYear = 2023;

/** Every text of an example stands on a line of its own, in the order of the report. */
function lineCounter(): () => Place {
  let line = 0;
  return () => {
    line += 1;
    return { start: { line, column: 1 }, end: { line, column: 2 } };
  };
}

const exampleAgency = "example";

export function exampleReport(example: Example, agency = exampleAgency): Report {
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
    agency,
    year,
    form: key,
    source: { path: `${agency}/${year}.txt`, sha256: "0".repeat(64) },
    title,
    preface,
    parts,
    cells,
  };
}

/** What the bodies below are called, in their order, when an example does not name them. */
export const nameOfBodyBelow = (index: number): string => `下属机关${index + 1}`;

function bodyOf({ agency }: Example, id: string, name: string, parent?: string): Agency {
  const body: Agency = { id, name, shortName: name, level: "county", kind: "government", ...agency };
  return parent === undefined ? body : { ...body, kind: "department", ...agency, parent };
}

/** The report of an example among the other reports that it speaks of. */
export function exampleCase(example: Example): { report: Report; surroundings: Surroundings } {
  const report = exampleReport(example);
  const below = (example.below ?? []).map((one, index) => {
    const id = `below-${index + 1}`;
    const agency = bodyOf(one ?? { title: "" }, id, nameOfBodyBelow(index), exampleAgency);
    return { agency, reports: one === null ? [] : [exampleReport({ year: report.year, ...one }, id)] };
  });
  const otherYears = (example.otherYears ?? []).map((other) => exampleReport(other));
  const reports = [report, ...otherYears, ...below.flatMap((one) => one.reports)];
  const agencies = [bodyOf(example, exampleAgency, "示例机关"), ...below.map(({ agency }) => agency)];
  const circumstances: Circumstances = {
    publishedOn: (one) => (one === report ? example.publishedOn : undefined),
    deadlines: { ...legalDeadlines, ...example.deadlines },
  };
  return { report, surroundings: surroundingsAmong(reports, agencies, circumstances)(report) };
}
