/** A checked report → everything its page shows. */
import type { CheckedReport } from "../check/checked.ts";
import type { Form, Table } from "../form/form.ts";
import { formByKey, hasTables, type TableKey, tableOf } from "../form/forms.ts";
import { nameOfTable } from "../form/names.ts";
import { noteBlocks } from "../parse/note.ts";
import type { Block, Report, ReportPart } from "../report/report.ts";
import type { Agency } from "../settings/agencies.ts";
import { type Addresses, anchors, citationOf, fromReport, urlOf } from "./addresses.ts";
import { chartsBeside, type ChartsView } from "./charts/charts.ts";
import { type Verdict, verdictOf } from "./checks.ts";
import { datesOf } from "./dates.ts";
import { type Download, reportDownloads } from "./downloads.ts";
import { countFigures, figureAt } from "./figure.ts";
import { type Findings, type RulePage, toFindings } from "./findings.ts";
import { type FrameFacts, type Link, type PageFrame, toFrame } from "./frame.ts";
import { reportThings } from "./json-ld.ts";
import { type GlossaryEntry, glossaryOf } from "./glossary.ts";
import { linkToBody } from "./links.ts";
import { answersOf } from "./questions/questions.ts";
import type { AnsweredQuestion } from "./questions/told.ts";
import { subtotalFigures, subtotalsTable } from "./subtotals.ts";
import { toQuantities } from "./quantities.ts";
import { type StatTable, toStatTable } from "./table.ts";
import { nameOfReport, noteHeading, titleOfTable } from "./words.ts";

/** A line of the block that says what the document is. */
export interface DocumentFact {
  readonly term: string;
  readonly text: string;
  readonly href?: string;
  /** A long code of which only the beginning is looked at; the rest is there to copy. */
  readonly code?: boolean;
}

export interface PartView {
  readonly id: string;
  /** As the form words it. */
  readonly heading: string;
  /** As the report words it, where that differs. */
  readonly written?: string;
  readonly blocks: readonly Block[];
  readonly table?: StatTable;
  readonly subtotals?: StatTable;
  readonly charts?: ChartsView;
  readonly glossary: readonly GlossaryEntry[];
  /** Where each row of the table is explained, with all bodies and years. */
  readonly indicators?: Link;
}

export interface ReportPage {
  readonly frame: PageFrame;
  readonly title: string;
  /** Whose report it is and of which year, where its own title does not say so. */
  readonly whose: string | undefined;
  /** What people ask of a report first. */
  readonly answers: readonly AnsweredQuestion[];
  readonly verdict: { readonly state: Verdict; readonly sentence: string; readonly href: string };
  readonly problems: Link | undefined;
  readonly facts: readonly DocumentFact[];
  readonly contents: readonly Link[];
  /** What the editor says to the readers beside the report. */
  readonly note: readonly Block[];
  readonly preface: readonly Block[];
  readonly parts: readonly PartView[];
  /** What the checks came to; the page of checks works them out. */
  readonly checks: {
    readonly verdict: Verdict;
    readonly sentence: string;
    readonly quantities: string;
    readonly page: Link;
  };
  /** Problems and their answers, which stand beside the figures. What was only noticed stands on the page of checks. */
  readonly findings: Pick<Findings, "problems" | "answered">;
  readonly downloads: {
    readonly files: readonly Download[];
    readonly more: readonly Link[];
    readonly naming: string | undefined;
  };
}

function reportTable(
  { report, notes }: CheckedReport,
  form: Form,
  table: Table,
  findings: Findings,
  isMissing: boolean,
): StatTable {
  const corrected = new Set<string>(notes?.corrections.map(({ cell }) => cell));
  const name = nameOfTable(form, table.key);
  const caption = `${titleOfTable(form, table.key)}${isMissing ? "（报告里没有读到这张表）" : ""}`;
  return toStatTable(table, { name, caption }, (address) => {
    const { status, text } = figureAt(report, address);
    return {
      status,
      text,
      marks: findings.marksAt(address),
      link: citationOf(address),
      corrected: corrected.has(address),
    };
  });
}

function subtotalsOf(report: Report, form: Form, table: Table): StatTable | undefined {
  const shape = subtotalsTable(table);
  if (shape === undefined) return undefined;
  const name = `${nameOfTable(form, table.key)}的小计`;
  const facts = { name, caption: "本站计算，报告原表没有这些行", computed: true };
  return toStatTable(shape, facts, subtotalFigures(report, table));
}

/** A part as the page shows it: that of the report, or the place in which the form has a table that the report lacks. */
interface Placed {
  readonly id: string;
  readonly number: number;
  readonly own: ReportPart | undefined;
  readonly table: Table | undefined;
  readonly isMissing: boolean;
}

/**
 * The parts of the report, and the tables that it lacks where they belong: unread, so that every cell of the form has its
 * place, and whoever is told that a figure was not read is led to where it should be.
 */
function placedParts({ parts }: Report, form: Form): Placed[] {
  const shown = new Set<string>();
  const placed = parts.map((own): Placed => {
    // A damaged report may claim a table twice; its anchors stand in the page once.
    const table = own.table === null || shown.has(own.table) ? undefined : tableOf(form, own.table);
    if (table !== undefined) shown.add(table.key);
    return { id: anchors.part(own.number), number: own.number, own, table, isMissing: false };
  });
  for (const { number, table: key } of form.parts) {
    if (key === undefined || shown.has(key)) continue;
    const table = tableOf(form, key);
    const at = placed.findIndex((part) => part.number === number);
    const there = placed[at];
    if (there !== undefined && there.table === undefined) {
      placed[at] = { ...there, table, isMissing: true };
      continue;
    }
    // The part may be there and show the table of another that is missing.
    const id = there === undefined ? anchors.part(number) : anchors.tableOfPart(number);
    const behind = placed.findIndex((part) => part.number > number);
    placed.splice(behind < 0 ? placed.length : behind, 0, { id, number, own: undefined, table, isMissing: true });
  }
  return placed;
}

function toParts(checked: CheckedReport, form: Form, findings: Findings, addresses: Addresses): PartView[] {
  const { report } = checked;
  return placedParts(report, form).map(({ id, number, own, table, isMissing }): PartView => {
    const label = form.parts.find((part) => part.number === number)?.label ?? own?.heading.text ?? "";
    const subtotals = table === undefined ? undefined : subtotalsOf(report, form, table);
    return {
      id,
      heading: label,
      ...(own === undefined || own.heading.text === label ? {} : { written: own.heading.text }),
      blocks: own?.blocks ?? [],
      glossary: table === undefined ? [] : glossaryOf(table),
      ...(subtotals === undefined ? {} : { subtotals }),
      ...(table === undefined
        ? {}
        : {
            table: reportTable(checked, form, table, findings, isMissing),
            charts: chartsBeside(report, table.key as TableKey, nameOfTable(form, table.key)),
            indicators: {
              text: `${nameOfTable(form, table.key)}每一行的意思和各机关各年的数`,
              href: `${addresses.indicators}#${anchors.indicatorsOf(table.key)}`,
            },
          }),
    };
  });
}

/** The block that government sites put at a document's head, then what this site knows of it. */
function toFacts(checked: CheckedReport, agency: Agency, form: Form, facts: FrameFacts): DocumentFact[] {
  const { addresses, settings } = facts;
  const { report, notes } = checked;
  const { publishedOn, correctedOn } = datesOf(checked);
  const { numbers, cells } = countFigures(report);
  const fact = (term: string, text: string | undefined): DocumentFact[] => (text === undefined ? [] : [{ term, text }]);
  return [
    ...fact("索引号", notes?.indexNumber),
    ...fact("组配分类", settings.government?.category),
    { term: "发布机构", text: agency.name, href: addresses.agency(agency.id) },
    ...fact("成文日期", notes?.writtenOn),
    ...fact("公开方式", settings.government?.disclosure),
    ...fact("发布日期", publishedOn),
    ...fact("更正", correctedOn && `${correctedOn}，改过的数旁边写着“更正”`),
    { term: "报告年度", text: `${report.year} 年` },
    { term: "报告格式", text: `${form.name}（${form.source}）` },
    { term: "统计数据", text: numbers === cells ? `${cells} 个` : `${cells} 格，其中 ${numbers} 格是数` },
    { term: "源文件", text: report.source.path, href: addresses.source(report.agency, report.year) },
    { term: "源文件校验码", text: report.source.sha256, code: true },
  ];
}

function toHead(checked: CheckedReport, agency: Agency, sentence: string, { addresses, settings }: FrameFacts) {
  const { report, notes } = checked;
  const url = (address: string) => urlOf(settings.baseUrl, address) ?? address;
  const title = nameOfReport(agency, report.year);
  const description = `${title}：${sentence}。全文、统计表、每个数的出处与数据下载。`;
  const article = { title, author: agency.name, dates: datesOf(checked) };
  const things = reportThings({
    ...article,
    description,
    year: report.year,
    language: settings.language,
    url: url(addresses.report(report.agency, report.year)),
    indexNumber: notes?.indexNumber,
    figures: report.cells.length,
    license: settings.license?.url,
    downloads: [
      { format: "application/json", url: url(addresses.reportFile(report.agency, report.year, "report.json")) },
      { format: "text/csv", url: url(addresses.dataFile("cells.csv")) },
    ],
  });
  return { title, description, article, things };
}

const saysWhose = ({ title: { text }, year }: Report, { name, shortName }: Agency): boolean =>
  text.includes(String(year)) && [name, shortName].some((one) => text.includes(one));

export function toReportPage(
  checked: CheckedReport,
  agency: Agency,
  facts: FrameFacts,
  rulePage: RulePage,
): ReportPage {
  const { report } = checked;
  const { addresses } = facts;
  const form = formByKey(report.form);
  const findings = toFindings(checked, rulePage, fromReport);
  const parts = toParts(checked, form, findings, addresses);
  const { verdict, sentence } = verdictOf(checked.assessments);
  const { problems, answered } = findings;
  const note = noteBlocks(checked.notes?.text ?? "");
  return {
    frame: toFrame(facts, {
      ...toHead(checked, agency, sentence, facts),
      address: addresses.report(report.agency, report.year),
      above: [linkToBody(agency, addresses)],
      scripts: hasTables(report) ? ["figures"] : [],
    }),
    title: report.title.text,
    whose: saysWhose(report, agency) ? undefined : `${agency.name} ${report.year} 年的报告，标题照它自己的写法`,
    answers: answersOf(checked, addresses, fromReport),
    verdict: { state: verdict, sentence, href: `#${anchors.checks}` },
    problems:
      problems.length > 0
        ? { text: `${problems.length} 个问题，与数并列说明`, href: `#${anchors.findings}` }
        : undefined,
    facts: toFacts(checked, agency, form, facts),
    contents: [
      ...(note.length > 0 ? [{ text: noteHeading, href: `#${anchors.note}` }] : []),
      ...(report.preface.length > 0 ? [{ text: "编制说明", href: `#${anchors.preface}` }] : []),
      ...parts.map(({ heading, id }) => ({ text: heading, href: `#${id}` })),
      { text: "核对结果", href: `#${anchors.checks}` },
      ...(findings.problems.length > 0 ? [{ text: "问题", href: `#${anchors.findings}` }] : []),
      { text: "下载与引用", href: `#${anchors.downloads}` },
    ],
    note,
    preface: report.preface,
    parts,
    checks: {
      verdict,
      sentence,
      quantities: toQuantities(checked).sentence,
      page: { text: "逐个算给您看", href: addresses.checks(report.agency, report.year) },
    },
    findings: { problems, answered },
    downloads: {
      files: reportDownloads(report, facts),
      more: [
        ...(hasTables(report)
          ? [{ text: "每个数的出处与引用", href: addresses.cite(report.agency, report.year) }]
          : []),
        { text: "源文件全文，逐行显示", href: addresses.source(report.agency, report.year) },
        { text: "全站数据和数据说明", href: addresses.data },
      ],
      naming: hasTables(report)
        ? "表中每个数都有自己的地址：在数上点开出处，或把格子的地址（形如 #requests/granted/total）接在本页地址后面引用。"
        : undefined,
    },
  };
}
