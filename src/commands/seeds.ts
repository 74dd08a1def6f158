/** The folder of seeds → which file is whose report of which year, and what is wrong with the others. */
import { basename, extname } from "node:path";
import { VFile } from "vfile";
import type { Agency } from "../settings/agencies.ts";
import { filesBelow } from "./files.ts";

export interface Seed {
  /** Below the folder of seeds, with forward slashes. */
  readonly path: string;
  readonly agency: Agency;
  readonly year: number;
}

function misplaced(path: string, reason: string, note: string): VFile {
  const file = new VFile({ path });
  const message = file.message(reason, { ruleId: "file-place", source: "report-read", place: { line: 1, column: 1 } });
  message.fatal = true;
  message.note = note;
  message.url = "/rules/file-place/";
  return file;
}

/** What a path must be, said with the folder and the year that it has. */
function complaintOf(path: string, agencies: ReadonlyMap<string, Agency>): [reason: string, note: string] | undefined {
  const steps = path.split("/");
  const [folder = "", name = ""] = steps;
  const known = [...agencies.keys()];
  const example = `${known[0] ?? "机关id"}/2023${extname(path) || ".txt"}`;
  if (steps.length !== 2) {
    return [
      `文件放在“${path}”，应放在“机关 id/年份”这样的位置`,
      `请把报告放进机关的文件夹，以年份为文件名，例如 ${example}。`,
    ];
  }
  if (!agencies.has(folder)) {
    return [
      `文件夹“${folder}”不在机关名录中，应为 ${known.join("、")} 之一`,
      "请把报告放进机关自己的文件夹；新的机关先写进 content/agencies.yaml。",
    ];
  }
  const year = basename(name, extname(name));
  if (!/^20\d\d$/u.test(year)) {
    const [meant = "2023"] = /20\d\d/u.exec(year.normalize("NFKC")) ?? [];
    return [
      `文件名为“${year}”，应为四位年份`,
      `请把文件改名为报告所说的年份，例如 ${folder}/${meant}${extname(path)}。`,
    ];
  }
  return undefined;
}

export async function findSeeds(
  folder: string,
  agencies: readonly Agency[],
): Promise<{ seeds: readonly Seed[]; misplaced: readonly VFile[] }> {
  const byId = new Map(agencies.map((agency) => [agency.id, agency]));
  const seeds: Seed[] = [];
  const wrong: VFile[] = [];
  for (const path of await filesBelow(folder)) {
    const complaint = complaintOf(path, byId);
    const [id = "", name = ""] = path.split("/");
    const agency = byId.get(id);
    const year = Number(basename(name, extname(name)));
    const other = seeds.find((seed) => seed.agency === agency && seed.year === year);
    if (complaint !== undefined) {
      wrong.push(misplaced(`${folder}/${path}`, ...complaint));
    } else if (other !== undefined) {
      const reason = `${other.agency.name} ${year} 年的报告有两个文件：${other.path} 和 ${path}，应只有一个`;
      wrong.push(misplaced(`${folder}/${path}`, reason, "请只留下要发布的一个。"));
    } else if (agency !== undefined) {
      seeds.push({ path, agency, year });
    }
  }
  if (seeds.length === 0 && wrong.length === 0) {
    const note = "请把报告放进 <机关 id>/<年份>.txt，例如 beilun/2023.txt。";
    wrong.push(misplaced(folder, "文件夹里没有报告，应至少有一份", note));
  }
  return { seeds, misplaced: wrong };
}
