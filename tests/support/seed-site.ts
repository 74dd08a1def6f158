import { createHash } from "node:crypto";
import { VFile } from "vfile";
import { checkAlone } from "./alone.ts";
import type { CheckedReport } from "../../src/check/checked.ts";
import { parseReport } from "../../src/parse/parse.ts";
import { readText } from "../../src/read/text.ts";
import type { Agency } from "../../src/settings/agencies.ts";
import type { EditorNotes } from "../../src/settings/notes.ts";
import { legalDeadlines, type SiteSettings } from "../../src/settings/site.ts";
import type { SiteInput } from "../../src/site/site.ts";
import { seed } from "./seed.ts";

export const beilun: Agency = {
  id: "beilun",
  name: "北仑区人民政府",
  shortName: "北仑区",
  level: "county",
  kind: "government",
};

export const settings: SiteSettings = {
  name: "北仑区政府信息公开年报",
  basePath: "/",
  language: "zh-CN",
  policy: "own",
  deadlines: legalDeadlines,
  sameness: 0.8,
};

/** A text, checked as if it stood at `seeds/beilun/2023.txt`. */
export function checkText(text: string, year = 2023, notes?: EditorNotes): CheckedReport {
  const path = `beilun/${year}.txt`;
  const file = new VFile({ path: `seeds/${path}`, value: text });
  const sha256 = createHash("sha256").update(text).digest("hex");
  const names = [beilun.name, beilun.shortName];
  const { draft } = parseReport(file, readText(text), { path, agency: beilun.id, names, year, sha256 });
  if (draft === undefined) throw new Error("The text gave no report.");
  return checkAlone(draft, file, beilun.name, notes);
}

export function siteOf(reports: readonly CheckedReport[], changes: Partial<SiteSettings> = {}): SiteInput {
  return { settings: { ...settings, ...changes }, agencies: [beilun], reports };
}

export const seedSite = (changes: Partial<SiteSettings> = {}): SiteInput => siteOf([checkText(seed)], changes);
