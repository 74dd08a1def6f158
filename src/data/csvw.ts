/** The columns → `data/<table>.csv-metadata.json`, as CSV on the Web has it. */
import type { SiteSettings } from "../settings/site.ts";
import { aboutOf } from "./about.ts";
import type { DataColumn, DataTable } from "./data-table.ts";

const escapeForPattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");

function datatypeOf({ type, values, minimum, pattern }: DataColumn) {
  const format = values?.map(({ value }) => escapeForPattern(value)).join("|") ?? pattern;
  if (format !== undefined) return { base: "string", format };
  switch (type) {
    case "integer":
      return minimum === undefined ? "integer" : { base: "integer", minimum };
    case "number":
      return "number";
    case "year":
      return "gYear";
    case "date":
      return "date";
    default:
      return "string";
  }
}

export function csvwJson(table: DataTable, settings: SiteSettings): string {
  const { name, title, meaning, columns, primaryKey } = table;
  const described = {
    "@context": ["http://www.w3.org/ns/csvw", { "@language": "zh-CN" }],
    url: `${name}.csv`,
    "dc:title": `${aboutOf(settings).title}：${title}`,
    "dc:description": meaning,
    "dc:language": "zh-CN",
    ...(settings.publisher === undefined ? {} : { "dc:publisher": settings.publisher }),
    ...(settings.license === undefined ? {} : { "dc:license": { "@id": settings.license.url } }),
    dialect: { encoding: "utf-8", delimiter: ",", quoteChar: '"', doubleQuote: true, header: true },
    tableSchema: {
      columns: columns.map((column) => ({
        name: column.name,
        // A validator compares these with the heads of the file.
        titles: [column.name, column.title],
        "dc:description": column.meaning,
        datatype: datatypeOf(column),
        required: column.required === true,
        ...(column.unit === undefined ? {} : { "schema:unitText": column.unit }),
      })),
      ...(primaryKey === undefined ? {} : { primaryKey }),
    },
  };
  return `${JSON.stringify(described, null, 1)}\n`;
}
