/** mdast → which form the report is on, and which rows belong to which of its tables. */
import type { Root, RootContent } from "mdast";
import { toString } from "mdast-util-to-string";
import type { Form, Head, Table } from "../form/form.ts";
import { forms } from "../form/forms.ts";
import type { Place } from "../report/report.ts";
import { type FoundCell, type FoundNote, type FoundRow, isBlank, placeOf, rowsOf } from "./found.ts";
import type { Heading } from "./headings.ts";
import { couldBeName, labelsOf, meaningsOf } from "./labels.ts";

/** How many of the names that only this form has are among some names. */
function marksOf(form: Form, names: ReadonlySet<string>): number {
  const found = new Set<Head>();
  for (const table of form.tables) {
    const labels = labelsOf(table);
    if (!labels.names.some(({ head }) => head.mark === true)) continue;
    for (const name of names) {
      for (const { head } of labels.meaningsOf(name)) if (head.mark === true) found.add(head);
    }
  }
  return found.size;
}

/** The form whose marks the tables show, whatever the year; the newest one when they show none. */
export function recogniseForm(tree: Root): Form {
  const [first, ...others] = forms as readonly Form[];
  if (first === undefined) throw new Error("There is no form.");
  const names = new Set<string>();
  for (const node of tree.children) {
    if (node.type !== "table") continue;
    for (const { text } of rowsOf(node).flat()) if (couldBeName(text)) names.add(text);
  }
  let best = { form: first, marks: marksOf(first, names) };
  for (const form of others) {
    const marks = marksOf(form, names);
    if (marks > best.marks) best = { form, marks };
  }
  return best.form;
}

/** How much in a row is called so in a table: names of rows count most, since heads repeat between tables. */
function likeness(table: Table, cells: readonly FoundCell[]): number {
  let score = 0;
  for (const { text } of cells) {
    const meanings = meaningsOf(table, text);
    if (meanings.length === 0) continue;
    // “其他” and “总计” are names of rows only with their numerals; without, they head columns of several tables.
    score += meanings.some((one) => one.kind === "row" && one.numbered) ? 3 : 1;
  }
  return score;
}

/** The table to which a row belongs by its names; nothing when it has none. The open table wins a draw. */
function tableNamed(form: Form, cells: readonly FoundCell[], open: Table | undefined): Table | undefined {
  let best: Table | undefined;
  let most = 0;
  for (const table of form.tables) {
    const score = likeness(table, cells);
    if (score > most || (score === most && score > 0 && table === open)) {
      most = score;
      best = table;
    }
  }
  return best;
}

/** Does any row of this node belong to the table? */
export function holdsTable(form: Form, node: RootContent | undefined, key: string): boolean {
  return node?.type === "table" && rowsOf(node).some((cells) => tableNamed(form, cells, undefined)?.key === key);
}

export interface TableRows {
  readonly rows: FoundRow[];
  /** Paragraphs behind the last row. */
  readonly after: FoundNote[];
  /** The part under whose heading the first row stands; 0 before any heading. */
  readonly part: number;
  readonly place: Place;
}

export interface RecognisedTables {
  readonly tables: ReadonlyMap<Table, TableRows>;
  /** Tables of the file that are none of the form's. */
  readonly strangers: ReadonlySet<RootContent>;
}

/** Gives each row to a table of the form: by its names, and a row without any to the table that it continues. */
export function recogniseTables(
  nodes: readonly RootContent[],
  form: Form,
  headings: readonly Heading[],
): RecognisedTables {
  const tables = new Map<Table, TableRows>();
  const strangers = new Set<RootContent>();
  const headingAt = new Map(headings.map((heading) => [heading.node, heading]));
  let open: Table | undefined;
  let part = 0;
  let notes: FoundNote[] = [];
  const close = () => {
    if (open !== undefined) tables.get(open)?.after.push(...notes);
    notes = [];
  };
  for (const [index, node] of nodes.entries()) {
    const heading = headingAt.get(index);
    if (heading !== undefined) {
      close();
      part = heading.part.number;
      open = form.tables.find(({ key }) => key === heading.part.table);
    } else if (node.type !== "table") {
      notes.push({ text: toString(node).trim(), place: placeOf(node) });
    } else {
      const parted = node.data?.rows ?? "lines";
      let owned = false;
      for (const cells of rowsOf(node)) {
        // Where all figures stand in one row, that row may have been left empty.
        if (cells.every(isBlank) && (open?.direction !== "across" || parted === "gaps")) continue;
        const table = tableNamed(form, cells, open) ?? open;
        if (table === undefined) continue;
        owned = true;
        const found = tables.get(table) ?? { rows: [], after: [], part, place: placeOf(node) };
        // Notes between two tables are not between rows of one.
        if (open !== table) close();
        found.rows.push({ cells, parted, node: index, notes: found.rows.length > 0 ? notes : [] });
        tables.set(table, found);
        open = table;
        notes = [];
      }
      if (!owned) strangers.add(node);
    }
  }
  close();
  return { tables, strangers };
}
