/** A text in a table → what the form calls so. Looked up, since every cell of every report is asked. */
import { type Column, type Head, headsOf, isGroup, leavesOf, type Row, type Table } from "../form/form.ts";
import { forms } from "../form/forms.ts";
import { foldFormLabel, type FoldedLabel, foldLabel } from "../form/label.ts";
import { once } from "../once.ts";

/** A name that the form gives to something in the table. */
export type Named = { readonly head: Head } &
  /** `index` counts the rows of the table in printed order. */
  (
    | { readonly kind: "row"; readonly row: Row; readonly index: number }
    | { readonly kind: "column"; readonly column: Column }
    /** A head over others, a block's title, or the note in the corner. `over` says over what. */
    | { readonly kind: "head"; readonly over: "rows" | "columns" }
  );

type NamedRow = Extract<Named, { kind: "row" }>;

/**
 * `variant`: written in other words than the form's. `numbered`: written with the row's own numeral, or without one where
 * the row has none.
 */
export type Meaning =
  | (NamedRow & { readonly variant: boolean; readonly numbered: boolean })
  | (Exclude<Named, NamedRow> & { readonly variant: boolean });

function namesOf(table: Table): Named[] {
  const rows = table.blocks.flatMap((block) => leavesOf(block.rows));
  const seen = new Set<Head>();
  return table.blocks.flatMap((block) => {
    const nodes: Named[] = [];
    for (const head of [block.title, block.stub]) {
      if (head !== undefined) nodes.push({ kind: "head", head, over: "columns" });
    }
    for (const node of headsOf(block.rows)) {
      if (isGroup(node)) nodes.push({ kind: "head", head: node, over: "rows" });
      else nodes.push({ kind: "row", head: node, row: node, index: rows.indexOf(node) });
    }
    for (const node of headsOf(block.columns)) {
      if (isGroup(node)) nodes.push({ kind: "head", head: node, over: "columns" });
      else nodes.push({ kind: "column", head: node, column: node });
    }
    // Blocks share their corner note and some of their columns.
    return nodes.filter(({ head }) => !seen.has(head) && seen.add(head));
  });
}

class TableLabels {
  readonly names: readonly Named[];
  readonly #same = new Map<string, Named[]>();
  readonly #variant = new Map<string, Named[]>();
  readonly #asked = new Map<string, readonly Meaning[]>();

  constructor(table: Table) {
    this.names = namesOf(table);
    const add = (map: Map<string, Named[]>, key: string, named: Named) => {
      const list = map.get(key) ?? [];
      if (key !== "" && !list.includes(named)) map.set(key, [...list, named]);
    };
    for (const named of this.names) {
      const { label, aliases = [] } = named.head;
      add(this.#same, foldFormLabel(label).body, named);
      for (const wording of [label, ...aliases]) {
        add(this.#variant, foldFormLabel(wording).body, named);
        add(this.#variant, `(${foldFormLabel(wording).plain})`, named);
      }
    }
  }

  /** Everything of the table that goes by this name: “总计” is a row and a column of table 三. */
  meaningsOf(text: string): readonly Meaning[] {
    let meanings = this.#asked.get(text);
    if (meanings === undefined) {
      meanings = this.#find(foldLabel(text));
      // All reports use the same few names; what else there may be must not fill the memory.
      if (this.#asked.size >= 1000) this.#asked.clear();
      this.#asked.set(text, meanings);
    }
    return meanings;
  }

  #find(folded: FoldedLabel): Meaning[] {
    if (folded.body === "") return [];
    const same = this.#same.get(folded.body) ?? [];
    const variants =
      same.length > 0
        ? []
        : [
            ...new Set([
              ...(this.#variant.get(folded.body) ?? []),
              ...(folded.plain === "" ? [] : (this.#variant.get(`(${folded.plain})`) ?? [])),
            ]),
          ];
    const meaning = (named: Named, variant: boolean): Meaning =>
      named.kind === "row"
        ? { ...named, variant, numbered: folded.numeral === foldFormLabel(named.row.label).numeral }
        : { ...named, variant };
    return [
      ...same.map((named) => meaning(named, folded.traditional)),
      ...variants.map((named) => meaning(named, true)),
    ];
  }
}

export const labelsOf = once((table: Table) => new TableLabels(table));

const noLetters = /^[\d０-９.,，\s/+\-—–－]*$/u;

/** Longer than any name with a remark behind it, a text is a note. */
const longestName = 120;

/** Figures and notes are told from names without a look-up. */
export function couldBeName(text: string): boolean {
  return text.length <= longestName && !noLetters.test(text);
}

const none: readonly Meaning[] = [];

/** What a text of a report is called in a table. */
export function meaningsOf(table: Table, text: string): readonly Meaning[] {
  return couldBeName(text) ? labelsOf(table).meaningsOf(text) : none;
}

/** Is the text a name in any table of any form? Then it is no figure, wherever it stands. */
export function isName(text: string): boolean {
  return forms.some(({ tables }) => tables.some((table) => meaningsOf(table, text).length > 0));
}

function pairsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2));
}

/** Share of common pairs of characters, 0–1 (Dice). */
export function similarity(one: string, other: string): number {
  const left = pairsOf(one);
  const right = new Set(pairsOf(other));
  const common = left.filter((pair) => right.has(pair)).length;
  return left.length + right.size === 0 ? 0 : (2 * common) / (left.length + right.size);
}
