/**
 * mdast → Report. Never throws on what a file holds: everything worth saying is a message of the file, and where the
 * tables are damaged the report holds only the cells that were read for certain.
 */
import type { Root, RootContent, Table as TableNode } from "mdast";
import { toString } from "mdast-util-to-string";
import type { VFile } from "vfile";
import type { Form, Part, Table } from "../form/form.ts";
import { type FormKey, forms, type TableKey } from "../form/forms.ts";
import { foldFormLabel, foldLabel, matchLabel } from "../form/label.ts";
import { type LocatedText, type Place, type Report, type ReportPart, reportSchema } from "../report/report.ts";
import { inform, stop, warn } from "./finding.ts";
import { placeOf, toBlock } from "./prose.ts";
import { TableReader } from "./table.ts";

/** What the path of the file says: `seeds/<agency>/<year>.txt`. */
export interface Expected {
  /** Below the folder of seeds: `beilun/2023.txt`. */
  readonly path: string;
  readonly agency: string;
  /** The names under which the body may appear in its title. */
  readonly names: readonly string[];
  readonly year: number;
  readonly sha256: string;
}

export interface Parsed {
  /** As far as it could be read; rules look at it even when it is incomplete. */
  readonly draft: Report;
  /** Whether the schema accepts the draft: all cells of the form are there. */
  readonly complete: boolean;
}

const start: Place = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

function pairsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2));
}

/** Share of common pairs of characters, 0–1 (Dice). */
function similarity(one: string, other: string): number {
  const left = pairsOf(one);
  const right = pairsOf(other);
  const common = left.filter((pair) => right.includes(pair)).length;
  return left.length + right.length === 0 ? 0 : (2 * common) / (left.length + right.length);
}

/** The part that a line heads: by its wording, or by its numeral and a wording that is close. */
function partHeadedBy(
  text: string,
  parts: readonly Part[],
): { part: Part; exact: boolean; numeral: boolean } | undefined {
  if (text.length > 40 || text.includes("。")) return undefined;
  const folded = foldLabel(text);
  for (const part of parts) {
    const own = foldFormLabel(part.label);
    const match = matchLabel(folded, part.label, part.aliases);
    const near = folded.numeral === own.numeral && similarity(folded.body, own.body) >= 0.5;
    if (match !== undefined || near) return { part, exact: match === "same", numeral: folded.numeral === own.numeral };
  }
  return undefined;
}

function recogniseForm(tree: Root): Form {
  const texts = tree.children.flatMap((node) =>
    node.type === "table" ? node.children.flatMap((row) => row.children.map((cell) => foldLabel(toString(cell)))) : [],
  );
  const marks = (form: Form) =>
    form.marks.filter((mark) => texts.some((text) => matchLabel(text, mark) !== undefined)).length;
  const [first, ...others] = forms as readonly Form[];
  if (first === undefined) throw new Error("There is no form.");
  return others.reduce((best, form) => (marks(form) > marks(best) ? form : best), first);
}

function readTables(
  tree: Root,
  form: Form,
  file: VFile,
): { readers: Map<Table, TableReader>; owner: Map<TableNode, Table> } {
  const readers = new Map<Table, TableReader>();
  const owner = new Map<TableNode, Table>();
  const lastPlace = new Map<Table, Place>();
  for (const node of tree.children) {
    if (node.type !== "table") continue;
    const likeness = form.tables.map((table) => ({ table, score: TableReader.likeness(table, node) }));
    const best = likeness.reduce((one, other) => (other.score > one.score ? other : one));
    const table = best.score > 0 ? best.table : [...owner.values()].at(-1);
    if (table === undefined) continue;
    const reader = readers.get(table) ?? new TableReader(table, file);
    readers.set(table, reader);
    owner.set(node, table);
    lastPlace.set(table, placeOf(node));
    reader.read(node);
  }
  for (const table of form.tables) {
    const reader = readers.get(table);
    const label = form.parts.find((part) => part.table === table.key)?.label ?? table.key;
    if (reader === undefined) {
      stop(file, "table-missing", start, `没有找到“${label}”的表格`, {
        note: "请把这一部分的统计表按统一格式放进文件。",
      });
    } else {
      reader.finish(lastPlace.get(table) ?? start);
    }
  }
  return { readers, owner };
}

function checkTitle(title: LocatedText | undefined, expected: Expected, file: VFile): void {
  if (title === undefined) {
    stop(file, "title", start, "没有找到标题，应为“……年政府信息公开工作年度报告”", {
      note: "请在第一部分之前写上完整的标题。",
    });
    return;
  }
  const years = [...title.text.matchAll(/(20\d\d)\s*年/gu)].map(([, year]) => Number(year));
  const other = years.find((year) => year !== expected.year);
  if (other !== undefined) {
    stop(file, "year-agreement", title.place, `标题中的年份为 ${other}，应为文件名中的 ${expected.year}`, {
      actual: String(other),
      expected: [String(expected.year)],
      note: `如果报告是 ${other} 年的，请把文件改名为 ${other}；否则请改正标题。`,
    });
  }
  if (years.length === 0)
    warn(file, "title", title.place, "标题中没有年份", { note: `请在标题中写明 ${expected.year} 年。` });
  if (!expected.names.some((name) => title.text.includes(name))) {
    inform(file, "title", title.place, `标题中没有机关名称“${expected.names[0] ?? expected.agency}”`);
  }
  if (title.text.match(/年度/gu)?.length === 2) inform(file, "title", title.place, "标题中“年度”出现了两次");
}

export function parseReport(file: VFile, tree: Root, expected: Expected): Parsed {
  const source = String(file);
  const form = recogniseForm(tree);
  const { readers, owner } = readTables(tree, form, file);
  const front: RootContent[] = [];
  const parts: ReportPart[] = [];
  for (const node of tree.children) {
    const text = toString(node).trim();
    const headed = node.type === "paragraph" || node.type === "heading" ? partHeadedBy(text, form.parts) : undefined;
    const current = parts.at(-1);
    if (headed !== undefined) {
      const { part, exact, numeral } = headed;
      const place = placeOf(node);
      if (parts.some(({ number }) => number === part.number)) {
        stop(file, "sections", place, `标题“${part.label}”出现了两次，应只有一次`, {
          note: "请删去重复的标题或部分。",
        });
      } else if (!numeral) {
        inform(file, "heading-written", place, `标题写作“${text}”，统一格式为“${part.label}”`);
      } else if (!exact) {
        inform(file, "heading-written", place, `标题写作“${text}”，统一格式为“${part.label}”，按同一部分读入`);
      }
      parts.push({ number: part.number, heading: { text, place }, table: null, blocks: [] });
    } else if (current === undefined) {
      front.push(node);
    } else if (node.type === "table" && owner.has(node)) {
      current.table = (owner.get(node)?.key ?? null) as TableKey | null;
    } else {
      current.blocks.push(toBlock(node, source));
    }
  }
  const titleEnd = front.findIndex((node) => /年度?报告|年报/u.test(toString(node)) && toString(node).length <= 60);
  const titleNodes = front.slice(0, titleEnd + 1);
  const [firstNode, lastNode] = [titleNodes[0], titleNodes.at(-1)];
  const title: LocatedText | undefined =
    firstNode === undefined || lastNode === undefined
      ? undefined
      : {
          text: titleNodes.map((node) => toString(node).trim()).join(""),
          place: { start: placeOf(firstNode).start, end: placeOf(lastNode).end },
        };
  checkTitle(title, expected, file);
  if (titleNodes.length > 1 && title !== undefined) {
    inform(file, "title", title.place, `标题分写在 ${titleNodes.length} 段，连成“${title.text}”读入`);
  }
  const draft: Report = {
    agency: expected.agency,
    year: expected.year,
    form: form.key as FormKey,
    source: { path: expected.path, sha256: expected.sha256 },
    title: title ?? { text: "（无标题）", place: start },
    preface: front.slice(titleEnd + 1).map((node) => toBlock(node, source)),
    parts,
    cells: form.tables.flatMap((table) => readers.get(table)?.cells ?? []),
  };
  return { draft, complete: title !== undefined && reportSchema.safeParse(draft).success };
}
