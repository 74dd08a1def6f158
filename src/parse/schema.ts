/** The schema's verdict on a finished draft, in our own words and at the place. */
import type { VFile } from "vfile";
import type { z } from "zod";
import { cellsOfForm, formByKey } from "../form/forms.ts";
import { tell } from "../read/finding.ts";
import { type Place, type Report, reportSchema } from "../report/report.ts";

const start: Place = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

function inChinese(issue: z.core.$ZodIssue, draft: Report): { reason: string; place: Place } {
  const [field, index, inner] = issue.path;
  if (field === "cells" && typeof index === "number" && inner !== undefined) {
    const cell = draft.cells[index];
    return { reason: `“${cell?.written ?? ""}”这一格的“${String(inner)}”不合数据模型`, place: cell?.place ?? start };
  }
  if (field === "parts" && typeof index === "number") {
    const heading = draft.parts[index]?.heading;
    return { reason: `“${heading?.text ?? ""}”这一部分的内容不合数据模型`, place: heading?.place ?? start };
  }
  return { reason: `“${issue.path.join("/")}”不合数据模型`, place: start };
}

/**
 * Whether all of the report is there. A cell that is missing because its row was told is not told again: any finding
 * that stops explains it; without one it is this program's own fault, and said too.
 */
export function checkSchema(draft: Report, file: VFile): boolean {
  const parsed = reportSchema.safeParse(draft);
  if (parsed.success) return true;
  const missing: string[] = [];
  for (const issue of parsed.error.issues) {
    const params = issue.code === "custom" ? issue.params : undefined;
    if (params !== undefined && "missing" in params) {
      missing.push(String(params["missing"]));
    } else {
      const { reason, place } = inChinese(issue, draft);
      tell(file, "report-schema", "report-schema", place, reason, { note: "请把这份报告交给网站的维护人员。" });
    }
  }
  if (missing.length > 0 && !file.messages.some(({ fatal }) => fatal === true)) {
    const labels = cellsOfForm(formByKey(draft.form))
      .filter(({ address }) => missing.includes(address))
      .slice(0, 5)
      .map(({ row, column }) => `“${row.label}”的“${column.label}”`);
    tell(file, "report-schema", "report-schema", start, `有 ${missing.length} 格没有读到：${labels.join("、")}`, {
      note: "请对照统一格式检查这些格所在的行。",
    });
  }
  return false;
}
