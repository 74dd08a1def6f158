/** A chart → its CSV: one line for each value that it draws or cannot draw. */
import { stringify } from "csv-stringify/sync";
import type { Chart } from "./chart.ts";

/**
 * `item` is the address of the cell, or of a sum that the form does not have; its `status` then is `computed`. Absence
 * leaves the value empty and says so in `status`.
 */
const columns = ["agency", "year", "item", "label", "value", "status", "unit"] as const;

export function chartCsv({ rows }: Chart, agency: string): string {
  const records = rows.map(({ year, item }): Readonly<Record<(typeof columns)[number], string | number>> => {
    const { key, label, value, absence, computed, unit } = item;
    const status = absence ?? (computed ? "computed" : "number");
    return { agency, year, item: key, label, value: value ?? "", status, unit };
  });
  return stringify(records, { header: true, columns: [...columns], record_delimiter: "windows" });
}
