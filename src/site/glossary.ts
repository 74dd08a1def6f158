/** Words of a table that citizens may not know, with the site's own explanation. */
import { type Head, headsOf, type Part, type Table } from "../form/form.ts";
import { forms } from "../form/forms.ts";
import { withoutNumbering } from "./words.ts";

export interface GlossaryEntry {
  readonly term: string;
  readonly meaning: string;
  /** The same in English. */
  readonly english: string;
  /** “《条例》第三十七条”; of what has no article of its own, the one that has reports say it. */
  readonly basis?: string;
}

/** A head of a table, and the anchor of its entry on the page of all words. */
export interface AnchoredHead {
  readonly anchor: string;
  readonly head: Head;
}

/**
 * Heads of rows first, as they are read, then those of columns and of blocks. Rows have the anchor that they have in
 * the table itself; a head without a key is named by its words.
 */
export function anchoredHeadsOf(table: Table): AnchoredHead[] {
  const anchored = (prefix: string, heads: readonly (Head & { readonly key?: string })[]) =>
    heads.map((head) => ({ anchor: `${table.key}/${prefix}${head.key ?? withoutNumbering(head.label)}`, head }));
  return [
    ...table.blocks.flatMap(({ rows }) => anchored("", headsOf(rows))),
    ...table.blocks.flatMap(({ columns }) => anchored("column/", headsOf(columns))),
    ...table.blocks.flatMap(({ title }) => (title === undefined ? [] : anchored("", [title]))),
  ];
}

const allParts: readonly Part[] = forms.flatMap(({ parts }) => parts);

/** “《条例》第五十条第二项：年度报告的内容” */
function basisOfReporting(table: string): string | undefined {
  const basis = allParts.find((part) => part.table === table)?.basis;
  return basis === undefined ? undefined : `${basis}：年度报告的内容`;
}

/** A head of a table, or a word of the prose. */
export function entryOf({ label, explanation, basis }: Head, table?: string): GlossaryEntry | undefined {
  if (explanation === undefined) return undefined;
  const article = basis ?? (table === undefined ? undefined : basisOfReporting(table));
  return {
    term: withoutNumbering(label),
    meaning: explanation.zh,
    english: explanation.en,
    ...(article === undefined ? {} : { basis: article }),
  };
}

/** A word that heads several rows or columns is explained for each meaning once. */
export function glossaryOf(table: Table): GlossaryEntry[] {
  const entries = anchoredHeadsOf(table).flatMap(({ head }) => entryOf(head, table.key) ?? []);
  return [...new Map(entries.map((entry) => [`${entry.term} ${entry.meaning}`, entry])).values()];
}
