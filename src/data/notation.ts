/** The two ways in which a line of a table is written as text. */
import { csvField, lineEnd } from "./csv.ts";

export interface Notation {
  /** What stands before the value of a column. */
  readonly before: (column: string, first: boolean) => string;
  readonly value: (value: number | string | null) => string;
  readonly end: string;
}

export const csv: Notation = {
  before: (_column, first) => (first ? "" : ","),
  value: csvField,
  end: lineEnd,
};

/** Programs that read line by line, Node.js among them, would take these for line ends. */
const otherLineEnds = /[\u0085\u2028\u2029]/gu;
const asCode = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** A JSON object with the columns as keys; text is as written, without apostrophes. */
export const jsonLines: Notation = {
  before: (column, first) => `${first ? "{" : ","}"${column}":`,
  value: (value) => JSON.stringify(value).replace(otherLineEnds, asCode),
  end: "}\n",
};
