import { cellsOfForm, formByKey } from "../../form/forms.ts";
import { findCell } from "../../report/report.ts";
import type { Rule } from "../rule.ts";

export const countForm: Rule = {
  id: "count-form",
  level: "error",
  summary: "件数是不小于 0 的整数；收费金额是不小于 0 的数，可以有小数。",
  why: "件数不会有零头，也不会小于零；写成文字的数无法计算。",
  source: "统一格式各表",
  *check(report) {
    for (const { address, row, column } of cellsOfForm(formByKey(report.form))) {
      const cell = findCell(report, address);
      if (cell === undefined || cell.status === "blank" || cell.status === "not-applicable") continue;
      const integer = column.measure !== "amount";
      const signed = column.measure === "signed-count";
      if (cell.status === "number" && (signed || cell.number >= 0) && (!integer || Number.isInteger(cell.number)))
        continue;
      const wanted = integer ? (signed ? "整数" : "不小于 0 的整数") : "不小于 0 的数";
      yield {
        reason: `“${row.label}”的“${column.label}”为“${cell.written}”，应为${wanted}`,
        place: cell.place,
        actual: cell.written,
        expected: [wanted],
        note: `请在这一格只写一个数${column.unit === null ? "" : `，单位为${column.unit}`}，不写文字。`,
      };
    }
  },
};
