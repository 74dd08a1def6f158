import { cellAddress, cellsOfForm, formByKey } from "../../form/forms.ts";
import { findCell } from "../../report/report.ts";
import { givenBy, nameAt } from "../given.ts";
import { judging } from "../judging.ts";
import type { Rule } from "../rule.ts";

export const issuedInForce: Rule = {
  id: "issued-in-force",
  level: "warning",
  summary: "规章、规范性文件：本年制发件数不大于现行有效件数",
  why: "现行有效件数是到年底为止的总数，今年制发的也在其中。",
  source: "统一格式（2021 年）表二",
  formula: "proactive/*/issued <= proactive/*/in-force",
  examples: {
    ok: [
      {
        title: "本年制发 3 件，现行有效 12 件",
        cells: { "proactive/normative-documents/issued": "3", "proactive/normative-documents/in-force": "12" },
      },
    ],
    notOk: [
      {
        title: "本年制发 3 件，现行有效却是 0 件",
        cells: { "proactive/normative-documents/issued": "3" },
        messages: ["表二“行政规范性文件”的“现行有效件数”为 0，应不小于“本年制发件数” 3"],
      },
    ],
  },
  ...judging(function* (report) {
    const rows = cellsOfForm(formByKey(report.form)).filter(({ column }) => column.key === "in-force");
    for (const { row, column, address } of rows) {
      const issuedAddress = cellAddress("proactive", row.key, "issued");
      const [issued, inForce] = [givenBy(report, issuedAddress), givenBy(report, address)];
      // However little is in force, it is not less than nothing.
      if (issued === "absent" || issued === 0) continue;
      if (typeof issued !== "number" || typeof inForce !== "number") {
        yield `“${row.label}”的本年制发件数和${column.label}，有的不是数，无从核对`;
        continue;
      }
      const cell = findCell(report, address);
      const issuedCell = findCell(report, issuedAddress);
      if (issued <= inForce || cell === undefined || issuedCell === undefined) continue;
      yield {
        reason: `${nameAt(report, address)}为 ${inForce}，应不小于“本年制发件数” ${issued}`,
        place: cell.place,
        subject: { cell: address },
        actual: cell.written,
        note: "现行有效件数要算上往年制发、至今有效的文件；请对照文件目录改正，确实当年制发又当年废止的，请写明原因。",
        related: [{ reason: `${nameAt(report, issuedAddress)}为 ${issued}`, place: issuedCell.place }],
      };
    }
  }),
};
