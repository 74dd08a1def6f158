/** Reports in which a cell of every kind stands, and text that would hurt if it were taken for anything else. */
import { VFile } from "vfile";
import type { CheckedReport } from "../../src/check/checked.ts";
import { exampleReport } from "../../src/check/example.ts";
import type { FormKey } from "../../src/form/forms.ts";
import { checkAlone } from "./alone.ts";

/** Every status, decimals, a negative number, and text that begins like a formula or holds signs of CSV and XML. */
export function oddCells(form: FormKey) {
  const common = {
    "proactive/licences/decisions": '=HYPERLINK("http://x.example","点,这里")',
    "proactive/penalties/decisions": "+1+1",
    "proactive/coercive-measures/decisions": '约<三>& "百", 件',
    "requests/received/research": "",
    "requests/received/commercial": "/",
    "requests/received/legal-service": "—",
    "requests/received/public-welfare": "-",
    "requests/granted/natural-person": "@三",
    "requests/granted/commercial": "'=1",
    "requests/granted/research": "-三",
    "reviews/reconsideration/upheld": "1,234",
  };
  const own =
    form === "2019"
      ? { "proactive/licences/items-change": "-35", "proactive/procurement/amount": "1276.5534万元" }
      : { "proactive/administrative-fees/amount": "17516.25", "proactive/rules/repealed": "无" };
  return { ...common, ...own };
}

export function oddReport(form: FormKey = "2021"): CheckedReport {
  const year = form === "2019" ? 2020 : 2023;
  const report = exampleReport({ title: "", form, year, cells: oddCells(form) });
  return checkAlone(report, new VFile({ path: report.source.path }), "示例县人民政府");
}
