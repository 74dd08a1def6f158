/** The folder of editors' notes → the notes of each report that is at hand, and what is wrong with the others. */
import { VFile } from "vfile";
import { rules } from "../check/check.ts";
import { type CellAddress, cellsOfForm, formByKey } from "../form/forms.ts";
import { noteExcessOf } from "../parse/note.ts";
import { readingRules } from "../read/catalogue.ts";
import { findCell, type Report } from "../report/report.ts";
import { ifThere } from "../settings/disk.ts";
import { type EditorNotes, type NotesFacts, readNotes } from "../settings/notes.ts";
import { tellerOf } from "../settings/yaml.ts";
import { filesBelow } from "./files.ts";

/** Where the editor writes beside a report, below the folder of content. */
export function notesPath({ agency, year }: Pick<Report, "agency" | "year">): string {
  return `reports/${agency}/${year}.md`;
}

/** Whether findings of each rule can be explained. */
const levels = new Map<string, "answerable" | "error" | "info">([
  ...[...rules, ...readingRules].map(({ id, level }) => [id, level === "warning" ? "answerable" : level] as const),
  ...rules.filter(({ answerable }) => answerable === true).map(({ id }) => [id, "answerable"] as const),
]);

const ruleFacts: Pick<NotesFacts, "levelOf" | "rules"> = {
  levelOf: (rule) => levels.get(rule),
  rules: [...levels].flatMap(([id, level]) => (level === "answerable" ? [id] : [])),
};

/** Files of notes below the folder of content. */
async function listNotes(content: string): Promise<string[]> {
  const files = await ifThere(filesBelow(`${content}/reports`));
  return (files ?? []).map((path) => `reports/${path}`);
}

/** Notes that are of no report. */
function stray(content: string, path: string): VFile {
  const file = new VFile({ path: `${content}/${path}` });
  const [, agency = "", name = "", ...deeper] = path.split("/");
  const isPlace = deeper.length === 0 && /^20\d\d\.md$/u.test(name);
  const tell = tellerOf(file);
  if (isPlace) {
    const seed = `seeds/${agency}/${name.replace(/\.md$/u, "")}`;
    tell(1, 1, `没有这份报告：${seed} 不在，这份说明没有用处`, "请把文件改放到它的报告的机关和年份，或删去。");
  } else {
    const reason = `文件放在“${path}”，应放在“reports/机关 id/年份.md”这样的位置`;
    tell(1, 1, reason, `请照报告的机关和年份改名，例如 ${notesPath({ agency: "beilun", year: 2023 })}。`);
  }
  return file;
}

export interface FoundNotes {
  /** Every file of notes, with its findings. */
  readonly files: readonly VFile[];
  readonly notesOf: (report: Report) => EditorNotes | undefined;
}

/** `known` are the paths of notes that may be there: of every report that was put in, whether it could be read or not. */
export async function findNotes(
  content: string,
  reports: readonly Report[],
  known: ReadonlySet<string>,
): Promise<FoundNotes> {
  const files: VFile[] = [];
  const found = new Map<string, EditorNotes>();
  const reportAt = new Map(reports.map((report) => [notesPath(report), report]));
  for (const path of await listNotes(content)) {
    if (!known.has(path)) {
      files.push(stray(content, path));
      continue;
    }
    const report = reportAt.get(path);
    const cells = report === undefined ? undefined : cellsOfForm(formByKey(report.form)).map(({ address }) => address);
    const writtenIn = (cell: string) =>
      report === undefined ? undefined : findCell(report, cell as CellAddress)?.written;
    const { file, notes } = await readNotes(`${content}/${path}`, { ...ruleFacts, cells, writtenIn });
    files.push(file);
    const excess = notes === undefined ? undefined : noteExcessOf(notes.text);
    if (excess !== undefined) tellerOf(file)(1, 1, excess, "请把正文写得简单些。");
    else if (notes !== undefined) found.set(path, notes);
  }
  return { files, notesOf: (report) => found.get(notesPath(report)) };
}
