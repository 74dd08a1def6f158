/** Findings → text for people, or one JSON document for programs. */
import { inOrder, type LocatedMessage, type Severity, severityOf } from "../check/severity.ts";
import type { SiteSettings } from "../settings/site.ts";
import type { Claim } from "../check/answer.ts";
import type { Loaded } from "./load.ts";
import { notesPath } from "./notes.ts";
import type { Terminal } from "./terminal.ts";

/** What is answered is a note by now, and is said to be. */
type Kind = Severity | "answered";

const kindOf = ({ message, answer }: LocatedMessage): Kind => (answer === undefined ? severityOf(message) : "answered");

const words: Record<Kind, string> = { error: "错误", warning: "警告", answered: "已有说明", info: "提示" };
const colours = { error: "red", warning: "yellow", answered: "dim", info: "dim" } as const;

/** What a run did, for the line that closes it. */
export interface Summary {
  readonly reports: number;
  /** Cells read from statistics tables. */
  readonly figures: number;
  /** Sums worked out. */
  readonly checks: number;
  readonly errors: number;
  readonly warnings: number;
  /** Warnings, and errors of the kind that can be explained, that the body has answered. */
  readonly answered: number;
  readonly infos: number;
  /** Pages written; nothing where none were to be written. */
  readonly pages: number | undefined;
}

function summarise({ reports, files }: Loaded, pages?: number): Summary {
  const kinds = inOrder(files).map(kindOf);
  const count = (wanted: Kind) => kinds.filter((kind) => kind === wanted).length;
  const sums = reports.flatMap(({ assessments }) => assessments);
  return {
    reports: reports.length,
    figures: reports.reduce((sum, { report }) => sum + report.cells.length, 0),
    checks: sums.filter(({ outcome }) => outcome !== "not-assessable").length,
    errors: count("error"),
    warnings: count("warning"),
    answered: count("answered"),
    infos: count("info"),
    pages,
  };
}

function summaryText(summary: Summary, seconds: number): string {
  const { reports, figures, checks, errors, warnings, answered, infos, pages } = summary;
  const explained = answered === 0 ? "" : `，已有说明 ${answered}`;
  const written = pages === undefined ? "" : `；网页 ${pages} 个`;
  return `报告 ${reports} 份，数据 ${figures} 个，核对 ${checks} 项；错误 ${errors}，警告 ${warnings}${explained}，提示 ${infos}${written}；用时 ${seconds.toFixed(1)} 秒`;
}

/** Sums have many cells; a person needs a few to see what is meant. */
const relatedShown = 4;

/** A related place; its file is named only where it is another one. */
function placeOf({ message: { file, line, column }, where }: LocatedMessage["related"][number], path: string): string {
  const elsewhere = file === undefined || file === path ? "" : `${file}:`;
  return where ?? `${elsewhere}${line ?? 1}:${column ?? 1}`;
}

/** Always in quotes, so that no character means anything in YAML; what nobody can see is written as its number. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(/[\p{C}\p{Z}]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return character === " " ? character : `\\U${code.toString(16).toUpperCase().padStart(8, "0")}`;
  });
}

/** The entry that would answer a finding, ready but for what only the body can say. */
export function explanationFor({ rule, subject, value }: Claim): string {
  const isValue = "quote" in subject && subject.quote === value;
  return [
    `- rule: ${rule}`,
    "cell" in subject ? `  cell: ${subject.cell}` : `  quote: ${quoted(subject.quote)}`,
    ...(isValue ? [] : [`  value: ${quoted(value)}`]),
    "  reason: 原因",
    "  date: 说明的日期，例如 2024-01-15",
    "  by: 由谁说明",
  ].join("\n");
}

function textOf(located: LocatedMessage, notesOf: (path: string) => string, { paint }: Terminal): string {
  const { path, message, where, related, claim, answer } = located;
  const kind = kindOf(located);
  const place = where === undefined ? `${path}:${message.line ?? 1}:${message.column ?? 1}` : `${path} ${where}`;
  const first = `${paint("bold", place)} ${paint(colours[kind], words[kind])} ${message.reason} ${paint("dim", `[${message.ruleId ?? ""}]`)}`;
  if (kind === "info") return first;
  if (answer !== undefined) return `${first}\n    ${message.note ?? ""}`;
  const others = related.slice(0, relatedShown).map((other) => `    ${placeOf(other, path)} ${other.message.reason}`);
  const more = related.length > relatedShown ? [`    （另有 ${related.length - relatedShown} 处参与计算）`] : [];
  const how =
    claim === undefined
      ? []
      : [
          `    怎样说明：确实没有写错的，在 ${notesOf(path)} 的“explanations:”下面写`,
          explanationFor(claim).replace(/^/gmu, "      "),
        ];
  return [first, ...(message.note ? [`    怎样改：${message.note}`] : []), ...how, ...others, ...more].join("\n");
}

function findingsText({ content, reports, files }: Loaded, terminal: Terminal): string {
  const notes = new Map(reports.map(({ report, file }) => [file.path, `${content}/${notesPath(report)}`]));
  return inOrder(files)
    .map((located) => textOf(located, (path) => notes.get(path) ?? content, terminal))
    .join("\n");
}

/** The address of a rule's page, as complete as the settings allow. */
export function pageOf(url: string, site: SiteSettings | undefined): string {
  return `${site?.baseUrl ?? ""}${site?.basePath ?? "/"}${url.slice(1)}`;
}

function findingsJson(loaded: Loaded, summary: Summary): string {
  const findings = inOrder(loaded.files).map(({ path, message, where, related, claim, answer }) => ({
    file: path,
    line: message.line ?? 1,
    column: message.column ?? 1,
    where: where ?? null,
    ruleId: message.ruleId ?? null,
    severity: severityOf(message),
    message: message.reason,
    // What an explanation must name to answer it: null where it cannot be explained.
    subject: claim?.subject ?? null,
    actual: message.actual ?? null,
    expected: message.expected ?? null,
    note: message.note ?? null,
    answer: answer === undefined ? null : { reason: answer.reason, date: answer.date, by: answer.by },
    url: message.url === undefined ? null : pageOf(message.url, loaded.settings?.site),
    related: related.map(({ message: { reason, file, line, column }, where: there }) => ({
      file: file ?? path,
      line: line ?? 1,
      column: column ?? 1,
      where: there ?? null,
      message: reason,
    })),
  }));
  return JSON.stringify({ findings, summary }, null, 2);
}

/** Closes a run: all findings and the summary, as text or as one JSON document. */
export function printRun(
  loaded: Loaded,
  { json, started, pages }: { readonly json: boolean; readonly started: number; readonly pages?: number },
  terminal: Terminal,
): void {
  const summary = summarise(loaded, pages);
  if (json) {
    terminal.print(findingsJson(loaded, summary));
    return;
  }
  const text = findingsText(loaded, terminal);
  if (text !== "") terminal.print(text);
  terminal.print(summaryText(summary, (performance.now() - started) / 1000));
}
