/** Generated reports whose figures agree with each other, in miniature or printed as the seed is. */
import fc from "fast-check";
import type { Form } from "../../src/form/form.ts";
import { type CellAddress, cellsOfForm, formByKey, forms, tableOf } from "../../src/form/forms.ts";
import { gridOf } from "../../src/form/grid.ts";

export type Figures = Readonly<Partial<Record<CellAddress, number>>>;

const keysOf = (form: Form, table: string, of: "row" | "column") => [
  ...new Set(cellsOfForm(form).flatMap((cell) => (cell.table.key === table ? [cell[of].key] : []))),
];

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const count = fc.oneof({ arbitrary: fc.constant(0), weight: 3 }, fc.nat({ max: 500 }));
const counts = (length: number) => fc.array(count, { minLength: length, maxLength: length });

/** Figures for every cell of a form that keep every sum that it demands. */
export function consistentFiguresOf(form: Form): fc.Arbitrary<Figures> {
  const proactiveCells = cellsOfForm(form).filter(({ table }) => table.key === "proactive");
  const applicants = keysOf(form, "requests", "column").filter((key) => key !== "total");
  const outcomes = keysOf(form, "requests", "row").filter(
    (key) => !["received", "carried-in", "concluded", "carried-out"].includes(key),
  );
  const reviewOutcomes = keysOf(form, "reviews", "column").filter((key) => key !== "total");
  // One applicant's column of table 三: what became of the requests, and how many were carried in and out.
  const applicantColumn = fc.record({ results: counts(outcomes.length), carriedIn: count, open: count });
  return fc
    .record({
      proactive: counts(proactiveCells.length),
      requests: fc.array(applicantColumn, { minLength: applicants.length, maxLength: applicants.length }),
      reviews: fc.array(counts(reviewOutcomes.length), { minLength: 3, maxLength: 3 }),
    })
    .map(({ proactive, requests, reviews }) => {
      const figures: Record<string, number> = {};
      proactiveCells.forEach(({ address }, index) => {
        // The body is a county's, which makes no rules.
        figures[address] = address.startsWith("proactive/rules/") ? 0 : (proactive[index] ?? 0);
      });
      const { "proactive/normative-documents/in-force": inForce } = figures;
      // What was issued this year is among what is in force.
      if (inForce !== undefined)
        figures["proactive/normative-documents/in-force"] =
          inForce + (figures["proactive/normative-documents/issued"] ?? 0);
      applicants.forEach((applicant, index) => {
        const { results, carriedIn, open } = requests[index] ?? { results: [], carriedIn: 0, open: 0 };
        const concluded = sum(results);
        // What was carried in cannot be more than what was dealt with or is still open.
        const carried = Math.min(carriedIn, concluded + open);
        outcomes.forEach((outcome, row) => {
          figures[`requests/${outcome}/${applicant}`] = results[row] ?? 0;
        });
        figures[`requests/concluded/${applicant}`] = concluded;
        figures[`requests/carried-out/${applicant}`] = open;
        figures[`requests/carried-in/${applicant}`] = carried;
        figures[`requests/received/${applicant}`] = concluded + open - carried;
      });
      for (const row of keysOf(form, "requests", "row")) {
        figures[`requests/${row}/total`] = sum(applicants.map((key) => figures[`requests/${row}/${key}`] ?? 0));
      }
      keysOf(form, "reviews", "row").forEach((row, index) => {
        const results = reviews[index] ?? [];
        reviewOutcomes.forEach((outcome, column) => {
          figures[`reviews/${row}/${outcome}`] = results[column] ?? 0;
        });
        figures[`reviews/${row}/total`] = sum(results);
      });
      return figures;
    });
}

export const consistentFigures = consistentFiguresOf(formByKey(forms[0].key));

/** A table in the seed's shape: one cell per tab-indented line, rows parted by an empty line. */
function printTable(form: Form, key: string, figures: Figures): string {
  const rows = gridOf(tableOf(form, key)).flatMap(({ head, body }) => [...head, ...body]);
  return rows
    .map((row) =>
      row
        .map((cell) => {
          if (cell.kind === "figure") return `\t${figures[cell.address]}\n`;
          return `\t${cell.kind === "head" ? cell.head.label : cell.label}\n`;
        })
        .join(""),
    )
    .join("\n");
}

/** The whole report in the seed's shape. */
export function printReport(figures: Figures, form: Form = formByKey(forms[0].key), year = 2023): string {
  const parts = form.parts.map(
    ({ label, table }) => `${label}\n${table === undefined ? "略。\n" : printTable(form, table, figures)}\n`,
  );
  const preface = `本报告所列数据的统计期限自${year}年1月1日起至12月31日止。`;
  return `北仑区人民政府${year}年政府信息公开工作年度报告\n\n${preface}\n\n${parts.join("\n")}`;
}
