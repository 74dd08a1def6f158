/** Damages that happen to files on their way, at every place of the tables, and what a reading makes of each. */
import type { CellAddress } from "../../src/form/forms.ts";
import type { Report } from "../../src/report/report.ts";
import type { ParsedText } from "./seed.ts";

export interface Damage {
  readonly kind: string;
  /** The line of the undamaged file at which it is. */
  readonly line: number;
  readonly text: string;
  /** Cells whose text the damage itself rewrote. */
  readonly own: ReadonlySet<CellAddress | undefined>;
}

export type Verdict =
  /** All cells are read as they were, but for those that the damage itself rewrote. */
  | "right"
  /** Something is unread and a finding says so; every figure that is read is right. */
  | "told"
  /** A figure is not where it was, and a finding says that heads or rows stand in another order. */
  | "told, and read as the names now say"
  /** A figure is not where it was, or something is unread, and no finding says so. */
  | "silent";

/** What became of a damage. Figures that the damage rewrote are its own and not the reader's. */
export function verdictOn(
  original: Report,
  { own }: Damage,
  { draft, file }: Omit<ParsedText, "draft"> & { draft?: Report },
): Verdict {
  const before = new Map(original.cells.map((cell) => [cell.address, cell]));
  const cells = draft?.cells ?? [];
  const moved = cells.filter((cell) => {
    const was = before.get(cell.address);
    if (was?.written === cell.written || own.has(cell.address)) return false;
    // An empty cell in place of a 0 moves nothing: absence is shown as absence.
    return !(cell.status === "blank" && was?.status === "number" && was.number === 0);
  });
  const serious = file.messages.filter(({ fatal }) => fatal !== undefined);
  if (moved.length > 0) {
    const order = serious.some(({ ruleId }) => ruleId === "table-row-order" || ruleId === "table-column-order");
    return order ? "told, and read as the names now say" : "silent";
  }
  if (cells.length === original.cells.length) return "right";
  return serious.length > 0 ? "told" : "silent";
}

/** Counts verdicts of each kind of damage, and lists what was silent. */
export class Tally {
  readonly counts: Record<string, Partial<Record<Verdict, number>>> = {};
  readonly silent: string[] = [];
  readonly totals: Partial<Record<Verdict, number>> = {};
  mostFindings: Record<string, number> = {};

  add(damage: Damage, verdict: Verdict, findings: number): void {
    const counts = (this.counts[damage.kind] ??= {});
    counts[verdict] = (counts[verdict] ?? 0) + 1;
    this.totals[verdict] = (this.totals[verdict] ?? 0) + 1;
    this.mostFindings[damage.kind] = Math.max(this.mostFindings[damage.kind] ?? 0, findings);
    if (verdict === "silent") this.silent.push(`${damage.kind} at line ${damage.line}`);
  }
}

const put = (lines: readonly string[], at: number, count: number, ...others: string[]) =>
  lines.toSpliced(at - 1, count, ...others).join("\n");

/** Every so many-th damage of each kind, and not the same lines for each. */
export function* sampled(damages: Iterable<Damage>, step: number): Generator<Damage> {
  const seen = new Map<string, number>();
  for (const damage of damages) {
    const count = seen.get(damage.kind) ?? seen.size;
    seen.set(damage.kind, count + 1);
    if (count % step === 0) yield damage;
  }
}

/** The damages of tab-indented text, at every line from `first` to `last`. */
export function* damagesOfText(
  lines: readonly string[],
  first: number,
  last: number,
  cellAt: ReadonlyMap<number, CellAddress>,
): Generator<Damage> {
  for (let line = first; line <= last; line += 1) {
    const text = lines[line - 1] ?? "";
    const next = lines[line] ?? "";
    const written = text.trim();
    const isCell = text.startsWith("\t");
    const middle = written.length >> 1;
    const [head, tail] = [written.slice(0, middle), written.slice(middle)];
    const own = new Set([cellAt.get(line)]);
    const none = new Set<undefined>();
    const damage = (kind: string, count: number, others: string[], rewrites: Damage["own"] = none): Damage => ({
      kind,
      line,
      get text() {
        return put(lines, line, count, ...others);
      },
      own: rewrites,
    });
    if (cellAt.has(line)) {
      yield damage("cell blanked", 1, ["\t"], own);
      yield damage("cell made “/”", 1, ["\t/"], own);
      yield damage("figure with a hidden character", 1, [`\t${written}\u200B`], own);
    }
    if (isCell) yield damage("cell made an empty line", 1, [""]);
    yield damage("line dropped", 1, []);
    yield damage("line doubled", 1, [text, text]);
    // Two figures that change places in one row are the checks' to find.
    if (text !== next && !(cellAt.has(line) && cellAt.has(line + 1)))
      yield damage("neighbours swapped", 2, [next, text]);
    if (isCell && written.length > 1) {
      yield damage("line split, both indented", 1, [`\t${head}`, `\t${tail}`]);
      yield damage("line split, rest not indented", 1, [`\t${head}`, tail]);
      yield damage("line split by an empty line", 1, [`\t${head}`, "", `\t${tail}`]);
      yield damage("character lost to a wrong encoding", 1, [`\t${head}锟斤拷${tail.slice(1)}`], own);
      yield {
        kind: "file cut within a line",
        line,
        text: [...lines.slice(0, line - 1), text.slice(0, -1)].join("\n"),
        own: none,
      };
    }
    if (isCell && next.startsWith("\t")) {
      yield damage("two lines merged by a tab", 2, [text + next]);
      yield damage("two lines merged by a space", 2, [`${text} ${next.trim()}`]);
    }
    if (isCell && written !== "") yield damage("tab lost", 1, [written]);
    yield damage("empty cell inserted", 0, ["\t"]);
    yield damage("empty line inserted", 0, [""]);
    yield damage("page number inserted", 0, ["12"]);
    yield damage("page number inserted as a cell", 0, ["\t12"]);
    yield damage("note inserted", 0, ["注：数据截至2023年12月31日。"]);
    yield damage("note inserted as a cell", 0, ["\t注：数据截至2023年12月31日。"]);
    yield { kind: "file cut behind a line", line, text: lines.slice(0, line).join("\n"), own: none };
    for (const count of [2, 11]) yield damage(`${count} lines dropped`, count, []);
  }
}

/** Names that take each other's place: each name is replaced by, or changes places with, the name behind it. */
export function* relabellingsOfText(lines: readonly string[], first: number, last: number): Generator<Damage> {
  const names = lines.flatMap((text, index) =>
    index + 1 >= first && index + 1 <= last && text.startsWith("\t") && /\D/u.test(text.trim()) ? [index + 1] : [],
  );
  const own = new Set<undefined>();
  for (const [index, line] of names.entries()) {
    const text = lines[line - 1] ?? "";
    for (const distance of [1, 3]) {
      const other = names[index + distance];
      const otherText = lines[(other ?? 0) - 1] ?? "";
      if (other === undefined || text === otherText) continue;
      yield { kind: "name replaced by a later one", line, text: put(lines, line, 1, otherText), own };
      yield { kind: "name replaced by an earlier one", line: other, text: put(lines, other, 1, text), own };
      yield { kind: "names swapped", line, text: put(lines.with(other - 1, text), line, 1, otherText), own };
    }
  }
}
