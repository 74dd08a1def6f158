/** A checked report → `/<agency>/<year>/report.json`: the model, the sums that were worked out and what was found. */
import type { CheckedReport } from "../check/checked.ts";
import { inOrder, severityOf } from "../check/severity.ts";
import { cellsOfForm, formByKey } from "../form/forms.ts";
import { findCell } from "../report/report.ts";

/** Raised when a key changes its meaning or goes away. */
const version = 1;

export function reportJson({ report, file, assessments, quantities, notChecked }: CheckedReport): string {
  const { agency, year, form, source, title, preface, parts } = report;
  const cells = cellsOfForm(formByKey(form)).flatMap(({ address, table, row, column }) => {
    const cell = findCell(report, address);
    if (cell === undefined) return [];
    const { status, written, place } = cell;
    return {
      address,
      table: table.key,
      row: row.key,
      column: column.key,
      rowLabel: row.label,
      columnLabel: column.label,
      written,
      status,
      value: cell.status === "number" ? cell.number : null,
      unit: column.unit,
      place,
    };
  });
  const checks = assessments.map(({ identity, outcome, left, right }) => ({
    rule: identity.rule,
    table: identity.table,
    each: identity.each,
    at: identity.at.key,
    left: identity.left.flatMap(({ cells: addresses }) => addresses),
    right: identity.right.flatMap(({ cells: addresses }) => addresses),
    outcome,
    leftSum: outcome === "not-assessable" ? null : left,
    rightSum: outcome === "not-assessable" ? null : right,
  }));
  const findings = inOrder([file]).map(({ message, claim, answer }) => ({
    ruleId: message.ruleId ?? null,
    severity: severityOf(message),
    message: message.reason,
    line: message.line ?? null,
    column: message.column ?? null,
    subject: claim?.subject ?? null,
    actual: message.actual ?? null,
    expected: message.expected ?? null,
    answer: answer === undefined ? null : { reason: answer.reason, date: answer.date, by: answer.by },
  }));
  const unchecked = notChecked.map(({ rule, reason }) => ({ rule: rule.id, reason }));
  return `${JSON.stringify(
    {
      version,
      agency,
      year,
      form,
      source,
      title,
      preface,
      parts,
      cells,
      checks,
      quantities,
      findings,
      notChecked: unchecked,
    },
    null,
    1,
  )}\n`;
}
