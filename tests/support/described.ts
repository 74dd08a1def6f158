/**
 * What `datapackage.json` and the CSVW metadata promise, held against the files as they lie there. Nothing of the code
 * that wrote them is used: fields are read by csv-parse and hyparquet, types and constraints as the standards have them
 * (specs.frictionlessdata.io; w3.org/TR/tabular-metadata). What this reader does not know is a fault too, so that no
 * promise goes unread.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { asyncBufferFromFile, parquetReadObjects } from "hyparquet";

type Descriptor = Readonly<Record<string, unknown>>;
type Row = Readonly<Record<string, unknown>>;

interface Field {
  readonly name: string;
  readonly type: string;
  readonly constraints?: Descriptor;
}

interface Schema {
  readonly fields: readonly Field[];
  readonly missingValues: readonly string[];
  readonly primaryKey?: readonly string[];
  readonly foreignKeys?: readonly {
    readonly fields: readonly string[];
    readonly reference: { readonly resource: string; readonly fields: readonly string[] };
  }[];
}

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly format: string;
  readonly schema: Schema;
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));

const unknownKeys = (where: string, value: Descriptor, known: readonly string[]) =>
  Object.keys(value).flatMap((key) => (known.includes(key) ? [] : [`${where}: “${key}” is unknown`]));

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

/** Whether text is a value of a type, in the one way of writing that both standards have for it. */
const lexical: Readonly<Record<string, (text: string) => boolean>> = {
  any: () => true,
  string: () => true,
  integer: (text) => /^[+-]?\d+$/u.test(text),
  number: (text) => /^[+-]?\d+(?:\.\d+)?$/u.test(text),
  year: (text) => /^\d{4}$/u.test(text),
  gYear: (text) => /^\d{4}$/u.test(text),
  date: isDate,
};

/** The same for values of JSON and of Parquet. */
const native: Readonly<Record<string, (value: unknown) => boolean>> = {
  any: (value) => typeof value === "string" || typeof value === "number",
  string: (value) => typeof value === "string",
  integer: Number.isInteger,
  number: (value) => typeof value === "number",
  year: Number.isInteger,
  date: (value) => typeof value === "string" && isDate(value),
};

/** A CSV file as RFC 4180 has it: UTF-8 behind a byte order mark, CRLF behind every line, quotes where they must be. */
function readStrictCsv(bytes: Buffer, where: string): { records: string[][]; faults: string[] } {
  let text = "";
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { records: [], faults: [`${where}: is not UTF-8`] };
  }
  const faults: string[] = [];
  if (!text.startsWith("\uFEFF")) faults.push(`${where}: has no byte order mark`);
  const bare = text.replace(/(?<=^\uFEFF?|,|\r\n)"(?:[^"]|"")*"(?=,|\r\n)/gu, "");
  if (/["]|\r(?!\n)|(?<!\r)\n/u.test(bare)) faults.push(`${where}: quotes or line ends stand outside of quoted fields`);
  if (!text.endsWith("\r\n")) faults.push(`${where}: does not end with a line end`);
  try {
    return { records: parse(text, { bom: true, record_delimiter: "\r\n" }), faults };
  } catch (error) {
    return { records: [], faults: [...faults, `${where}: ${String(error)}`] };
  }
}

function constraintFault(key: string, promised: unknown, value: unknown): boolean {
  switch (key) {
    case "required":
      return false;
    case "enum":
      return !(promised as unknown[]).includes(value);
    case "minimum":
      return !(Number(value) >= Number(promised));
    case "pattern":
      return !new RegExp(`^(?:${String(promised)})$`, "u").test(String(value));
    default:
      return true;
  }
}

function rowFaults({ name, schema }: Resource, rows: readonly Row[], types: typeof lexical | typeof native): string[] {
  const faults: string[] = [];
  const missing = (value: unknown) => value === null || schema.missingValues.includes(value as string);
  rows.forEach((row, index) => {
    for (const { name: field, type, constraints = {} } of schema.fields) {
      const where = `${name}, line ${index + 1}, ${field}`;
      const value = row[field];
      if (missing(value)) {
        if (constraints["required"] === true) faults.push(`${where}: is empty`);
        continue;
      }
      if (types[type]?.(value as string) !== true) faults.push(`${where}: ${JSON.stringify(value)} is no ${type}`);
      for (const [key, promised] of Object.entries(constraints)) {
        if (constraintFault(key, promised, value)) faults.push(`${where}: ${JSON.stringify(value)} is against ${key}`);
      }
    }
  });
  const { primaryKey } = schema;
  if (primaryKey !== undefined) faults.push(...keyFaults(name, rows, primaryKey));
  return faults;
}

const keyOf = (row: Row, fields: readonly string[]) =>
  fields.map((field) => JSON.stringify(row[field] ?? "").replaceAll('"', "")).join(" ");

function keyFaults(name: string, rows: readonly Row[], primaryKey: readonly string[]): string[] {
  const seen = new Set<string>();
  return rows.flatMap((row, index) => {
    const key = keyOf(row, primaryKey);
    if (seen.has(key)) return [`${name}, line ${index + 1}: the key ${key} is there twice`];
    seen.add(key);
    return [];
  });
}

const underHeads = (records: readonly (readonly string[])[]): Row[] => {
  const [head = [], ...lines] = records;
  return lines.map((line) => Object.fromEntries(head.map((name, index) => [name, line[index] ?? ""])));
};

async function readRows(
  { name, path, format, schema }: Resource,
  file: string,
  faults: string[],
): Promise<readonly Row[]> {
  const names = schema.fields.map((field) => field.name);
  const named = (found: readonly string[]) => {
    if (found.join() !== names.join()) faults.push(`${name}: the columns are ${found.join()}, not ${names.join()}`);
  };
  switch (format) {
    case "csv": {
      const { records, faults: ofFile } = readStrictCsv(readFileSync(file), name);
      faults.push(...ofFile);
      named(records[0] ?? []);
      return underHeads(records);
    }
    case "jsonl": {
      const text = readFileSync(file, "utf8");
      const rows = text
        .split("\n")
        .slice(0, -1)
        .map((line) => JSON.parse(line) as Row);
      for (const row of rows) named(Object.keys(row));
      return rows;
    }
    case "parquet": {
      const rows: Row[] = await parquetReadObjects({ file: await asyncBufferFromFile(file) });
      for (const row of rows) named(Object.keys(row));
      return rows;
    }
    default:
      faults.push(`${name}: the format of ${path} is unknown`);
      return [];
  }
}

function resourceFaults(resource: Resource & Descriptor, folder: string): string[] {
  const { name, path, format } = resource;
  const known = "name path title description format mediatype bytes hash type profile encoding dialect schema".split(
    " ",
  );
  const faults = unknownKeys(name, resource, known);
  if (!/^[-a-z0-9._/]+$/u.test(name)) faults.push(`${name}: is no name`);
  if (/^[./~]|\.\.|^\w+:/u.test(path)) faults.push(`${name}: the path ${path} leads out of the folder`);
  if (!path.endsWith(`.${format}`)) faults.push(`${name}: ${path} is not ${format}`);
  if (!existsSync(join(folder, path))) return [...faults, `${name}: ${path} is not there`];
  const bytes = readFileSync(join(folder, path));
  if (resource["bytes"] !== bytes.length) faults.push(`${name}: has ${bytes.length} bytes`);
  const sha256 = `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
  if (resource["hash"] !== sha256) faults.push(`${name}: has the hash ${sha256}`);
  if (format === "csv") {
    const dialect = { delimiter: ",", lineTerminator: "\r\n", quoteChar: '"', doubleQuote: true, header: true };
    if (JSON.stringify(resource["dialect"]) !== JSON.stringify(dialect)) faults.push(`${name}: is not RFC 4180`);
    if (resource["encoding"] !== "utf-8") faults.push(`${name}: is not in UTF-8`);
  }
  return faults;
}

function schemaFaults({ name, schema }: Resource): string[] {
  const names = schema.fields.map((field) => field.name);
  return [
    ...unknownKeys(name, { ...schema }, ["fields", "missingValues", "primaryKey", "foreignKeys"]),
    ...schema.fields.flatMap((field) =>
      unknownKeys(`${name}, ${field.name}`, { ...field }, [
        ...["name", "type", "title", "description", "constraints"],
        // Of version 2, and our own.
        ...["categories", "unit"],
      ]),
    ),
    ...(schema.primaryKey ?? []).flatMap((key) =>
      names.includes(key) ? [] : [`${name}: the key ${key} is no column`],
    ),
  ];
}

/** The faults of `datapackage.json` in a folder, and of every file that it describes; none where all is as it says. */
export async function packageFaults(folder: string): Promise<string[]> {
  const described = readJson(join(folder, "datapackage.json")) as Descriptor & {
    resources: (Resource & Descriptor)[];
    licenses?: Descriptor[];
    contributors?: Descriptor[];
  };
  const known = "name title description version homepage licenses contributors resources".split(" ");
  const faults = unknownKeys("datapackage.json", described, known);
  for (const license of described.licenses ?? []) {
    if (license["name"] === undefined && license["path"] === undefined)
      faults.push("A licence has neither name nor path");
  }
  for (const { title } of described.contributors ?? [])
    if (title === undefined) faults.push("A contributor has no title");
  const rowsByName = new Map<string, readonly Row[]>();
  for (const resource of described.resources) {
    if (rowsByName.has(resource.name)) faults.push(`${resource.name}: is there twice`);
    faults.push(...resourceFaults(resource, folder), ...schemaFaults(resource));
    const file = join(folder, resource.path);
    const rows = existsSync(file) ? await readRows(resource, file, faults) : [];
    rowsByName.set(resource.name, rows);
    faults.push(...rowFaults(resource, rows, resource.format === "csv" ? lexical : native));
  }
  for (const { name, schema } of described.resources) {
    for (const { fields, reference } of schema.foreignKeys ?? []) {
      const known = new Set(rowsByName.get(reference.resource)?.map((row) => keyOf(row, reference.fields)));
      rowsByName.get(name)?.forEach((row, index) => {
        const key = keyOf(row, fields);
        if (!known.has(key)) faults.push(`${name}, line ${index + 1}: ${key} is not in ${reference.resource}`);
      });
    }
  }
  return faults;
}

interface CsvwColumn extends Descriptor {
  readonly name: string;
  readonly titles: readonly string[];
  readonly required: boolean;
  readonly datatype: string | { readonly base: string; readonly format?: string; readonly minimum?: number };
}

interface Csvw extends Descriptor {
  readonly url: string;
  readonly dialect: Descriptor;
  readonly tableSchema: { readonly columns: readonly CsvwColumn[]; readonly primaryKey?: readonly string[] };
}

/** Properties of other vocabularies have a prefix that the context of CSVW knows. */
const withoutCommon = (value: Descriptor): Descriptor =>
  Object.fromEntries(Object.entries(value).filter(([key]) => !/^(?:dc|schema):/u.test(key)));

function cellFault({ datatype, required }: CsvwColumn, text: string): string | undefined {
  if (text === "") return required ? "is empty" : undefined;
  const { base, format, minimum } = typeof datatype === "string" ? { base: datatype } : datatype;
  if (lexical[base]?.(text) !== true) return `${JSON.stringify(text)} is no ${base}`;
  if (minimum !== undefined && !(Number(text) >= minimum)) return `${text} is less than ${minimum}`;
  const regex = format === undefined ? undefined : new RegExp(`^(?:${format})$`, "u");
  return regex === undefined || regex.test(text) ? undefined : `${JSON.stringify(text)} is not as ${format}`;
}

/** The faults of one metadata file of a folder and of the CSV that it describes. */
export function csvwFaults(folder: string, name: string): string[] {
  const described = readJson(join(folder, name)) as Csvw;
  const { url, dialect, tableSchema } = described;
  const { columns, primaryKey } = tableSchema;
  const faults = [
    ...unknownKeys(name, withoutCommon(described), ["@context", "url", "dialect", "tableSchema"]),
    ...unknownKeys(name, dialect, ["encoding", "delimiter", "quoteChar", "doubleQuote", "header"]),
    ...unknownKeys(name, { ...tableSchema }, ["columns", "primaryKey"]),
  ];
  const context = JSON.stringify(described["@context"]);
  if (context !== '["http://www.w3.org/ns/csvw",{"@language":"zh-CN"}]') faults.push(`${name}: has another context`);
  if (name !== `${url}-metadata.json`) faults.push(`${name}: nobody finds it beside ${url}`);
  if (!existsSync(join(folder, url))) return [...faults, `${name}: ${url} is not there`];
  const { records, faults: ofFile } = readStrictCsv(readFileSync(join(folder, url)), name);
  faults.push(...ofFile);
  const [head = [], ...lines] = records;
  if (head.length !== columns.length) faults.push(`${name}: ${url} has ${head.length} columns`);
  columns.forEach((column, index) => {
    const where = `${name}, ${column.name}`;
    faults.push(...unknownKeys(where, withoutCommon(column), ["name", "titles", "datatype", "required"]));
    if (typeof column.datatype !== "string")
      faults.push(...unknownKeys(where, { ...column.datatype }, ["base", "format", "minimum"]));
    if (!/^[A-Za-z0-9][A-Za-z0-9_.]*$/u.test(column.name)) faults.push(`${where}: is no name`);
    if (!column.titles.includes(head[index] ?? "")) faults.push(`${where}: the head is “${head[index] ?? ""}”`);
    lines.forEach((line, at) => {
      const fault = cellFault(column, line[index] ?? "");
      if (fault !== undefined) faults.push(`${where}, line ${at + 1}: ${fault}`);
    });
  });
  if (primaryKey !== undefined) faults.push(...keyFaults(name, underHeads(records), primaryKey));
  return faults;
}
