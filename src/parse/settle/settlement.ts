/** What is known of a table while its rows are settled: which names are missing, and which rows cannot stand. */
import type { Row, Table } from "../../form/form.ts";
import type { Place } from "../../report/report.ts";
import type { Say } from "../reading.ts";
import { shapeOf } from "../shape.ts";
import type { Entry, RowEntry } from "./entry.ts";

export class Settlement {
  /** The rows of the form in printed order. */
  readonly rows: readonly Row[];
  readonly rowEntries: readonly RowEntry[];
  /** Where each row stands first. */
  readonly first: ReadonlyMap<Row, RowEntry>;
  /** Rows whose name stood above already. */
  readonly doubles: readonly RowEntry[];
  /** Rows of the form that are not in the table, less those that a finding has told. */
  readonly missing: Set<Row>;
  readonly unread: Set<RowEntry>;

  constructor(
    readonly table: Table,
    readonly entries: readonly Entry[],
    readonly say: Say,
    /** A place as a sentence says it. */
    readonly inWords: (place: Place) => string,
  ) {
    this.rows = shapeOf(table).rows;
    this.rowEntries = entries.filter((entry) => entry.kind === "row");
    const first = new Map<Row, RowEntry>();
    const doubles: RowEntry[] = [];
    for (const entry of this.rowEntries) {
      if (first.has(entry.row)) doubles.push(entry);
      else first.set(entry.row, entry);
    }
    this.first = first;
    this.doubles = doubles;
    this.missing = new Set(this.rows.filter((row) => !first.has(row)));
    this.unread = new Set(doubles);
  }

  /** Between which rows of the form an entry stands: the nearest names before and behind it. */
  #boundsOf(at: number): { low: number; high: number } {
    const isRow = (entry: Entry): entry is RowEntry => entry.kind === "row";
    const before = this.entries.slice(0, at).findLast(isRow);
    const behind = this.entries.slice(at + 1).find(isRow);
    return { low: before?.index ?? -1, high: behind?.index ?? Infinity };
  }

  /** Names that should stand where a damaged entry stands are part of that damage, and told with it. */
  absorb(entry: Entry): Row[] {
    if (this.missing.size === 0) return [];
    const { low, high } = this.#boundsOf(this.entries.indexOf(entry));
    const [row] = [...this.missing].filter((one) => this.rows.indexOf(one) > low && this.rows.indexOf(one) < high);
    if (row === undefined) return [];
    this.missing.delete(row);
    return [row];
  }
}
