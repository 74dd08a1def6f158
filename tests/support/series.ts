/** Generated reports of years that follow each other, whose figures carry over from one to the next. */
import fc from "fast-check";
import { VFile } from "vfile";
import { checkReport } from "../../src/check/check.ts";
import type { CheckedReport, JudgedFinding } from "../../src/check/checked.ts";
import { exampleReport } from "../../src/check/example.ts";
import { formByKey, type CellAddress, cellsOfForm } from "../../src/form/forms.ts";
import type { Report } from "../../src/report/report.ts";
import { surroundingsAmong } from "../../src/check/surroundings.ts";
import type { Agency } from "../../src/settings/agencies.ts";
import { consistentFiguresOf, type Figures } from "./consistent.ts";

export const applicants = [
  "natural-person",
  "commercial",
  "research",
  "public-welfare",
  "legal-service",
  "other-organisation",
] as const;

/** A consistent report made to follow the one before: what was left open is carried in, what was in force is counted on. */
function following(figures: Figures, before: Figures): Figures {
  const next: Record<string, number> = { ...figures };
  const at = (address: CellAddress) => next[address] ?? 0;
  for (const key of applicants) {
    const carried = before[`requests/carried-out/${key}`] ?? 0;
    const dealtWith = at(`requests/concluded/${key}`) + at(`requests/carried-out/${key}`);
    // As many more are granted as are needed for what was carried in.
    const more = Math.max(0, carried - dealtWith);
    next[`requests/granted/${key}`] = at(`requests/granted/${key}`) + more;
    next[`requests/concluded/${key}`] = at(`requests/concluded/${key}`) + more;
    next[`requests/carried-in/${key}`] = carried;
    next[`requests/received/${key}`] = dealtWith + more - carried;
  }
  for (const row of ["granted", "concluded", "carried-in", "received"] as const) {
    next[`requests/${row}/total`] = applicants.reduce((sum, key) => sum + at(`requests/${row}/${key}`), 0);
  }
  const inForce = before["proactive/normative-documents/in-force"] ?? 0;
  const repealed = Math.min(at("proactive/normative-documents/repealed"), inForce);
  next["proactive/normative-documents/repealed"] = repealed;
  next["proactive/normative-documents/in-force"] = inForce + at("proactive/normative-documents/issued") - repealed;
  return next;
}

export const writtenCells = (figures: Figures) =>
  Object.fromEntries(Object.entries(figures).map(([address, number]) => [address, String(number)]));

/** Figures of years that follow each other, on the form of 2021. */
export const consistentYears: fc.Arbitrary<readonly Figures[]> = fc
  .array(consistentFiguresOf(formByKey("2021")), { minLength: 2, maxLength: 4 })
  .map((all) => {
    const years: Figures[] = [];
    for (const figures of all) {
      const before = years.at(-1);
      years.push(before === undefined ? figures : following(figures, before));
    }
    return years;
  });

/** Their reports, from 2021 on. */
export const reportsOf = (years: readonly Figures[], agency = "example"): Report[] =>
  years.map((figures, index) => exampleReport({ title: "", year: 2021 + index, cells: writtenCells(figures) }, agency));

/** The figures of a body of which those of others are parts. */
export const addedUp = (all: readonly Figures[]): Figures =>
  Object.fromEntries(
    cellsOfForm(formByKey("2021")).map(({ address }) => [
      address,
      all.reduce((sum, figures) => sum + (figures[address] ?? 0), 0),
    ]),
  );

const agency: Agency = {
  id: "example",
  name: "示例县人民政府",
  shortName: "示例",
  level: "county",
  kind: "government",
};

/** Checks the reports of one body, a county government, each beside the others. */
export function checkAll(reports: readonly Report[]): CheckedReport[] {
  const surroundingsOf = surroundingsAmong(reports, [agency]);
  return reports.map((report) => checkReport(report, new VFile({ path: report.source.path }), surroundingsOf(report)));
}

/** What one rule finds in the last of these reports. */
export function foundIn(reports: readonly Report[], rule: string): JudgedFinding[] {
  const last = checkAll(reports).at(-1);
  return (last?.findings ?? []).filter((one) => one.rule.id === rule);
}

/** What one rule could not check of the last of these reports. */
export function reasonsIn(reports: readonly Report[], rule: string): string[] {
  const last = checkAll(reports).at(-1);
  return (last?.notChecked ?? []).flatMap((one) => (one.rule.id === rule ? [one.reason] : []));
}
