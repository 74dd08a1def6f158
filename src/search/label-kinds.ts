/** The names that the figures of a form have on every report's page, as the browser gets them. */
import type { CellAddress } from "../form/forms.ts";

/** What a head stands over: a column or several, one row, or several rows. */
export const kinds = { column: 0, row: 1, rows: 2 } as const;

/** A head's anchor on the page, its words, its part, what it stands over, and other wordings for it. */
export type HeadLabel = readonly [
  anchor: string,
  label: string,
  part: number,
  kind: (typeof kinds)[keyof typeof kinds],
  ...aliases: readonly string[],
];

/** The heads of a figure, from the outside in, as places in the list of heads, those of rows last. */
export type FigureLabel = readonly [anchor: CellAddress, ...heads: readonly number[]];

export interface FormLabels {
  readonly key: string;
  /** Headings of the parts as the form words them. */
  readonly parts: readonly (readonly [number: number, heading: string])[];
  /** “表三” for the part in which the table stands. */
  readonly tables: Readonly<Record<number, string>>;
  readonly heads: readonly HeadLabel[];
  readonly figures: readonly FigureLabel[];
}
