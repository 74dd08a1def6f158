/** The columns and files of the data stage → the data guide. */
import type { CheckedReport } from "../check/checked.ts";
import { aboutOf } from "../data/about.ts";
import { dataTables, dataVersion, statusValues } from "../data/columns.ts";
import type { ColumnType, DataColumn, DataTable } from "../data/data-table.ts";
import { plainNumber } from "../data/csv.ts";
import { archiveFile, datasetFile, descriptionFiles, tableFiles } from "../data/files.ts";
import { rowsOf } from "../data/rows.ts";
import { urlOrAddress } from "./addresses.ts";
import { type Download, siteDownload } from "./downloads.ts";
import { type FrameFacts, type Link, type PageFrame, toFrame } from "./frame.ts";
import { datasetThing } from "./json-ld.ts";
import { type Snippet, snippets } from "./snippets.ts";
import { dataTitle } from "./words.ts";

interface ColumnView {
  readonly name: string;
  readonly title: string;
  readonly type: string;
  readonly meaning: string;
  readonly values: readonly { readonly value: string; readonly meaning: string }[];
}

export interface DataTableView {
  readonly id: string;
  readonly title: string;
  readonly meaning: string;
  readonly files: readonly Download[];
  readonly columns: readonly ColumnView[];
  /** The first lines of the file, as text. */
  readonly rows: readonly (readonly string[])[];
}

export interface DataPage {
  readonly frame: PageFrame;
  readonly contents: readonly Link[];
  readonly archive: Download;
  readonly tables: readonly DataTableView[];
  readonly descriptions: readonly Download[];
  readonly snippets: readonly Snippet[];
  readonly statuses: readonly { readonly value: string; readonly meaning: string }[];
  readonly breaks: readonly string[];
  readonly version: string;
  readonly license: Link | undefined;
  readonly citation: string;
}

const typeNames: Readonly<Record<ColumnType, string>> = {
  string: "文字",
  integer: "整数",
  number: "数",
  year: "年份",
  date: "日期（YYYY-MM-DD）",
  value: "数或文字",
};

/** The forms name things alike that are not alike. */
const breaks = [
  "行政事业性收费：2019 年格式数的是项目，2021 年格式写的是金额（万元）。",
  "规章、规范性文件：2019 年格式写“对外公开总数量”，2021 年格式写“现行有效件数”，数的不是同一件事。",
  "其他处理：2019 年格式只有一行，2021 年格式分成三行，三行相加才能与从前相比。",
  "处理决定数量、表三的其余各行、表四可以连着比。",
  "没有统一统计表的报告（2019 年以前都没有）只在报告清单里。",
];

const sections = {
  files: "有哪些文件",
  loading: "怎样打开",
  statuses: "0、空白和“/”",
  breaks: "哪些数不能连着比",
  terms: "许可、引用和承诺",
} as const;

/** The ids of the page's sections are the keys. */
export const dataSections: Readonly<Record<keyof typeof sections, string>> = sections;

function toColumn({ name, title, type, meaning, unit, values = [] }: DataColumn): ColumnView {
  return { name, title, type: unit === undefined ? typeNames[type] : `${typeNames[type]}（${unit}）`, meaning, values };
}

const shownRows = 3;

function firstRows(table: (typeof dataTables)[number], reports: readonly CheckedReport[]): string[][] {
  const rows: string[][] = [];
  for (const checked of reports) {
    for (const row of rowsOf(table.name, checked)) {
      if (rows.length === shownRows) return rows;
      rows.push(
        table.columns.map(({ name }) => {
          const value = row[name] ?? "";
          return typeof value === "number" ? plainNumber(value) : value;
        }),
      );
    }
  }
  return rows;
}

export function toDataPage(reports: readonly CheckedReport[], facts: FrameFacts): DataPage {
  const { settings, addresses } = facts;
  const { title: name, description, citation } = aboutOf(settings);
  const url = (address: string) => urlOrAddress(settings.baseUrl, address);
  return {
    frame: toFrame(facts, {
      title: dataTitle,
      description: "全站数据的下载和说明：每个文件、每一列是什么，怎样打开，怎样引用。",
      address: addresses.data,
      above: [],
      things: [
        datasetThing({
          title: name,
          description,
          language: settings.language,
          url: url(addresses.data),
          publisher: settings.publisher,
          license: settings.license?.url,
          years: reports.map(({ report }) => report.year),
          downloads: [...tableFiles, archiveFile].map((file) => ({
            name: `${file.title}（${file.format}）`,
            mediaType: file.mediaType,
            url: url(addresses.dataFile(file.name)),
          })),
        }),
      ],
    }),
    contents: Object.entries(sections).map(([id, text]) => ({ text, href: `#${id}` })),
    archive: siteDownload(archiveFile, facts),
    tables: dataTables.map((table): DataTableView => {
      const files = tableFiles.filter((file) => file.table?.name === table.name);
      const columns: readonly DataColumn[] = (table satisfies DataTable).columns;
      return {
        id: `table-${table.name}`,
        title: table.title,
        meaning: table.meaning,
        files: files.map((file) => siteDownload(file, facts)),
        columns: columns.map(toColumn),
        rows: firstRows(table, reports),
      };
    }),
    descriptions: [...descriptionFiles, datasetFile].map((file) => siteDownload(file, facts)),
    snippets,
    statuses: statusValues,
    breaks,
    version: dataVersion,
    license: settings.license === undefined ? undefined : { text: settings.license.name, href: settings.license.url },
    citation,
  };
}
