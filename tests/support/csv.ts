/** CSV text → its fields, read by a parser that is not ours. */
import { parse } from "csv-parse/sync";

export function readCsv(text: string): string[][] {
  return parse(text, { bom: true });
}

/** The lines under the heads of their columns. */
export function readRecords(text: string): Record<string, string>[] {
  return parse<Record<string, string>>(text, { bom: true, columns: true });
}
