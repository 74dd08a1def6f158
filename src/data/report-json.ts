/**
 * A checked report → `/<agency>/<year>/report.json`: the model, the sums that were worked out and what was found; and
 * the schema that says so to programs.
 */
import { z } from "zod";
import type { CheckedReport } from "../check/checked.ts";
import type { Match, Quantity } from "../check/narrative/quantity.ts";
import { inOrder, severityOf } from "../check/severity.ts";
import type { Form } from "../form/form.ts";
import { cellsOfForm, formByKey, forms } from "../form/forms.ts";
import { cellSchema, findCell, partSchema, placeSchema, reportSchema } from "../report/report.ts";

/** Raised when a key changes its meaning or goes away. */
const reportJsonVersion = 1;

const tables = (forms as readonly Form[]).flatMap((form) => form.tables);
const tableKey = z.enum(tables.map(({ key }) => key)).describe("统计表");
const address = z
  .string()
  .regex(/^[a-z-]+\/[a-z-]+\/[a-z-]+$/)
  .describe("格的地址：表/行/列");
const statuses = cellSchema.options.map(({ shape }) => shape.status.value);
const measured = z.number().nullable();

const matchSchema = z.strictObject({
  meaning: z.string().describe("读作什么"),
  cells: z.array(address),
  value: z.number().describe("这些格得出的数"),
  working: z.string().optional(),
});

const quantitySchema = z.strictObject({
  quote: z.string().describe("照原文"),
  place: placeSchema,
  clause: z.string().describe("所在的分句"),
  part: z.int(),
  value: z.number().describe("说没有的为 0"),
  measure: z.string().describe("量词；说没有的为空"),
  outcome: z.enum(["agrees", "disagrees", "adds-up", "adds-up-wrong", "not-in-tables", "unclear"]),
  match: matchSchema.optional(),
  alternatives: z.array(matchSchema).optional().describe("试过的其他读法"),
  others: z
    .array(z.strictObject({ quote: z.string(), place: placeSchema, value: z.number() }))
    .optional()
    .describe("互相核对的正文里的数"),
});

export const reportJsonSchema = z.strictObject({
  version: z.literal(reportJsonVersion).describe("键改变意思或去掉时加一"),
  agency: reportSchema.shape.agency.describe("发布机关的 id"),
  year: reportSchema.shape.year.describe("报告所说的年度"),
  form: reportSchema.shape.form.describe("报告所用的法定格式"),
  source: reportSchema.shape.source.describe("源文件和它的 SHA-256 校验码"),
  title: reportSchema.shape.title.describe("标题，照原文"),
  preface: reportSchema.shape.preface.describe("编制说明"),
  parts: z.array(partSchema.extend({ table: tableKey.nullable() })).describe("各部分"),
  cells: z
    .array(
      z.strictObject({
        address,
        table: tableKey,
        row: z.string(),
        column: z.string(),
        rowLabel: z.string(),
        columnLabel: z.string(),
        written: z.string().describe("照原文"),
        status: z.enum(statuses).describe("空白和“/”不等于 0"),
        value: measured.describe("status 为 number 时是数，否则为 null"),
        unit: z.string().nullable(),
        place: placeSchema.describe("在源文件的位置，行和列从 1 数起"),
      }),
    )
    .describe("读出的每一格，按格式的次序"),
  checks: z
    .array(
      z.strictObject({
        rule: z.string(),
        table: tableKey,
        each: z.enum(["row", "column"]),
        at: z.string(),
        left: z.array(address),
        right: z.array(address),
        outcome: z.enum(["holds", "broken", "not-assessable"]),
        leftSum: measured,
        rightSum: measured,
      }),
    )
    .describe("格式要求的每一个算式"),
  quantities: z.array(quantitySchema).describe("正文里说到的每一个数，与表中哪些格核对"),
  findings: z
    .array(
      z.strictObject({
        ruleId: z.string().nullable(),
        severity: z.enum(["error", "warning", "info"]),
        message: z.string(),
        line: z.int().nullable(),
        column: z.int().nullable(),
        subject: z.union([z.strictObject({ cell: address }), z.strictObject({ quote: z.string() })]).nullable(),
        actual: z.string().nullable(),
        expected: z.array(z.string()).nullable(),
        answer: z.strictObject({ reason: z.string(), date: z.iso.date(), by: z.string() }).nullable(),
      }),
    )
    .describe("读入和核对时的发现，机关的说明在 answer"),
  notChecked: z.array(z.strictObject({ rule: z.string(), reason: z.string() })).describe("没有核对的，和为什么"),
  publishedOn: z.iso.date().nullable().describe("发布日期；没有写明时为 null"),
  indexNumber: z.string().nullable().describe("索引号；没有写明时为 null"),
  corrections: z
    .array(
      z.strictObject({
        cell: address,
        from: z.string().describe("更正以前写的"),
        to: z.string().describe("更正以后写的"),
        date: z.iso.date(),
        reason: z.string(),
      }),
    )
    .describe("发布以后更正过的格，从早到晚；cells 是更正以后的"),
});

type ReportJson = z.infer<typeof reportJsonSchema>;

const toMatch = ({ cells, ...match }: Match) => ({ ...match, cells: [...cells] });

function toQuantity({ match, alternatives, others, ...quantity }: Quantity): ReportJson["quantities"][number] {
  return {
    ...quantity,
    ...(match === undefined ? {} : { match: toMatch(match) }),
    ...(alternatives === undefined ? {} : { alternatives: alternatives.map(toMatch) }),
    ...(others === undefined ? {} : { others: others.map(({ quote, place, value }) => ({ quote, place, value })) }),
  };
}

function toReportJson(checked: CheckedReport): ReportJson {
  const { report, file, assessments, notChecked, notes } = checked;
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
  return {
    version: reportJsonVersion,
    agency,
    year,
    form,
    source,
    title,
    preface,
    parts,
    cells,
    checks,
    quantities: checked.quantities.map(toQuantity),
    findings,
    notChecked: notChecked.map(({ rule, reason }) => ({ rule: rule.id, reason })),
    publishedOn: notes?.publishedOn ?? null,
    indexNumber: notes?.indexNumber ?? null,
    corrections: [...(notes?.corrections ?? [])],
  };
}

export function reportJson(checked: CheckedReport): string {
  return `${JSON.stringify(toReportJson(checked), null, 1)}\n`;
}

/** `data/report.schema.json`: JSON Schema of every `report.json`. */
export function reportSchemaJson(): string {
  const schema = z.toJSONSchema(reportJsonSchema);
  return `${JSON.stringify({ title: "report.json", ...schema }, null, 1)}\n`;
}
