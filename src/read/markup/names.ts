/** The form's own names, by which a reader tells the report from the page around it. */
import { type Form, type Head, type HeadNode, isGroup } from "../../form/form.ts";
import { forms } from "../../form/forms.ts";
import { foldFormLabel, foldLabel, matchLabel } from "../../form/label.ts";

function bodiesOf(nodes: readonly HeadNode<Head>[]): string[] {
  return nodes.flatMap((node) => [
    ...[node.label, ...(node.aliases ?? [])].map((label) => foldFormLabel(label).body),
    ...(isGroup(node) ? bodiesOf(node.children) : []),
  ]);
}

const known: readonly Form[] = forms;

const labels = new Set(
  known.flatMap(({ tables }) =>
    tables.flatMap(({ blocks }) =>
      blocks.flatMap(({ title, stub, columns, rows }) => [
        ...bodiesOf([title, stub].filter((head) => head !== undefined)),
        ...bodiesOf(columns),
        ...bodiesOf(rows),
      ]),
    ),
  ),
);

/** Is the text a name in a table of any form? */
export function isTableName(text: string): boolean {
  if (text.length > 120 || !/\p{L}/u.test(text)) return false;
  const { body, plain } = foldLabel(text);
  return labels.has(body) || labels.has(plain);
}

/** The number of the part that a line heads, 1–6. */
export function partHeaded(line: string): number | undefined {
  if (line === "" || line.length > 40 || /[。；;！？]/u.test(line)) return undefined;
  const folded = foldLabel(line);
  for (const { parts } of known) {
    for (const { number, label, aliases } of parts) if (matchLabel(folded, label, aliases) !== undefined) return number;
  }
  return undefined;
}
