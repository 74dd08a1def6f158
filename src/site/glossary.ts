/** Words of a table that citizens may not know, with the site's own explanation. */
import { type Head, headsOf, type Table } from "../form/form.ts";
import { withoutNumbering } from "./words.ts";

export interface GlossaryEntry {
  readonly term: string;
  readonly meaning: string;
  /** The article of law that it rests on. */
  readonly basis?: string;
}

/** Rows first, as they are read; a word that heads several rows or columns is explained for each meaning once. */
export function glossaryOf(table: Table): GlossaryEntry[] {
  const heads: Head[] = [
    ...table.blocks.flatMap(({ rows }) => headsOf(rows)),
    ...table.blocks.flatMap(({ columns }) => headsOf(columns)),
  ];
  const entries = new Map<string, GlossaryEntry>();
  for (const { label, explanation, basis } of heads) {
    if (explanation === undefined) continue;
    entries.set(`${label} ${explanation.zh}`, {
      term: withoutNumbering(label),
      meaning: explanation.zh,
      ...(basis === undefined ? {} : { basis }),
    });
  }
  return [...entries.values()];
}
