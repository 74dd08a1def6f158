/** Seeds and settings → checked reports, with every file that was looked at and what was found in it. */
import { readdir } from "node:fs/promises";
import { basename, extname } from "node:path";
import { VFile } from "vfile";
import { checkReport } from "../check/check.ts";
import { assess } from "../check/sums.ts";
import { parseReport } from "../parse/parse.ts";
import { readReport } from "../read/read.ts";
import type { Report } from "../report/report.ts";
import { type Agency, readAgencies } from "../settings/agencies.ts";

export interface Loaded {
  readonly reports: readonly Report[];
  readonly files: readonly VFile[];
  /** Whether the settings could be used. */
  readonly settings: boolean;
  readonly figures: number;
  readonly checks: number;
}

function misplaced(path: string, reason: string, note: string): VFile {
  const file = new VFile({ path });
  const message = file.message(reason, { ruleId: "file-place", source: "report-read", place: { line: 1, column: 1 } });
  message.fatal = true;
  message.note = note;
  return file;
}

export async function load(seeds: string, content: string): Promise<Loaded> {
  const { file: settings, agencies } = await readAgencies(content);
  if (agencies === undefined) return { reports: [], files: [settings], settings: false, figures: 0, checks: 0 };
  const byId = new Map(agencies.map((agency): [string, Agency] => [agency.id, agency]));
  const entries = await readdir(seeds, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => `${entry.parentPath.slice(seeds.length).replaceAll("\\", "/").replace(/^\/+/u, "")}/${entry.name}`)
    .sort();
  const files: VFile[] = [settings];
  const reports: Report[] = [];
  const taken = new Map<string, string>();
  let figures = 0;
  let checks = 0;
  for (const path of paths) {
    const [folder = "", ...below] = path.split("/");
    const year = basename(path, extname(path));
    const agency = byId.get(folder);
    if (below.length !== 1 || agency === undefined) {
      const known = [...byId.keys()].join("、");
      files.push(
        misplaced(
          `${seeds}/${path}`,
          `文件夹“${folder}”不在机关名录中，应为 ${known} 之一`,
          "请把报告放进 seeds/<机关 id>/<年份>.txt；新的机关先写进 content/agencies.yaml。",
        ),
      );
      continue;
    }
    if (!/^20\d\d$/u.test(year)) {
      files.push(
        misplaced(
          `${seeds}/${path}`,
          `文件名为“${year}”，应为四位年份`,
          `请把文件改名为报告所说的年份，例如 ${folder}/2023${extname(path)}。`,
        ),
      );
      continue;
    }
    const other = taken.get(`${folder}/${year}`);
    if (other !== undefined) {
      files.push(
        misplaced(
          `${seeds}/${path}`,
          `${agency.name} ${year} 年的报告有两个文件：${other} 和 ${path}`,
          "请只留下一个。",
        ),
      );
      continue;
    }
    taken.set(`${folder}/${year}`, path);
    const { file, tree, sha256 } = await readReport(seeds, path);
    files.push(file);
    if (tree === undefined) continue;
    const names = [agency.name, agency.shortName];
    const { draft, complete } = parseReport(file, tree, { path, agency: agency.id, names, year: Number(year), sha256 });
    checkReport(draft, file);
    figures += draft.cells.length;
    checks += assess(draft).filter(({ outcome }) => outcome !== "not-assessable").length;
    if (complete) reports.push(draft);
    else if (!file.messages.some(({ fatal }) => fatal === true)) {
      throw new Error(`The schema refuses ${path}, and no finding says why.`);
    }
  }
  return { reports, files, settings: true, figures, checks };
}
