/** Checked reports → the lines of each table of the site's data, as JSON has them. */
import type { CheckedReport } from "../check/checked.ts";
import { inOrder, severityOf } from "../check/severity.ts";
import { cellsOfForm, formByKey } from "../form/forms.ts";
import { findCell, type Report } from "../report/report.ts";
import type { cellsTable, DataTableName, findingsTable, narrativeTable, reportsTable } from "./columns.ts";
import type { DataRow, RowOf } from "./data-table.ts";

export type CellRow = RowOf<typeof cellsTable>;
type ReportRow = RowOf<typeof reportsTable>;
type NarrativeRow = RowOf<typeof narrativeTable>;
type FindingRow = RowOf<typeof findingsTable>;

/** The cells of one report in printed order. A cell that a damaged table left unread has no line. */
export function* cellRows(report: Report): Generator<CellRow> {
  for (const { address, table, row, column } of cellsOfForm(formByKey(report.form))) {
    const cell = findCell(report, address);
    if (cell === undefined) continue;
    yield {
      agency: report.agency,
      year: report.year,
      form: report.form,
      table: table.key,
      row: row.key,
      column: column.key,
      value: cell.status === "number" ? cell.number : cell.status === "text" ? cell.written : null,
      status: cell.status,
      unit: column.unit,
      source: report.source.path,
      line: cell.place.start.line,
      rowLabel: row.label,
      columnLabel: column.label,
    };
  }
}

function reportRow({ report, file, assessments, surroundings, notes }: CheckedReport): ReportRow {
  const { agency } = surroundings;
  const found = inOrder([file]);
  const sums = (outcome: string) => assessments.filter((assessment) => assessment.outcome === outcome).length;
  const unanswered = (severity: string) =>
    found.filter(({ message, answer }) => answer === undefined && severityOf(message) === severity).length;
  return {
    agency: report.agency,
    year: report.year,
    form: report.form,
    agencyName: agency.name,
    level: agency.level,
    kind: agency.kind,
    parent: agency.parent ?? null,
    title: report.title.text,
    publishedOn: notes?.publishedOn ?? null,
    indexNumber: notes?.indexNumber ?? null,
    page: `${report.agency}/${report.year}/`,
    source: report.source.path,
    sha256: report.source.sha256,
    cells: report.cells.length,
    numbers: report.cells.filter(({ status }) => status === "number").length,
    sumsHolding: sums("holds"),
    sumsBroken: sums("broken"),
    sumsNotAssessable: sums("not-assessable"),
    errors: unanswered("error"),
    warnings: unanswered("warning"),
    answered: found.filter(({ answer }) => answer !== undefined).length,
  };
}

function* narrativeRows({ report, quantities }: CheckedReport): Generator<NarrativeRow> {
  for (const { part, place, quote, clause, value, measure, outcome, match } of quantities) {
    yield {
      agency: report.agency,
      year: report.year,
      part,
      line: place.start.line,
      position: place.start.column,
      quote,
      clause,
      value,
      measure: measure === "" ? null : measure,
      outcome,
      matched: match?.meaning ?? null,
      cells: match === undefined || match.cells.length === 0 ? null : match.cells.join(" "),
      expected: match?.value ?? null,
      working: match?.working ?? null,
    };
  }
}

/** In the order in which people are to deal with them. */
function* findingRows({ report, file }: CheckedReport): Generator<FindingRow> {
  for (const { message, claim, answer } of inOrder([file])) {
    const subject = claim?.subject;
    const expected: readonly string[] = message.expected ?? [];
    yield {
      agency: report.agency,
      year: report.year,
      rule: message.ruleId ?? "",
      severity: severityOf(message),
      line: message.line ?? null,
      position: message.column ?? null,
      message: message.reason,
      cell: subject !== undefined && "cell" in subject ? subject.cell : null,
      quote: subject !== undefined && "quote" in subject ? subject.quote : null,
      actual: message.actual ?? null,
      expected: expected.length === 0 ? null : expected.join(" | "),
      answer: answer?.reason ?? null,
      answeredOn: answer?.date ?? null,
      answeredBy: answer?.by ?? null,
    };
  }
}

/** The lines of any table that one report gives. */
export function rowsOf(table: DataTableName, checked: CheckedReport): Iterable<DataRow> {
  switch (table) {
    case "cells":
      return cellRows(checked.report);
    case "reports":
      return [reportRow(checked)];
    case "narrative":
      return narrativeRows(checked);
    case "findings":
      return findingRows(checked);
  }
}
