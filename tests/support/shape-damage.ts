/** Damages of copied text in any shape: what happens to lines, to the marks between cells, and to single cells. */
import type { CellAddress } from "../../src/form/forms.ts";
import type { Report } from "../../src/report/report.ts";
import type { Damage, Verdict } from "./damage.ts";
import type { ParsedText } from "./seed.ts";

const mark = /[|\t\u3000]| {4}/gu;

/** Where the figures of a printed report stand, line by line. */
export function figuresByLine({ cells }: Report): ReadonlyMap<number, readonly CellAddress[]> {
  const found = new Map<number, CellAddress[]>();
  for (const { address, place } of cells) {
    found.set(place.start.line, [...(found.get(place.start.line) ?? []), address]);
  }
  return found;
}

interface Kind {
  readonly name: string;
  /** The lines in place of `count` lines from this one; nothing where the line offers no such damage. */
  readonly apply: (line: string, next: string, turn: number) => readonly string[] | undefined;
  readonly count: number;
  /** The damage may rewrite a figure on its line. */
  readonly rewrites?: true;
}

const at = (line: string, index: number, length: number, put: string) =>
  line.slice(0, index) + put + line.slice(index + length);
/** One of the places at which a pattern matches in a line, another one at each turn. */
function oneOf(line: string, pattern: RegExp, turn: number): RegExpExecArray | undefined {
  const found = [...line.matchAll(pattern)];
  return found[turn % Math.max(1, found.length)];
}
const edit = (pattern: RegExp, put: (found: string) => string) => (line: string, _next: string, turn: number) => {
  const found = oneOf(line, pattern, turn);
  return found === undefined ? undefined : [at(line, found.index, found[0].length, put(found[0]))];
};

const kinds: readonly Kind[] = [
  { name: "line dropped", apply: () => [], count: 1 },
  { name: "2 lines dropped", apply: () => [], count: 2 },
  { name: "5 lines dropped", apply: () => [], count: 5 },
  { name: "17 lines dropped", apply: () => [], count: 17 },
  { name: "line doubled", apply: (line) => [line, line], count: 1 },
  { name: "neighbours swapped", apply: (line, next) => [next, line], count: 2 },
  { name: "two lines merged", apply: (line, next) => [line + next], count: 2 },
  { name: "two lines merged by a space", apply: (line, next) => [`${line} ${next}`], count: 2 },
  {
    name: "line split",
    apply: (line, _next, turn) => {
      const place = 1 + (turn % Math.max(1, line.length - 1));
      return line.length < 2 ? undefined : [line.slice(0, place), line.slice(place)];
    },
    count: 1,
  },
  { name: "mark dropped", apply: edit(mark, () => ""), count: 1 },
  { name: "mark doubled", apply: edit(mark, (found) => found + found), count: 1 },
  { name: "figure dropped", apply: edit(/(?<![\p{L}\d.])\d+(?![\p{L}\d.])/gu, () => ""), count: 1, rewrites: true },
  {
    name: "figure dropped with its mark",
    apply: edit(/(?:[|\t\u3000] ?| {4})\d+(?![\p{L}\d.])/gu, () => ""),
    count: 1,
  },
  { name: "empty line inserted", apply: (line) => ["", line], count: 1 },
  { name: "page number inserted", apply: (line) => ["12", line], count: 1 },
  { name: "page number with words inserted", apply: (line) => ["第 12 页", line], count: 1 },
  { name: "note inserted", apply: (line) => ["注：数据截至2023年12月31日。", line], count: 1 },
  {
    name: "name lost",
    apply: edit(/[^|\t\u3000\d]*\p{Script=Han}[^|\t\u3000]*?(?=$|[|\t\u3000]| {4}| \|)/gu, () => ""),
    count: 1,
  },
];

const isFigureLine = (line: string) => /^\d+(?: \|+)*$/u.test(line);

/** Damages of each kind at lines spread evenly over the tables, `each` of every kind. */
export function* damagesOfShape(text: string, report: Report, each: number): Generator<Damage> {
  const lines = text.split("\n");
  const figures = figuresByLine(report);
  const first = lines.findIndex((line) => line.startsWith("二、"));
  const last = lines.findIndex((line) => line.startsWith("五、"));
  const tableLines = Array.from({ length: last - first }, (_, index) => first + index).filter(
    (index) => lines[index] !== "",
  );
  const step = Math.max(1, tableLines.length / each);
  for (const [turn, kind] of kinds.entries()) {
    for (let count = 0; count < each && count < tableLines.length; count += 1) {
      const index = tableLines[Math.floor((count + turn / kinds.length) * step)] ?? first;
      const [line = "", next = ""] = lines.slice(index, index + 2);
      const put = kind.apply(line, next, turn + count);
      // Two figures that change places in one row are the checks' to find.
      if (put === undefined || (kind.name === "neighbours swapped" && [line, next].every(isFigureLine))) continue;
      const own = new Set<CellAddress | undefined>(kind.rewrites === true ? figures.get(index + 1) : []);
      // Between two bars a line with a figure is all that the cell has; without it the cell is empty.
      const dropped = put.length === 0 && [lines[index - 1], lines[index + kind.count]].every((one) => one === "|");
      if (dropped) for (const address of figures.get(index + 1) ?? []) own.add(address);
      yield { kind: kind.name, line: index + 1, text: lines.toSpliced(index, kind.count, ...put).join("\n"), own };
    }
    if (kind.name !== "line dropped") continue;
    for (let count = 0; count < each; count += 1) {
      const index = tableLines[Math.floor((count + 0.5) * step)] ?? first;
      const head = lines.slice(0, index);
      const line = lines[index] ?? "";
      yield { kind: "file cut behind a line", line: index + 1, text: head.join("\n"), own: new Set() };
      yield {
        kind: "file cut within a line",
        line: index + 1,
        text: [...head, line.slice(0, -1 - (count % 3))].join("\n"),
        own: new Set(),
      };
    }
  }
}

/**
 * What became of a damage. A figure is silent where it is not the one that stood there, unless the damage itself wrote
 * it so or a finding names its line; what is empty or no number must be so because of the damage.
 */
export function verdictOnShape(
  original: Report,
  { own }: Damage,
  { draft, file }: Omit<ParsedText, "draft"> & { draft?: Report },
): Verdict {
  const before = new Map(original.cells.map((cell) => [cell.address, cell.written]));
  const cells = draft?.cells ?? [];
  const serious = file.messages.filter(({ fatal }) => fatal !== undefined);
  const moved = cells.filter(({ address, written, status }) => {
    if (before.get(address) === written || own.has(address)) return false;
    return !(status === "blank" && before.get(address) === "0");
  });
  if (moved.length > 0) {
    const order = serious.some(({ ruleId }) => ruleId === "table-row-order" || ruleId === "table-column-order");
    const named = moved.every(
      ({ place, status }) => status !== "number" && serious.some(({ line }) => line === place.start.line),
    );
    return order ? "told, and read as the names now say" : named ? "told" : "silent";
  }
  if (cells.length === original.cells.length) return "right";
  return serious.length > 0 ? "told" : "silent";
}
