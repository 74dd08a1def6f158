import type { Table, TableRow } from "mdast";
import type { Node } from "unist";
import { VFile } from "vfile";
import { describe, expect, it } from "vitest";
import { checkAlone } from "../support/alone.ts";
import type { TableKey } from "../../src/form/forms.ts";
import { parseReport } from "../../src/parse/parse.ts";
import { readMarkdown } from "../../src/read/markdown.ts";
import { type Damage, damagesOfText, relabellingsOfText, sampled, Tally, verdictOn } from "../support/damage.ts";
import { cellsOfTable, markdownReport, type MarkdownShape, markdownTable } from "../support/markdown.ts";
import { parseText, seed, seedExpected, tryText, withLine } from "../support/seed.ts";

const { draft: original } = parseText(seed);
const lines = seed.split("\n");
const cellAt = new Map(original.cells.map(({ address, place }) => [place.start.line, address]));
const [first, last] = [16, 384];
/** Every so many-th damage of a kind is tried: all of them, 6,500, take half a minute and find nothing else. */
const step = 11;

const seriousIn = (file: VFile) => file.messages.filter(({ fatal }) => fatal !== undefined);

function tallyText(damages: Iterable<Damage>): Tally {
  const tally = new Tally();
  for (const damage of damages) {
    const parsed = tryText(damage.text);
    tally.add(damage, verdictOn(original, damage, parsed), seriousIn(parsed.file).length);
  }
  return tally;
}

describe("a damaged text file", () => {
  it("never shows a figure in another place, whatever happens to any line of its tables", () => {
    const tally = tallyText(sampled(damagesOfText(lines, first, last, cellAt), step));
    expect(tally.silent).toEqual([]);
    expect(tally.counts).toMatchSnapshot();
    // One cause, one finding: only damages of many lines, or a file cut short, have more.
    const several = Object.entries(tally.mostFindings).filter(
      ([kind, most]) => most > 2 && !/lines dropped|file cut/u.test(kind),
    );
    expect(several).toEqual([]);
  });

  it("never shows a figure in another place in silence, whichever names take each other's place", () => {
    const tally = tallyText(sampled(relabellingsOfText(lines, first, last), 2));
    expect(tally.silent).toEqual([]);
    expect(tally.counts).toMatchSnapshot();
  });

  it("leaves two figures that change places in one row to the checks, and names those that no sum holds", () => {
    const unchecked: string[] = [];
    let checked = 0;
    for (let line = first; line < last; line += 1) {
      const [one, other] = [lines[line - 1] ?? "", lines[line] ?? ""];
      if (!cellAt.has(line) || !cellAt.has(line + 1) || one === other) continue;
      const { draft, file } = parseText(lines.toSpliced(line - 1, 2, other, one).join("\n"));
      checkAlone(draft, file);
      if (seriousIn(file).length > 0) checked += 1;
      else unchecked.push(`${cellAt.get(line) ?? ""} and ${cellAt.get(line + 1) ?? ""}`);
    }
    expect(checked).toBeGreaterThan(40);
    expect(unchecked).toMatchSnapshot();
  });

  it("tells a damage at its own row, one line before or behind it at most", () => {
    for (let line = 79; line <= 343; line += 1) {
      if (!cellAt.has(line)) continue;
      const [finding, ...others] = seriousIn(tryText(withLine(line, null)).file);
      expect([line, others]).toEqual([line, []]);
      const row = cellAt.get(line)?.split("/")[1];
      const rowLines = [...cellAt].filter(([, address]) => address.split("/")[1] === row).map(([at]) => at);
      expect(finding?.line).toBeGreaterThanOrEqual(Math.min(...rowLines) - 1);
      expect(finding?.line).toBeLessThanOrEqual(Math.max(...rowLines));
    }
  });
});

interface RowDamage {
  readonly kind: string;
  readonly row: number;
  /** The rows that stand in its place. */
  readonly others: readonly (readonly string[])[];
}

function* damagesOfRows(rows: readonly (readonly string[])[]): Generator<RowDamage> {
  for (const [row, cells] of rows.entries()) {
    // The first row is the head that makes the lines a table; without it there is none.
    if (row === 0) continue;
    const damage = (kind: string, ...others: (readonly string[])[]): RowDamage => ({ kind, row, others });
    yield damage("row dropped");
    yield damage("row doubled", cells, cells);
    yield damage("stray row of a number", ["12"], cells);
    yield damage("stray row of a note", ["注：数据截至2023年12月31日。"], cells);
    yield damage("row joined with the next", [...cells, ...(rows[row + 1] ?? [])]);
    yield damage("last two cells dropped", cells.slice(0, -2));
    for (const by of [1, 2, 3, 5]) {
      const blanks = Array.from({ length: by }, () => "");
      yield damage("slid to the right", [...blanks, ...cells].slice(0, cells.length));
      yield damage("slid to the left", [...cells.slice(by), ...blanks]);
    }
    for (const [column, text] of cells.entries()) {
      yield damage("cell dropped", cells.toSpliced(column, 1));
      yield damage("cell doubled", cells.toSpliced(column, 0, text));
      yield damage("empty cell inserted", cells.toSpliced(column, 0, ""));
      yield damage("row split in two", cells.slice(0, column), cells.slice(column));
    }
  }
}

/** Every fifth damage of each kind, over all rows. */
function sampledRows(damages: Iterable<RowDamage>): RowDamage[] {
  const seen = new Map<string, number>();
  return [...damages].filter(({ kind }) => {
    const count = seen.get(kind) ?? seen.size;
    seen.set(kind, count + 1);
    return count % 5 === 0;
  });
}

/** Rows do not depend on each other, so those of all damages are read in one table and put to use one by one. */
function readRows(head: readonly string[], damages: readonly RowDamage[]): TableRow[][] {
  const [table] = readMarkdown(markdownTable([head, ...damages.flatMap(({ others }) => others)]).join("\n")).children;
  const read = table?.type === "table" ? table.children.slice(1) : [];
  return damages.map(({ others }) => read.splice(0, others.length));
}

function placeAt(node: Node, line: number): void {
  if (node.position !== undefined) node.position.start.line = node.position.end.line = line;
  if ("children" in node) for (const child of node.children as Node[]) placeAt(child, line);
}

describe("a damaged Markdown table", () => {
  it.each<MarkdownShape>(["grid", "merged", "written-out"])(
    "of the shape “%s” never shows a figure in another place",
    (shape) => {
      const keys: readonly TableKey[] = ["proactive", "requests", "reviews"];
      const rowsOf = (key: TableKey) => cellsOfTable(original, key, shape);
      const text = markdownReport((key) => markdownTable(rowsOf(key))).join("\n");
      const tree = readMarkdown(text);
      const tables = tree.children.filter((node): node is Table => node.type === "table");
      const tally = new Tally();
      for (const [index, key] of keys.entries()) {
        const table = tables[index];
        if (table === undefined) throw new Error(`There is no table ${key}.`);
        const damages = sampledRows(damagesOfRows(rowsOf(key)));
        const read = readRows(rowsOf(key)[0] ?? [], damages);
        for (const [at, { kind, row }] of damages.entries()) {
          const rows = read[at] ?? [];
          const line = table.children[row]?.position?.start.line ?? 1;
          for (const node of rows) placeAt(node, line);
          const damaged = { ...table, children: table.children.toSpliced(row, 1, ...rows) };
          const children = tree.children.map((node) => (node === table ? damaged : node));
          const file = new VFile({ path: "beilun/2023.md", value: text });
          const { draft, complete } = parseReport(file, { type: "root", children }, seedExpected);
          const parsed = { ...(draft === undefined ? {} : { draft }), complete, file, reasons: [] };
          const damage: Damage = { kind, line, text, own: new Set() };
          tally.add(damage, verdictOn(original, damage, parsed), seriousIn(file).length);
        }
      }
      expect(tally.silent).toEqual([]);
      expect(tally.counts).toMatchSnapshot();
    },
  );
});
