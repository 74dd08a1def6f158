/** Which files the downloads are: names, formats, what each holds. Pages, the data package and the catalogue list these. */
import { extname } from "node:path";
import { formByKey, hasTables } from "../form/forms.ts";
import { nameOfTable } from "../form/names.ts";
import type { Report } from "../report/report.ts";
import { dataTables } from "./columns.ts";
import type { DataTable } from "./data-table.ts";

export interface DataFile {
  /** Below its folder: `data/` for files of the whole site, that of the report for its own. */
  readonly name: string;
  /** As people call it: CSV, Excel. */
  readonly format: string;
  readonly mediaType: string;
  readonly title: string;
  readonly meaning: string;
  /** The table whose columns it has. */
  readonly table?: DataTable;
}

const mediaTypes = {
  csv: "text/csv",
  jsonl: "application/jsonl",
  parquet: "application/vnd.apache.parquet",
  json: "application/json",
  jsonld: "application/ld+json",
  schema: "application/schema+json",
  zip: "application/zip",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  text: "text/plain",
} as const;

/** The tables of the whole site in every format. */
export const tableFiles: readonly DataFile[] = dataTables.flatMap((table: DataTable): DataFile[] => {
  const { name, title, meaning } = table;
  return [
    { name: `${name}.csv`, format: "CSV", mediaType: mediaTypes.csv, title, meaning, table },
    {
      name: `${name}.jsonl`,
      format: "JSON Lines",
      mediaType: mediaTypes.jsonl,
      title,
      meaning: "同一张表，每行一个 JSON 对象。",
      table,
    },
    ...(name === "cells"
      ? [
          {
            name: "cells.parquet",
            format: "Parquet",
            mediaType: mediaTypes.parquet,
            title,
            meaning: "同一张表，供数据分析软件使用；数在 value 列，文字在 text 列。",
            table,
          },
        ]
      : []),
  ];
});

/** The CSVW metadata of a table stand beside it under the name that the standard sets. */
export const metadataName = (table: DataTable): string => `${table.name}.csv-metadata.json`;

/** What describes the tables to programs. */
export const descriptionFiles: readonly DataFile[] = [
  {
    name: "datapackage.json",
    format: "Data Package",
    mediaType: mediaTypes.json,
    title: "数据包说明",
    meaning: "Frictionless Data Package：每个文件、每一列的类型、单位、意思和可取的值。",
  },
  ...dataTables.map((table): DataFile => ({
    name: metadataName(table),
    format: "CSVW",
    mediaType: mediaTypes.json,
    title: `${table.title}的列说明`,
    meaning: "CSV on the Web 元数据。",
  })),
  {
    name: "report.schema.json",
    format: "JSON Schema",
    mediaType: mediaTypes.schema,
    title: "report.json 的结构",
    meaning: "每份报告的 report.json 都符合它。",
  },
  {
    name: "rules.json",
    format: "JSON",
    mediaType: mediaTypes.json,
    title: "核对规则",
    meaning: "每条规则的等级、依据、算式和所用的格。",
  },
];

/** Lists all others, and is listed by none. */
export const datasetFile: DataFile = {
  name: "dataset.jsonld",
  format: "JSON-LD",
  mediaType: mediaTypes.jsonld,
  title: "数据集说明",
  meaning: "DCAT 和 schema.org 的说明，供数据目录和搜索引擎收录。",
};

export const archiveFile: DataFile = {
  name: "all.zip",
  format: "ZIP",
  mediaType: mediaTypes.zip,
  title: "全部数据",
  meaning: "所有的表和列说明，每份报告的 report.json 和收到时的源文件，以及许可和引用格式。",
};

export const siteFiles: readonly DataFile[] = [...tableFiles, ...descriptionFiles, datasetFile, archiveFile];

/** Kinds of files that browsers do not run when they are opened. */
const inert = new Set([".txt", ".md", ".docx"]);

/**
 * The file as received, below the folder of its report. A page of strangers must not run as one of ours, so whatever a
 * browser could take for a page gets a name that it shows as text.
 */
export function sourceFileOf({ year, source }: Report): DataFile {
  const extension = extname(source.path).toLowerCase();
  const isWord = extension === ".docx";
  return {
    name: `source/${year}${extension}${inert.has(extension) ? "" : ".txt"}`,
    format: isWord ? "Word" : extension.slice(1).toUpperCase(),
    mediaType: isWord ? mediaTypes.docx : mediaTypes.text,
    title: "源文件，收到时的原样",
    meaning: `SHA-256 ${source.sha256}`,
  };
}

/** The downloads of one report. A report without a statutory form has no tables of its own. */
export function reportFiles(report: Report): readonly DataFile[] {
  const form = formByKey(report.form);
  return [
    ...(hasTables(report)
      ? [
          {
            name: `${report.year}.xlsx`,
            format: "Excel",
            mediaType: mediaTypes.xlsx,
            title: "统计表",
            meaning: "一张表一页，另有说明。",
          },
        ]
      : []),
    {
      name: `${report.year}.docx`,
      format: "Word",
      mediaType: mediaTypes.docx,
      title: hasTables(report) ? "全文和统计表，官方版式" : "全文",
      meaning: "可以编辑、打印、归档。",
    },
    ...form.tables.map(({ key }): DataFile => ({
      name: `${key}.csv`,
      format: "CSV",
      mediaType: mediaTypes.csv,
      title: nameOfTable(form, key),
      meaning: form.parts.find(({ table }) => table === key)?.label ?? key,
    })),
    {
      name: "report.json",
      format: "JSON",
      mediaType: mediaTypes.json,
      title: "全部数据、出处和核对结果",
      meaning: "供程序使用。",
    },
    sourceFileOf(report),
  ];
}
