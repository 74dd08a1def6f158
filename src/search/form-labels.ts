/** The names that the figures of a form have on every report's page, as the browser gets them. */
import type { CellAddress } from "../form/forms.ts";

/** A head's anchor on the page, its words, its part, and other wordings for it. */
export type HeadLabel = readonly [anchor: string, label: string, part: number, ...aliases: readonly string[]];

/** A figure's anchor and its heads, from the outside in, as places in the list of heads. */
export type FigureLabel = readonly [anchor: CellAddress, columns: readonly number[], rows: readonly number[]];

export interface FormLabels {
  readonly key: string;
  /** Headings of the parts as the form words them; 0 is what stands before part one. */
  readonly parts: readonly (readonly [number: number, heading: string])[];
  /** “表三” for the part in which the table stands. */
  readonly tables: Readonly<Record<number, string>>;
  readonly heads: readonly HeadLabel[];
  readonly figures: readonly FigureLabel[];
}
