/** What a table of data is: its columns, what they may hold, and the shape of its lines. */

/** `value` is a number or, where a cell holds something else, its text as written. */
export type ColumnType = "string" | "integer" | "number" | "year" | "date" | "value";

/** An allowed value with what it means. */
export interface AllowedValue {
  readonly value: string;
  readonly meaning: string;
}

export interface DataColumn {
  readonly name: string;
  readonly type: ColumnType;
  readonly title: string;
  readonly meaning: string;
  /** Never empty. */
  readonly required?: true;
  /** What a number counts. */
  readonly unit?: string;
  readonly values?: readonly AllowedValue[];
  readonly minimum?: number;
  /** A regular expression for the whole of it. */
  readonly pattern?: string;
}

export interface DataTable {
  /** The file's name without its extension. */
  readonly name: string;
  readonly title: string;
  readonly meaning: string;
  readonly columns: readonly DataColumn[];
  readonly primaryKey?: readonly string[];
}

type TypeOf<Column extends DataColumn> = Column["type"] extends "integer" | "number" | "year"
  ? number
  : Column["type"] extends "value"
    ? number | string
    : string;

/** A line of a table, as JSON has it: numbers are numbers, what is empty is `null`. */
export type RowOf<Table extends DataTable> = {
  readonly [Column in Table["columns"][number] as Column["name"]]: Column extends { readonly required: true }
    ? TypeOf<Column>
    : TypeOf<Column> | null;
};

/** A line of any table. */
export type DataRow = Readonly<Record<string, number | string | null>>;
