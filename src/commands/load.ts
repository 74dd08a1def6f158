/** Settings and seeds → checked reports, with every file that was looked at and what was found in it. */
import type { VFile } from "vfile";
import { checkReport } from "../check/check.ts";
import type { CheckedReport } from "../check/checked.ts";
import { parseReport } from "../parse/parse.ts";
import { readReport } from "../read/read.ts";
import { type Agency, readAgencies } from "../settings/agencies.ts";
import { readSite, type SiteSettings } from "../settings/site.ts";
import { findSeeds, type Seed } from "./seeds.ts";

export interface Loaded {
  /** Nothing when `content/` cannot be used; findings in `files` say why. */
  readonly settings: { readonly site: SiteSettings; readonly agencies: readonly Agency[] } | undefined;
  readonly reports: readonly CheckedReport[];
  /** Every file that was looked at, with its findings. */
  readonly files: readonly VFile[];
  /** Those among them that gave no report: misplaced, unreadable, or without anything that could be published. */
  readonly unread: readonly VFile[];
}

/** Reads, parses and checks one report. Its report is missing where the file holds none that could be published. */
async function loadReport(folder: string, { path, agency, year }: Seed): Promise<CheckedReport | { file: VFile }> {
  const { file, tree, sha256 } = await readReport(folder, path);
  if (tree === undefined) return { file };
  const names = [agency.name, agency.shortName];
  const { draft } = parseReport(file, tree, { path, agency: agency.id, names, year, sha256 });
  return draft === undefined ? { file } : checkReport(draft, file);
}

export async function load(
  seedsFolder: string,
  contentFolder: string,
  onProgress: (done: number, all: number) => void = () => undefined,
): Promise<Loaded> {
  const [siteFile, agenciesFile] = await Promise.all([readSite(contentFolder), readAgencies(contentFolder)]);
  const settingsFiles = [siteFile.file, agenciesFile.file];
  const { site } = siteFile;
  const { agencies } = agenciesFile;
  if (site === undefined || agencies === undefined)
    return { settings: undefined, reports: [], files: settingsFiles, unread: [] };
  const { seeds, misplaced } = await findSeeds(seedsFolder, agencies);
  const files = [...settingsFiles, ...misplaced];
  const unread = [...misplaced];
  const reports: CheckedReport[] = [];
  for (const [index, seed] of seeds.entries()) {
    onProgress(index, seeds.length);
    const loaded = await loadReport(seedsFolder, seed);
    files.push(loaded.file);
    if ("report" in loaded) reports.push(loaded);
    else unread.push(loaded.file);
  }
  onProgress(seeds.length, seeds.length);
  return { settings: { site, agencies }, reports, files, unread };
}
