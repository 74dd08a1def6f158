/** The columns → `data/datapackage.json`, a Frictionless Data Package. */
import type { SiteSettings } from "../settings/site.ts";
import { dataVersion, textColumn } from "./columns.ts";
import type { DataColumn, DataTable } from "./data-table.ts";
import { tableFiles } from "./files.ts";
import { aboutOf } from "./about.ts";

/** A file that stands there: what can only be known when it is written. */
export interface WrittenFile {
  readonly bytes: number;
  /** Of its content, in hexadecimal. */
  readonly sha256: string;
}

function constraintsOf({ type, required, values, minimum, pattern }: DataColumn) {
  if (type === "value") return {};
  const constraints = {
    ...(required === undefined ? {} : { required }),
    ...(values === undefined ? {} : { enum: values.map(({ value }) => value) }),
    ...(minimum === undefined ? {} : { minimum }),
    ...(pattern === undefined ? {} : { pattern }),
  };
  return Object.keys(constraints).length === 0 ? {} : { constraints };
}

function fieldOf(column: DataColumn) {
  const { name, type, title, meaning, values, unit } = column;
  return {
    name,
    type: type === "value" ? "any" : type,
    title,
    description: unit === undefined ? meaning : `${meaning}（单位：${unit}）`,
    ...constraintsOf(column),
    ...(values === undefined ? {} : { categories: values.map(({ value, meaning: label }) => ({ value, label })) }),
    ...(unit === undefined ? {} : { unit }),
  };
}

function fieldsOf({ columns }: DataTable, format: string) {
  const fields = columns.map(fieldOf);
  if (format !== "Parquet") return fields;
  return fields.flatMap((field) =>
    field.type === "any"
      ? [
          { ...field, type: "number" },
          { ...field, type: "string", name: textColumn },
        ]
      : [field],
  );
}

function schemaOf(table: DataTable, format: string) {
  const { name, primaryKey } = table;
  return {
    fields: fieldsOf(table, format),
    missingValues: [""],
    ...(primaryKey === undefined ? {} : { primaryKey }),
    ...(name === "reports"
      ? {}
      : {
          foreignKeys: [{ fields: ["agency", "year"], reference: { resource: "reports", fields: ["agency", "year"] } }],
        }),
  };
}

export function dataPackageJson(settings: SiteSettings, written: (name: string) => WrittenFile | undefined): string {
  const { title, description, homepage } = aboutOf(settings);
  const resources = tableFiles.map(({ name, format, mediaType, title: fileTitle, meaning, table }) => {
    const file = written(name);
    const isCsv = format === "CSV" && table !== undefined;
    return {
      name: isCsv ? table.name : name.replace(".", "-"),
      path: name,
      title: fileTitle,
      description: meaning,
      format: name.slice(name.indexOf(".") + 1),
      mediatype: mediaType,
      ...(file === undefined ? {} : { bytes: file.bytes, hash: `sha256:${file.sha256}` }),
      ...(isCsv
        ? {
            profile: "tabular-data-resource",
            encoding: "utf-8",
            dialect: { delimiter: ",", lineTerminator: "\r\n", quoteChar: '"', doubleQuote: true, header: true },
          }
        : {}),
      // Without these programs guess the types of the other formats, and guess wrongly where text stands among numbers.
      ...(table === undefined ? {} : { type: "table", schema: schemaOf(table, format) }),
    };
  });
  const described = {
    name: "zhengfu-xinxi-gongkai-nianbao",
    title,
    description,
    version: dataVersion,
    ...(homepage === undefined ? {} : { homepage }),
    ...(settings.license === undefined
      ? {}
      : { licenses: [{ title: settings.license.name, path: settings.license.url }] }),
    ...(settings.publisher === undefined
      ? {}
      : { contributors: [{ title: settings.publisher, role: "publisher", roles: ["publisher"] }] }),
    resources,
  };
  return `${JSON.stringify(described, null, 1)}\n`;
}
