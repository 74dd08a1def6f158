/** All statutory forms that the program knows, newest first, and the addresses of their cells. */
import { once } from "../once.ts";
import { form2019 } from "./form-2019.ts";
import { form2021 } from "./form-2021.ts";
import { formless } from "./formless.ts";
import { type AddressIn, type Column, type Form, leavesOf, type Row, type Table } from "./form.ts";

export const forms = [form2021, form2019, formless] as const satisfies readonly Form[];

type KnownForm = (typeof forms)[number];
type KnownTable = KnownForm["tables"][number];

export type FormKey = KnownForm["key"];
export type TableKey = KnownTable["key"];

/** The address of a cell in any form: `requests/granted/natural-person`. */
export type CellAddress = AddressIn<KnownTable>;

export function formByKey(key: FormKey): Form {
  const form = (forms as readonly Form[]).find((candidate) => candidate.key === key);
  if (form === undefined) throw new Error(`There is no form “${key}”.`);
  return form;
}

/** Reports on no form are documents: they have nothing that could be held against a figure. */
export const hasTables = ({ form }: { readonly form: FormKey }): boolean => formByKey(form).tables.length > 0;

export function tableOf(form: Form, key: string): Table {
  const table = form.tables.find((candidate) => candidate.key === key);
  if (table === undefined) throw new Error(`Form ${form.key} has no table “${key}”.`);
  return table;
}

/** A cell as the form defines it, before any report fills it. */
export interface CellDefinition {
  readonly address: CellAddress;
  readonly table: Table;
  readonly row: Row;
  readonly column: Column;
}

/** All cells of a table, row by row in printed order. */
export function cellsOfTable(table: Table): CellDefinition[] {
  return table.blocks.flatMap((block) => {
    const columns = leavesOf(block.columns);
    return leavesOf(block.rows).flatMap((row) =>
      columns.map((column) => ({ address: cellAddress(table.key, row.key, column.key), table, row, column })),
    );
  });
}

/** All cells of a form, in printed order: 200 in the form of 2021. */
export const cellsOfForm = once((form: Form): readonly CellDefinition[] => form.tables.flatMap(cellsOfTable));

/** The three keys come from the form's own data, which makes the address a known one. */
export function cellAddress(table: string, row: string, column: string): CellAddress {
  return `${table}/${row}/${column}` as CellAddress;
}
