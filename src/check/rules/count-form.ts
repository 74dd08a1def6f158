import { cellsOfForm, formByKey } from "../../form/forms.ts";
import { nameOfCell } from "../../form/names.ts";
import { findCell } from "../../report/report.ts";
import type { Rule } from "../rule.ts";

const ownUnit = /^\d+(?:\.\d+)?\s*(?:元|万元|亿元)$/u;

export const countForm: Rule = {
  id: "count-form",
  level: "error",
  summary: "件数是不小于 0 的整数；收费金额是不小于 0 的数，可以有小数",
  why: "件数不会有零头，也不会小于零；写成文字的数无法计算。",
  source: "统一格式各表",
  examples: {
    ok: [
      {
        title: "件数是整数，金额有小数",
        cells: { "proactive/licences/decisions": "120", "proactive/administrative-fees/amount": "17516.25" },
      },
      {
        title: "2019年格式没有规定采购金额的单位，报告自己写明",
        year: 2019,
        form: "2019",
        cells: { "proactive/procurement/amount": "251000元", "proactive/licences/items-change": "-3" },
      },
      { title: "没有的数写作“/”：按空缺公布，不当作 0", cells: { "proactive/rules/issued": "/" } },
    ],
    notOk: [
      {
        title: "件数写成了文字",
        cells: { "proactive/licences/decisions": "约三百" },
        messages: ["表二“行政许可”的“本年处理决定数量”为“约三百”，应为不小于 0 的整数"],
      },
      {
        title: "件数有小数",
        cells: { "proactive/penalties/decisions": "12.5" },
        messages: ["表二“行政处罚”的“本年处理决定数量”为“12.5”，应为不小于 0 的整数"],
      },
      {
        title: "金额小于 0",
        cells: { "proactive/administrative-fees/amount": "-3" },
        messages: ["表二“行政事业性收费”的“本年收费金额（单位：万元）”为“-3”，应为不小于 0 的数"],
      },
    ],
  },
  *check(report) {
    const form = formByKey(report.form);
    for (const definition of cellsOfForm(form)) {
      const { address, column } = definition;
      const cell = findCell(report, address);
      if (cell === undefined || cell.status === "blank" || cell.status === "not-applicable") continue;
      const integer = column.measure !== "amount";
      const signed = column.measure === "signed-count";
      if (cell.status === "number" && (signed || cell.number >= 0) && (!integer || Number.isInteger(cell.number)))
        continue;
      // Without a unit in the form, the report's own stands in the cell.
      if (cell.status === "text" && column.unit === null && ownUnit.test(cell.written)) continue;
      const wanted = integer ? (signed ? "整数" : "不小于 0 的整数") : "不小于 0 的数";
      yield {
        reason: `${nameOfCell(form, definition)}为“${cell.written}”，应为${wanted}`,
        place: cell.place,
        actual: cell.written,
        expected: [wanted],
        note: `请在这一格只写一个数${column.unit === null ? "" : `，单位为${column.unit}`}，不写文字；没有的数写 0。`,
      };
    }
  },
};
