/** A site of several bodies and years: examples in miniature, each checked beside the others. */
import { VFile } from "vfile";
import { checkReport } from "../../src/check/check.ts";
import type { CheckedReport } from "../../src/check/checked.ts";
import { exampleReport } from "../../src/check/example.ts";
import { surroundingsAmong } from "../../src/check/surroundings.ts";
import type { Example } from "../../src/check/rule.ts";
import type { Agency } from "../../src/settings/agencies.ts";
import { Site, type SiteInput } from "../../src/site/site.ts";
import { settings } from "./seed-site.ts";

export function body(id: string, changes: Partial<Agency> = {}): Agency {
  return { id, name: `${id}县人民政府`, shortName: `${id}县`, level: "county", kind: "government", ...changes };
}

/** What a body wrote for a year. */
export interface Written extends Omit<Example, "title"> {
  readonly of: string;
}

/** Cells that are not written are 0. */
export function collected(agencies: readonly Agency[], written: readonly Written[]): SiteInput {
  const reports = written.map(({ of, ...example }) => exampleReport({ title: "", ...example }, of));
  const dates = new Map(reports.map((report, index) => [report, written[index]?.publishedOn]));
  const surroundingsOf = surroundingsAmong(reports, agencies, { publishedOn: (report) => dates.get(report) });
  const checked = reports.map((report): CheckedReport => {
    const file = new VFile({ path: report.source.path, value: "\n".repeat(400) });
    return checkReport(report, file, surroundingsOf(report));
  });
  return { settings: { ...settings, policy: "collected" }, agencies, reports: checked };
}

export const siteOfMany = (...input: Parameters<typeof collected>): Site => new Site(collected(...input), "site.css");
