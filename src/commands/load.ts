/** Settings and seeds → checked reports, with every file that was looked at and what was found in it. */
import type { VFile } from "vfile";
import { checkReport } from "../check/check.ts";
import { maskMessages } from "../check/privacy/mask.ts";
import { privateNumbersIn } from "../check/privacy/numbers.ts";
import type { CheckedReport } from "../check/checked.ts";
import { surroundingsAmong } from "../check/surroundings.ts";
import { parseReport } from "../parse/parse.ts";
import { readReport } from "../read/read.ts";
import type { Report } from "../report/report.ts";
import { type Agency, readAgencies } from "../settings/agencies.ts";
import { type HostParts, readHost } from "../settings/host.ts";
import type { ContentPage } from "../settings/pages.ts";
import { readSite, type SiteSettings } from "../settings/site.ts";
import { findNotes, notesPath } from "./notes.ts";
import { findPages } from "./pages.ts";
import { findSeeds, type Seed } from "./seeds.ts";

export interface Loaded {
  /** The folder of settings and notes, as it was named. */
  readonly content: string;
  /** Nothing when `content/` cannot be used; findings in `files` say why. */
  readonly settings:
    | {
        readonly site: SiteSettings;
        readonly agencies: readonly Agency[];
        readonly pages: readonly ContentPage[];
        readonly host?: HostParts;
      }
    | undefined;
  readonly reports: readonly CheckedReport[];
  /** Every file that was looked at, the editors' notes among them, with its findings. */
  readonly files: readonly VFile[];
  /** Those among them that gave no report: misplaced, unreadable, or without anything that could be published. */
  readonly unread: readonly VFile[];
}

/** Reads and parses one report. There is none where the file holds none that could be published. */
async function loadReport(
  folder: string,
  { path, agency, year }: Seed,
): Promise<{ file: VFile; report: Report | undefined }> {
  const { file, tree, sha256 } = await readReport(folder, path);
  if (tree === undefined) return { file, report: undefined };
  const names = [agency.name, agency.shortName];
  const { draft } = parseReport(file, tree, { path, agency: agency.id, names, year, sha256 });
  return { file, report: draft };
}

export async function load(
  seedsFolder: string,
  contentFolder: string,
  onProgress: (done: number, all: number) => void = () => undefined,
): Promise<Loaded> {
  const [siteFile, agenciesFile] = await Promise.all([readSite(contentFolder), readAgencies(contentFolder)]);
  const { files: hostFiles, host } = await readHost(contentFolder);
  const settingsFiles = [siteFile.file, agenciesFile.file, ...hostFiles];
  const { site } = siteFile;
  const { agencies } = agenciesFile;
  if (site === undefined || agencies === undefined)
    return { content: contentFolder, settings: undefined, reports: [], files: settingsFiles, unread: [] };
  const { seeds, misplaced } = await findSeeds(seedsFolder, agencies);
  const { files: pageFiles, pages } = await findPages(contentFolder, agencies);
  const files = [...settingsFiles, ...pageFiles, ...misplaced];
  const unread = [...misplaced];
  const read: { file: VFile; report: Report }[] = [];
  for (const [index, seed] of seeds.entries()) {
    onProgress(index, seeds.length);
    const { file, report } = await loadReport(seedsFolder, seed);
    files.push(file);
    if (report === undefined) {
      maskMessages(file, privateNumbersIn(String(file)));
      unread.push(file);
    } else read.push({ file, report });
  }
  onProgress(seeds.length, seeds.length);
  const all = read.map(({ report }) => report);
  const places = new Set(seeds.map(({ agency, year }) => notesPath({ agency: agency.id, year })));
  const notes = await findNotes(contentFolder, all, places);
  files.push(...notes.files);
  const surroundingsOf = surroundingsAmong(all, agencies, {
    publishedOn: (report) => notes.notesOf(report)?.publishedOn,
    deadlines: site.deadlines,
    sameness: site.sameness,
  });
  const reports = read.map(({ report, file }) =>
    checkReport(report, file, surroundingsOf(report), notes.notesOf(report)),
  );
  return {
    content: contentFolder,
    settings: { site, agencies, pages, ...(host === undefined ? {} : { host }) },
    reports,
    files,
    unread,
  };
}
