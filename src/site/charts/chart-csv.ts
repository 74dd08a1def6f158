/** A chart → its CSV: one line for each value that it draws or cannot draw. */
import { byteOrderMark, csvLine } from "../../data/csv.ts";
import type { Chart } from "./chart.ts";

/**
 * `item` is the address of the cell, or of a sum that the form does not have; its `status` then is `computed`. Absence
 * leaves the value empty and says so in `status`.
 */
const columns = ["agency", "year", "item", "label", "value", "status", "unit"] as const;

export function chartCsv({ rows }: Chart, agency: string): string {
  const lines = rows.map(({ year, item }) => {
    const { key, label, value, absence, computed, unit } = item;
    const status = absence ?? (computed ? "computed" : "number");
    return csvLine([agency, year, key, label, value ?? "", status, unit]);
  });
  return byteOrderMark + csvLine(columns) + lines.join("");
}
