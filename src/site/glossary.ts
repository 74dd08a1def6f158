/** Words of a table that citizens may not know, with the site's own explanation. */
import { type Form, type Head, type HeadNode, isGroup, type Table } from "../form/form.ts";
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

/** A head of a table, the anchor of its entry on the page of all words, and the head over it. */
interface AnchoredHead {
  readonly anchor: string;
  readonly head: Head;
  readonly above: Head | undefined;
}

type Keyed = Head & { readonly key?: string };

function withAbove<Leaf extends Keyed>(
  nodes: readonly HeadNode<Leaf>[],
  above?: Head,
): { readonly head: Keyed; readonly above: Head | undefined }[] {
  return nodes.flatMap((node) => [
    { head: node, above },
    ...(isGroup<Leaf>(node) ? withAbove(node.children, node) : []),
  ]);
}

/**
 * Heads of rows first, as they are read, then those of columns and of blocks. Rows have the anchor that they have in
 * the table itself; a head without a key is named by its words.
 */
function anchoredHeadsOf(table: Table): AnchoredHead[] {
  const anchored = <Leaf extends Keyed>(prefix: string, heads: readonly HeadNode<Leaf>[]) =>
    withAbove(heads).map(({ head, above }) => ({
      anchor: `${table.key}/${prefix}${head.key ?? withoutNumbering(head.label)}`,
      head,
      above,
    }));
  return [
    ...table.blocks.flatMap(({ rows }) => anchored("", rows)),
    ...table.blocks.flatMap(({ columns }) => anchored("column/", columns)),
    ...table.blocks.flatMap(({ title }) => (title === undefined ? [] : anchored("", [title]))),
  ];
}

const allForms: readonly Form[] = forms;

/** “总计”, “其他”: what a table calls more than one thing is told apart by the head over it. */
export function entriesOf(table: Table): { readonly anchor: string; readonly entry: GlossaryEntry }[] {
  const found = anchoredHeadsOf(table).flatMap(({ anchor, head, above }) => {
    const entry = entryOf(head, table.key);
    return entry === undefined ? [] : [{ anchor, entry, above }];
  });
  // A word that is told apart in one form is told apart in all.
  const all = allForms.flatMap(({ tables }) => tables.filter(({ key }) => key === table.key)).map(anchoredHeadsOf);
  const isAmbiguous = ({ term }: GlossaryEntry) =>
    all.some((heads) => {
      const same = heads.filter(({ head }) => withoutNumbering(head.label) === term);
      return new Set(same.map(({ head }) => head.explanation?.zh)).size > 1;
    });
  return found.map(({ anchor, entry, above }) => ({
    anchor,
    entry:
      above !== undefined && isAmbiguous(entry)
        ? { ...entry, term: `${withoutNumbering(above.label)}：${entry.term}` }
        : entry,
  }));
}

/** “《条例》第五十条第二项：年度报告的内容” */
function basisOfReporting(table: string): string | undefined {
  const basis = allForms.flatMap(({ parts }) => parts).find((part) => part.table === table)?.basis;
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
  return [...new Map(entriesOf(table).map(({ entry }) => [`${entry.term} ${entry.meaning}`, entry])).values()];
}
