/** The report's statistics tables: each read by its kind, or told as missing. */
import type { Root } from "mdast";
import type { VFile } from "vfile";
import type { Form, Table } from "../form/form.ts";
import { tell } from "../read/finding.ts";
import type { Cell, Place } from "../report/report.ts";
import { readAcross } from "./across.ts";
import { readDown } from "./down.ts";
import type { FoundCell } from "./found.ts";
import type { RecognisedTables } from "./recognise.ts";
import { withoutRepeats } from "./repeated.ts";

export interface ReadTables {
  readonly cells: readonly Cell[];
  /** Notes within tables, with the part in which each stands. */
  readonly notes: readonly FoundCell[];
  readonly read: ReadonlySet<Table>;
}

const labelOf = (form: Form, { key }: Table) => form.parts.find(({ table }) => table === key)?.label ?? key;

export function readTables(tree: Root, form: Form, recognised: RecognisedTables, file: VFile): ReadTables {
  const source = String(file);
  const cells: Cell[] = [];
  const notes: FoundCell[] = [];
  const read = new Set<Table>();
  const lost: Table[] = [];
  /** Tables that should come behind the last line of the file. */
  let behindEnd: readonly Table[] = [];
  let lastPlace: Place | undefined;
  for (const table of form.tables) {
    const part = form.parts.find((candidate) => candidate.table === table.key);
    const found = recognised.tables.get(table);
    if (found === undefined) {
      lost.push(table);
      continue;
    }
    read.add(table);
    const lastCell = found.rows.at(-1)?.cells.at(-1);
    const end = lastCell?.place ?? found.place;
    lastPlace = end;
    // A file that ends within a figure was cut short when it was saved or sent.
    const endsFile = end.end.offset !== undefined && source.slice(end.end.offset).trim() === "";
    const cutShort = endsFile && !/\s$/u.test(source);
    const behind = form.tables.slice(form.tables.indexOf(table) + 1).filter((other) => !recognised.tables.has(other));
    if (endsFile) behindEnd = behind;
    const reader = table.direction === "across" ? readAcross : readDown;
    const rows = withoutRepeats(table, found.rows);
    const [merged] = rows.filter((row, index) => row !== found.rows[index]).flatMap(({ cells }) => cells);
    if (merged !== undefined) {
      const reason = "表格里合并的格子，每一格都重复写着同样的文字，只读一次";
      tell(file, "report-parse", "table-head-layout", merged.place, reason);
    }
    const reading = reader(table, { ...found, rows: [...rows] }, file, {
      place: end,
      cutShort,
      endsFile,
      later: behind.length,
    });
    cells.push(...reading.cells);
    notes.push(...reading.notes);
    if (part !== undefined && found.part !== part.number) {
      const under = form.parts.find(({ number }) => number === found.part);
      const where = under === undefined ? "在各部分的标题之前" : `在“${under.label}”下面`;
      tell(file, "report-parse", "table-elsewhere", found.place, `这张表格${where}，应在“${part.label}”下面`, {
        expected: [part.label],
        note: "请把表格移到它的标题下面，或改正标题。",
      });
    }
  }
  // With the end of the file its tables are lost, too.
  const isCut = file.messages.some(({ ruleId }) => ruleId === "file-cut");
  const missing = lost.filter((table) => !isCut || !behindEnd.includes(table));
  if (missing.length > 0) {
    const place = lastPlace ??
      tree.children[0]?.position ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
    tell(
      file,
      "report-parse",
      "table-missing",
      { start: place.start, end: place.end },
      `没有找到 ${missing.length} 张表格：${missing.map((table) => `“${labelOf(form, table)}”`).join("、")}`,
      { note: "请把这些部分的统计表按统一格式放进文件。" },
    );
  }
  return { cells, notes, read };
}
