/** A statistics table of a report → `/<agency>/<year>/<table>.csv`. */
import { formByKey } from "../form/forms.ts";
import type { Report } from "../report/report.ts";
import { byteOrderMark, csvLine } from "./csv.ts";
import { flatFigure, flatTable } from "./flat-table.ts";

export function tableCsv(report: Report, key: string): string {
  const { head, lines } = flatTable(formByKey(report.form), key);
  const body = lines.map(({ labels, figures, after }) =>
    csvLine([...labels, ...figures.map((address) => flatFigure(report, address)), ...after]),
  );
  return byteOrderMark + csvLine(head) + body.join("");
}
