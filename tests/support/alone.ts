import type { VFile } from "vfile";
import { checkReport } from "../../src/check/check.ts";
import type { CheckedReport } from "../../src/check/checked.ts";
import { surroundingsAmong } from "../../src/check/surroundings.ts";
import type { Report } from "../../src/report/report.ts";
import type { EditorNotes } from "../../src/settings/notes.ts";

/** Checks a report as the only one of the only body there is, a county government. */
export function checkAlone(report: Report, file: VFile, name = "北仑区人民政府", notes?: EditorNotes): CheckedReport {
  const shortName = name.replace(/人民政府$/u, "");
  const agency = { id: report.agency, name, shortName, level: "county", kind: "government" } as const;
  return checkReport(report, file, surroundingsAmong([report], [agency])(report), notes);
}
