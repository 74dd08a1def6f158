/** Texts in a table that the form does not know: damaged names, or notes. */
import type { VFile } from "vfile";
import type { Table } from "../form/form.ts";
import { foldFormLabel, foldLabel } from "../form/label.ts";
import { tell } from "../read/finding.ts";
import type { FoundCell } from "./found.ts";
import { labelsOf, type Named, similarity } from "./labels.ts";

/** Shorter than this share of common characters, a text is a note and no damaged name. */
const nameLikeness = 0.5;

/** The name of the table that a damaged text comes closest to. */
export function nearestName(table: Table, text: string): Named | undefined {
  const { body } = foldLabel(text);
  let best: { named: Named; share: number } | undefined;
  for (const named of labelsOf(table).names) {
    const share = similarity(body, foldFormLabel(named.head.label).body);
    if (share >= nameLikeness && share > (best?.share ?? 0)) best = { named, share };
  }
  return best?.named;
}

/** Tells a text that the table does not know, and whether it is a damaged name or a note. */
export function tellStrange(file: VFile, table: Table, cell: FoundCell): "name" | "note" {
  const written = cell.text.length > 40 ? `${cell.text.slice(0, 40)}……` : cell.text;
  const name = nearestName(table, cell.text)?.head.label;
  if (name === undefined) {
    tell(file, "report-parse", "table-note", cell.place, `表格中有说明文字“${written}”，不是数据，按正文公布`);
    return "note";
  }
  tell(file, "report-parse", "label-unknown", cell.place, `表中的名称写作“${written}”，统一格式为“${name}”`, {
    actual: cell.text,
    expected: [name],
    note: "各数照常读入；请改正名称。",
  });
  return "name";
}
