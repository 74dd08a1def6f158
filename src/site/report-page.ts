/** A checked report → everything its page shows. */
import type { CheckedReport } from "../check/checked.ts";
import type { Form } from "../form/form.ts";
import { formByKey, hasTables } from "../form/forms.ts";
import { noteBlocks } from "../parse/note.ts";
import type { Block, Report } from "../report/report.ts";
import type { Agency } from "../settings/agencies.ts";
import { anchors, fromReport, urlOrAddress } from "./addresses.ts";
import { type Verdict, verdictOf } from "./checks.ts";
import { datesOf } from "./dates.ts";
import { type Download, reportDownloads } from "./downloads.ts";
import { countFigures } from "./figure.ts";
import { type Findings, type RulePage, toFindings } from "./findings.ts";
import { type FrameFacts, type Link, type PageFrame, toFrame } from "./frame.ts";
import { reportThings } from "./json-ld.ts";
import { linkToBody } from "./links.ts";
import { toQuantities } from "./quantities.ts";
import { answersOf } from "./questions/questions.ts";
import type { AnsweredQuestion } from "./questions/told.ts";
import { type PartView, toParts } from "./report-parts.ts";
import { nameOfReport, noteHeading } from "./words.ts";

/** A line of the block that says what the document is. */
export interface DocumentFact {
  readonly term: string;
  readonly text: string;
  readonly href?: string;
  /** A long code of which only the beginning is looked at; the rest is there to copy. */
  readonly code?: boolean;
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
  const url = (address: string) => urlOrAddress(settings.baseUrl, address);
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
