import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parquetColumns } from "../../src/data/cells-parquet.ts";
import { dataTables, dataVersion } from "../../src/data/columns.ts";
import { reportFiles, siteFiles } from "../../src/data/files.ts";
import { flatTable } from "../../src/data/flat-table.ts";
import { reportSchemaJson } from "../../src/data/report-json.ts";
import { formByKey } from "../../src/form/forms.ts";
import { seed } from "../support/seed.ts";
import { checkText } from "../support/seed-site.ts";

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

/** The keys of a schema with what stands below them, without the meanings. */
function keysOf(schema: Schema): unknown {
  if (schema.items?.properties !== undefined) return [keysOf(schema.items)];
  if (schema.properties === undefined) return true;
  return Object.fromEntries(Object.entries(schema.properties).map(([key, below]) => [key, keysOf(below)]));
}

const { report } = checkText(seed);

/** All that programs of others hold on to. */
const shape = {
  siteFiles: siteFiles.map(({ name }) => name),
  reportFiles: reportFiles(report).map(({ name }) => name),
  tables: Object.fromEntries(
    dataTables.map(({ name, columns }) => [
      name,
      columns.map((column) => `${column.name}: ${column.type}${"required" in column ? "" : ", or empty"}`),
    ]),
  ),
  parquet: parquetColumns.map(({ name, type, required }) => `${name}: ${type}${required ? "" : ", or empty"}`),
  plainTables: Object.fromEntries(
    formByKey("2021").tables.map(({ key }) => [key, flatTable(formByKey("2021"), key).head]),
  ),
  reportJson: keysOf(JSON.parse(reportSchemaJson()) as Schema),
};

describe("the shape of the data", () => {
  it("changes only with its version: then write it into shapes.json under the new one", () => {
    const known = JSON.parse(readFileSync("tests/data/shapes.json", "utf8")) as Readonly<Record<string, unknown>>;
    expect(shape, `shapes.json does not know this shape under version ${dataVersion}`).toEqual(known[dataVersion]);
  });

  it("begins with the columns that were promised first", () => {
    expect(shape.tables["cells"]?.slice(0, 9).map((column) => column.split(":")[0])).toEqual([
      "agency",
      "year",
      "form",
      "table",
      "row",
      "column",
      "value",
      "status",
      "unit",
    ]);
  });
});
