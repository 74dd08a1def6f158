/** How tables and cells are called in sentences: “表三”, “表三‘（一）予以公开’行‘自然人’列”. */
import type { Form } from "./form.ts";
import type { CellDefinition } from "./forms.ts";
import { foldFormLabel } from "./label.ts";

/** A table has no name of its own in the form; people call it by the part in which it stands. */
export function nameOfTable(form: Form, key: string): string {
  const part = form.parts.find(({ table }) => table === key);
  if (part === undefined) throw new Error(`No part of form ${form.key} has the table “${key}”.`);
  return `表${foldFormLabel(part.label).numeral}`;
}

export function nameOfCell(form: Form, { table, row, column }: CellDefinition): string {
  return `${nameOfTable(form, table.key)}“${row.label}”的“${column.label}”`;
}
