/**
 * The columns of the site's data files, described once: the heads of the files, the data package, the CSVW metadata,
 * the Parquet schema and the data guide are all derived from here.
 */
import { type Form, leavesOf } from "../form/form.ts";
import { forms } from "../form/forms.ts";
import { levelNames, levels } from "../settings/levels.ts";
import type { AllowedValue, DataTable } from "./data-table.ts";

/**
 * The version of addresses, columns and keys of all downloads, as semver.org counts: a column that goes away or changes
 * its meaning raises the first number, a column or a file more the second. `tests/data/shape.test.ts` holds both.
 */
export const dataVersion = "1.1.0";

const agency = {
  name: "agency",
  type: "string",
  title: "机关 id",
  meaning: "发布机关的 id，也是它在网站上的文件夹名",
  required: true,
} as const;
const year = {
  name: "year",
  type: "year",
  title: "年度",
  meaning: "报告所说的年度，不是发布的年份",
  required: true,
} as const;
const line = {
  name: "line",
  type: "integer",
  title: "行",
  meaning: "在源文件的第几行，从 1 数起；Word 文件数的是读出的文字的行",
  minimum: 1,
} as const;

const allForms = forms as readonly Form[];

/** Labels of every form under one key, each once. */
function labelsByKey(heads: readonly { readonly key: string; readonly label: string }[]): AllowedValue[] {
  const labels = new Map<string, Set<string>>();
  for (const { key, label } of heads) labels.set(key, (labels.get(key) ?? new Set()).add(label));
  return [...labels].map(([value, all]) => ({ value, meaning: [...all].join("；") }));
}

const blocks = allForms.flatMap((form) => form.tables.flatMap((table) => table.blocks));

const formValues = allForms.map(({ key, name, source }) => ({ value: key, meaning: `${name}（${source}）` }));
const tableValues = labelsByKey(
  allForms.flatMap(({ parts }) =>
    parts.flatMap(({ table, label }) => (table === undefined ? [] : [{ key: table, label }])),
  ),
);
const rowValues = labelsByKey(blocks.flatMap(({ rows }) => leavesOf(rows)));
const columnValues = labelsByKey(blocks.flatMap(({ columns }) => leavesOf(columns)));
const unitValues = [
  ...new Set(blocks.flatMap(({ columns }) => leavesOf(columns).flatMap(({ unit }) => unit ?? []))),
].map((unit) => ({ value: unit, meaning: unit }));

/** What a cell can hold. Absence is never 0. */
export const statusValues = [
  { value: "number", meaning: "数；0 就是 0" },
  { value: "blank", meaning: "报告的这一格没有填写；不等于 0" },
  { value: "not-applicable", meaning: "报告写了“/”“—”“无”等，表示没有或不适用；不等于 0" },
  { value: "text", meaning: "报告写的不是数，照原文保留" },
] as const satisfies readonly AllowedValue[];

export const severityValues = [
  { value: "error", meaning: "错误" },
  { value: "warning", meaning: "警告" },
  { value: "info", meaning: "提示，或已有机关说明的问题" },
] as const satisfies readonly AllowedValue[];

/** A column of a Parquet file has one type, so that there the text of a `value` column stands in one of its own. */
export const textColumn = "text";

/** One line for each cell of each report. FORM.md fixes the first nine columns. */
export const cellsTable = {
  name: "cells",
  title: "每一格数据",
  meaning: "每份报告的统计表，一格一行。表格损坏而没有读出的格没有行。",
  primaryKey: ["agency", "year", "table", "row", "column"],
  columns: [
    agency,
    year,
    {
      name: "form",
      type: "string",
      title: "格式",
      meaning: "报告所用的法定格式，按它开始使用的年度命名",
      required: true,
      values: formValues,
    },
    { name: "table", type: "string", title: "表", meaning: "统计表", required: true, values: tableValues },
    { name: "row", type: "string", title: "行", meaning: "表的行", required: true, values: rowValues },
    { name: "column", type: "string", title: "列", meaning: "表的列", required: true, values: columnValues },
    {
      name: "value",
      type: "value",
      title: "值",
      meaning: "数；status 为 text 时是原文；其余情形为空，空不等于 0",
    },
    { name: "status", type: "string", title: "状态", meaning: "这一格写了什么", required: true, values: statusValues },
    {
      name: "unit",
      type: "string",
      title: "单位",
      meaning: "数的单位；格式没有规定单位时为空",
      values: unitValues,
    },
    { name: "source", type: "string", title: "源文件", meaning: "源文件的路径", required: true },
    { ...line, required: true },
    { name: "rowLabel", type: "string", title: "行名", meaning: "格式上印的行名", required: true },
    { name: "columnLabel", type: "string", title: "列名", meaning: "格式上印的列名", required: true },
  ],
} as const satisfies DataTable;

/** One line for each report. */
export const reportsTable = {
  name: "reports",
  title: "报告清单",
  meaning: "每份报告一行：机关、年度、格式、源文件和核对结果。",
  primaryKey: ["agency", "year"],
  columns: [
    agency,
    year,
    { name: "form", type: "string", title: "格式", meaning: "报告所用的法定格式", required: true, values: formValues },
    { name: "agencyName", type: "string", title: "机关", meaning: "发布机关的全称", required: true },
    {
      name: "level",
      type: "string",
      title: "级别",
      meaning: "发布机关的级别",
      required: true,
      values: levels.map((value) => ({ value, meaning: levelNames[value] })),
    },
    {
      name: "kind",
      type: "string",
      title: "种类",
      meaning: "政府或部门",
      required: true,
      values: [
        { value: "government", meaning: "政府" },
        { value: "department", meaning: "部门" },
      ],
    },
    { name: "parent", type: "string", title: "上级机关 id", meaning: "上级机关；名录没有写明时为空" },
    { name: "title", type: "string", title: "标题", meaning: "报告的标题，照原文", required: true },
    { name: "publishedOn", type: "date", title: "发布日期", meaning: "发布日期；没有写明时为空" },
    { name: "indexNumber", type: "string", title: "索引号", meaning: "索引号；没有写明时为空" },
    { name: "page", type: "string", title: "网页", meaning: "报告的网页，从网站首页的地址算起", required: true },
    { name: "source", type: "string", title: "源文件", meaning: "源文件的路径", required: true },
    {
      name: "sha256",
      type: "string",
      title: "校验码",
      meaning: "源文件收到时的 SHA-256 校验码",
      required: true,
      pattern: "[0-9a-f]{64}",
    },
    { name: "cells", type: "integer", title: "格数", meaning: "读出的格", required: true, minimum: 0, unit: "格" },
    {
      name: "numbers",
      type: "integer",
      title: "数的格数",
      meaning: "其中写着数的格",
      required: true,
      minimum: 0,
      unit: "格",
    },
    {
      name: "sumsHolding",
      type: "integer",
      title: "成立的算式",
      meaning: "成立的算式",
      required: true,
      minimum: 0,
      unit: "个",
    },
    {
      name: "sumsBroken",
      type: "integer",
      title: "不成立的算式",
      meaning: "不成立的算式",
      required: true,
      minimum: 0,
      unit: "个",
    },
    {
      name: "sumsNotAssessable",
      type: "integer",
      title: "无法核对的算式",
      meaning: "因空白或文字而无法核对的算式",
      required: true,
      minimum: 0,
      unit: "个",
    },
    { name: "errors", type: "integer", title: "错误", meaning: "错误", required: true, minimum: 0, unit: "个" },
    {
      name: "warnings",
      type: "integer",
      title: "警告",
      meaning: "没有说明的警告",
      required: true,
      minimum: 0,
      unit: "个",
    },
    {
      name: "answered",
      type: "integer",
      title: "已说明",
      meaning: "机关已经说明的问题",
      required: true,
      minimum: 0,
      unit: "个",
    },
  ],
} as const satisfies DataTable;

/** One line for each quantity of the prose. */
export const narrativeTable = {
  name: "narrative",
  title: "正文里的数",
  meaning: "报告正文里的每一个数，以及它和统计表的哪些格核对、结果如何。",
  columns: [
    agency,
    year,
    { name: "part", type: "integer", title: "部分", meaning: "在报告的第几部分", required: true, minimum: 1 },
    { ...line, required: true },
    {
      name: "position",
      type: "integer",
      title: "列",
      meaning: "在这一行的第几个字，从 1 数起",
      required: true,
      minimum: 1,
    },
    { name: "quote", type: "string", title: "原文", meaning: "数的原文", required: true },
    { name: "clause", type: "string", title: "所在的句子", meaning: "数所在的分句，照原文", required: true },
    { name: "value", type: "number", title: "值", meaning: "数；说“没有”的为 0；45.3% 为 45.3", required: true },
    { name: "measure", type: "string", title: "量词", meaning: "照原文：件、条、%；说“没有”的为空" },
    {
      name: "outcome",
      type: "string",
      title: "结果",
      meaning: "核对的结果",
      required: true,
      values: [
        { value: "agrees", meaning: "与统计表一致" },
        { value: "disagrees", meaning: "与统计表不一致" },
        { value: "adds-up", meaning: "与正文的其他数相合" },
        { value: "adds-up-wrong", meaning: "与正文的其他数不合" },
        { value: "not-in-tables", meaning: "统计表不统计它" },
        { value: "unclear", meaning: "不能确定它数的是什么，没有核对" },
      ],
    },
    { name: "matched", type: "string", title: "对应", meaning: "它被理解为什么" },
    { name: "cells", type: "string", title: "对应的格", meaning: "核对所用的格，形如 表/行/列，以空格分开" },
    { name: "expected", type: "number", title: "应有的值", meaning: "由这些格得出的值" },
    { name: "working", type: "string", title: "算式", meaning: "不止一格时的算式" },
  ],
} as const satisfies DataTable;

/** One line for each finding. */
export const findingsTable = {
  name: "findings",
  title: "核对发现",
  meaning: "读入和核对每份报告时的每一个发现，以及机关的说明。",
  columns: [
    agency,
    year,
    { name: "rule", type: "string", title: "规则", meaning: "规则的 id，它的网页是 rules/<id>/", required: true },
    { name: "severity", type: "string", title: "等级", meaning: "等级", required: true, values: severityValues },
    line,
    { name: "position", type: "integer", title: "列", meaning: "在这一行的第几个字，从 1 数起", minimum: 1 },
    { name: "message", type: "string", title: "发现", meaning: "写的是什么，应该是什么", required: true },
    { name: "cell", type: "string", title: "格", meaning: "所说的格，形如 表/行/列" },
    { name: "quote", type: "string", title: "原文", meaning: "所说的原文" },
    { name: "actual", type: "string", title: "实际", meaning: "实际写的" },
    { name: "expected", type: "string", title: "应为", meaning: "应有的值；不止一个时以“ | ”分开" },
    { name: "answer", type: "string", title: "说明", meaning: "机关的说明；没有时为空" },
    { name: "answeredOn", type: "date", title: "说明日期", meaning: "说明的日期" },
    { name: "answeredBy", type: "string", title: "说明者", meaning: "谁作的说明" },
  ],
} as const satisfies DataTable;

/** Every table of the site's data, each in a CSV file, as JSON Lines and in the data package. */
export const dataTables = [
  cellsTable,
  reportsTable,
  narrativeTable,
  findingsTable,
] as const satisfies readonly DataTable[];

export type DataTableName = (typeof dataTables)[number]["name"];
