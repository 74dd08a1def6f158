/** A checked report → a page on which each of its figures can be cited: what it says, where it stands, where it is from. */
import type { CheckedReport } from "../check/checked.ts";
import type { Form, Head, Table } from "../form/form.ts";
import { type CellAddress, cellsOfTable, formByKey } from "../form/forms.ts";
import { nameOfTable } from "../form/names.ts";
import { columnPathsOf, type HeadPath, nameOfPath, rowPathsOf } from "../form/paths.ts";
import { inWords } from "../read/where.ts";
import type { Agency } from "../settings/agencies.ts";
import type { Correction } from "../settings/notes.ts";
import { fromCite } from "./addresses.ts";
import { datesOf } from "./dates.ts";
import { figureAt, type ShownFigure } from "./figure.ts";
import { type FrameFacts, type Link, type PageFrame, toFrame } from "./frame.ts";
import { entryOf, type GlossaryEntry } from "./glossary.ts";
import { linkToBody, linkToReport } from "./links.ts";
import { headingOfTable, nameOfReport, quoted } from "./words.ts";

/** A head as it is cited, outer heads first, and what it means where the site explains it. */
export interface CitedHead {
  /** “三、本年度办理结果·（一）予以公开” */
  readonly name: string;
  readonly explained?: Pick<GlossaryEntry, "meaning" | "basis">;
}

export interface CiteEntry {
  /** The address of the cell, which is its anchor here as it is on the report's page. */
  readonly id: string;
  /** “法人或其他组织·商业企业” */
  readonly column: string;
  readonly figure: ShownFigure;
  readonly unit: string;
  /** The citation is this text, a space, and the address of the cell: nothing behind it can be taken for a part of it. */
  readonly citation: { readonly text: string; readonly address: string };
  /** The cell on the report's page, highlighted. */
  readonly cell: string;
  /** Where in the source file it was read. */
  readonly source?: Link;
  /** “2024-03-01 更正：原为 385，改为 386。漏计一件。” Oldest first. */
  readonly corrections: readonly string[];
}

interface CiteRow {
  readonly id: string;
  readonly row: CitedHead;
  readonly entries: readonly CiteEntry[];
}

/** What a column means; its anchor is that of the page of words. */
interface CiteColumn extends CitedHead {
  readonly id: string;
}

export interface CiteTable {
  readonly id: string;
  readonly heading: string;
  readonly columns: readonly CiteColumn[];
  readonly rows: readonly CiteRow[];
}

export interface CitePage {
  readonly frame: PageFrame;
  readonly title: string;
  readonly report: Link;
  readonly sha256: string;
  readonly tables: readonly CiteTable[];
}

function citedHead(table: Table, head: Head, path: HeadPath = [head]): CitedHead {
  const entry = entryOf(head, table.key);
  const explained =
    entry === undefined
      ? {}
      : { explained: { meaning: entry.meaning, ...(entry.basis === undefined ? {} : { basis: entry.basis }) } };
  return { name: nameOfPath(path), ...explained };
}

/** Absence is said in words, since a citation is read away from the page's legend. */
function saidAs({ status, text }: ShownFigure, unit: string): string {
  switch (status) {
    case "number":
      return `${text}${unit}`;
    case "blank":
      return "空白，报告没有填写";
    case "unread":
      return "没有读到这一格";
    default:
      return `“${text}”，照报告的写法`;
  }
}

const saidOfCorrection = ({ date, from, to, reason }: Correction) =>
  `${date} 更正：原为${from === "" ? "空白" : ` ${from}`}，改为${to === "" ? "空白" : ` ${to}`}。${reason.replace(/。$/u, "")}。`;

/** As many digits of the checksum as tell source files apart; the page has all of them. */
const hashShown = 16;

/** “2024-01-15 发布”; a citation says it too where nobody has written when. */
function dateOf(checked: CheckedReport): string {
  const { publishedOn, signedOn } = datesOf(checked);
  if (publishedOn !== undefined) return `${publishedOn} 发布`;
  return signedOn === undefined ? "发布日期不详" : `${signedOn} 落款`;
}

interface Cited {
  readonly checked: CheckedReport;
  readonly facts: FrameFacts;
  /** “北仑区人民政府：《北仑区人民政府2023年政府信息公开工作年度报告》，2024-01-15 发布” */
  readonly work: string;
}

function toTable({ checked, facts, work }: Cited, form: Form, table: Table): CiteTable {
  const { report, file, notes } = checked;
  const { addresses, settings } = facts;
  const rowPaths = new Map(table.blocks.flatMap((block) => [...rowPathsOf(block)]));
  const columnPaths = new Map(table.blocks.flatMap((block) => [...columnPathsOf(block)]));
  const name = nameOfTable(form, table.key);
  const corrections = (address: CellAddress) => notes?.corrections.filter(({ cell }) => cell === address) ?? [];
  const rows = new Map<string, CiteRow & { readonly entries: CiteEntry[] }>();
  const columns = new Map<string, CiteColumn>();
  for (const { address, row, column } of cellsOfTable(table)) {
    const rowHead = citedHead(table, row, rowPaths.get(row.key));
    const columnHead = citedHead(table, column, columnPaths.get(column.key));
    columns.set(column.key, { id: `${table.key}/column/${column.key}`, ...columnHead });
    const figure = figureAt(report, address);
    const unit = column.unit ?? "";
    const where = figure.line === undefined ? undefined : `源文件${inWords(file, figure.line)}`;
    const history = corrections(address).map(saidOfCorrection);
    const inAll = rows.get(row.key) ?? { id: `${table.key}/${row.key}`, row: rowHead, entries: [] };
    rows.set(row.key, inAll);
    inAll.entries.push({
      id: address,
      column: columnHead.name,
      figure,
      unit,
      citation: {
        text: [
          `${work}，${name}${quoted(rowHead.name)}行${quoted(columnHead.name)}列：${saidAs(figure, unit)}。`,
          `${where === undefined ? "源文件" : `${where}，`}SHA-256 前 ${hashShown} 位 ${report.source.sha256.slice(0, hashShown)}。`,
          ...history,
        ].join(""),
        address: `${settings.baseUrl ?? ""}${addresses.cell(report.agency, report.year, address)}`,
      },
      cell: fromCite.cell(address),
      ...(figure.line === undefined || where === undefined
        ? {}
        : { source: { text: where, href: fromCite.line(figure.line) } }),
      corrections: history,
    });
  }
  return {
    id: table.key,
    heading: headingOfTable(form, table.key),
    columns: [...columns.values()],
    rows: [...rows.values()],
  };
}

export function toCitePage(checked: CheckedReport, agency: Agency, facts: FrameFacts): CitePage {
  const { report } = checked;
  const { addresses } = facts;
  const form = formByKey(report.form);
  const name = nameOfReport(agency, report.year);
  const cited = { checked, facts, work: `${agency.name}：《${name}》，${dateOf(checked)}` };
  const link = linkToReport(report, addresses);
  return {
    frame: toFrame(facts, {
      title: `${agency.name}${report.year}年报告每个数的出处与引用`,
      description: `${name}里的每一个数：是什么意思，出自源文件哪一行，怎样引用。`,
      address: addresses.cite(report.agency, report.year),
      above: [linkToBody(agency, addresses), link],
    }),
    title: `${agency.name}${report.year}年报告：每个数的出处与引用`,
    report: link,
    sha256: report.source.sha256,
    tables: form.tables.map((table) => toTable(cited, form, table)),
  };
}
