/** Words that pages share. Labels of the form are never among them: those come from the form. */
import type { Severity } from "../check/severity.ts";
import type { Form } from "../form/form.ts";
import { numberingOf } from "../form/label.ts";
import { nameOfTable } from "../form/names.ts";
import type { Agency } from "../settings/agencies.ts";
import { levelNames } from "../settings/levels.ts";

export const kindNames: Readonly<Record<Agency["kind"], string>> = { government: "人民政府", department: "政府部门" };

/** “县级人民政府” */
export function levelOf({ level, kind }: Agency): string {
  return `${levelNames[level]}${kindNames[kind]}`;
}

export const severityNames: Readonly<Record<Severity, string>> = { error: "错误", warning: "警告", info: "提示" };

/** What links call the grid of all bodies and years. */
export const yearsTitle = "各机关历年报告";

/** What links call the page of the form's words. */
export const glossaryTitle = "名词解释";

/** What links call the page of all rows. */
export const indicatorsTitle = "指标";

/** What links call the page of all rules. */
export const rulesTitle = "核对规则";

/** What links call the page of the whole site's data. */
export const dataTitle = "数据下载";

/** The editor's note is no part of the report, and its heading says so. */
export const noteHeading = "发布机关的话（不属于报告）";

/** A label without the numbering that the form prints before it: “（一）予以公开” → “予以公开”. */
export function withoutNumbering(label: string): string {
  return label.slice(numberingOf(label).length);
}

/** What the form calls the part that a table fills: “收到和处理政府信息公开申请情况”. */
export function titleOfTable(form: Form, table: string): string {
  return withoutNumbering(form.parts.find((part) => part.table === table)?.label ?? "");
}

/** “表三 收到和处理政府信息公开申请情况” */
export function headingOfTable(form: Form, table: string): string {
  return `${nameOfTable(form, table)} ${titleOfTable(form, table)}`;
}

/** “北仑区人民政府2023年政府信息公开工作年度报告”, however the report words its own title. */
export function nameOfReport(agency: Agency, year: number): string {
  return `${agency.name}${year}年政府信息公开工作年度报告`;
}

/** A name between quotation marks; those within it become single ones. */
export function quoted(label: string): string {
  return `“${label.replaceAll("“", "‘").replaceAll("”", "’")}”`;
}

const plain = new Intl.NumberFormat("en-US", { useGrouping: false, maximumFractionDigits: 20 });

/**
 * Digits without separators, so that a copied figure is a figure, and a sign that screen readers read as one: they pass
 * over a hyphen.
 */
export function formatNumber(number: number): string {
  // Most figures are whole, and `String` is many times faster.
  const digits = Number.isSafeInteger(number) ? String(number) : plain.format(number);
  return digits.replace("-", "\u2212");
}
