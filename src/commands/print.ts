/** Findings → text for people, or one JSON document for programs. */
import type { VFileMessage } from "vfile-message";
import { inOrder, type LocatedMessage, type Severity, severityOf } from "../check/severity.ts";
import type { SiteSettings } from "../settings/site.ts";
import type { Loaded } from "./load.ts";
import type { Terminal } from "./terminal.ts";

const words: Record<Severity, string> = { error: "错误", warning: "警告", info: "提示" };
const colours = { error: "red", warning: "yellow", info: "dim" } as const;

/** What a run did, for the line that closes it. */
export interface Summary {
  readonly reports: number;
  /** Cells read from statistics tables. */
  readonly figures: number;
  /** Sums worked out. */
  readonly checks: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** Pages written; nothing where none were to be written. */
  readonly pages: number | undefined;
}

function summarise({ reports, files }: Loaded, pages?: number): Summary {
  const count = (severity: Severity) =>
    files.flatMap(({ messages }) => messages).filter((message) => severityOf(message) === severity).length;
  const sums = reports.flatMap(({ assessments }) => assessments);
  return {
    reports: reports.length,
    figures: reports.reduce((sum, { report }) => sum + report.cells.length, 0),
    checks: sums.filter(({ outcome }) => outcome !== "not-assessable").length,
    errors: count("error"),
    warnings: count("warning"),
    infos: count("info"),
    pages,
  };
}

function summaryText(summary: Summary, seconds: number): string {
  const { reports, figures, checks, errors, warnings, infos, pages } = summary;
  const written = pages === undefined ? "" : `；网页 ${pages} 个`;
  return `报告 ${reports} 份，数据 ${figures} 个，核对 ${checks} 项；错误 ${errors}，警告 ${warnings}，提示 ${infos}${written}；用时 ${seconds.toFixed(1)} 秒`;
}

/** Sums have many cells; a person needs a few to see what is meant. */
const relatedShown = 4;

function textOf({ path, message, where, related }: LocatedMessage, { paint }: Terminal): string {
  const severity = severityOf(message);
  const place = where === undefined ? `${path}:${message.line ?? 1}:${message.column ?? 1}` : `${path} ${where}`;
  const first = `${paint("bold", place)} ${paint(colours[severity], words[severity])} ${message.reason} ${paint("dim", `[${message.ruleId ?? ""}]`)}`;
  if (severity === "info") return first;
  const others = related
    .slice(0, relatedShown)
    .map(
      ({ message: other, where: there }) => `    ${there ?? `${other.line ?? 1}:${other.column ?? 1}`} ${other.reason}`,
    );
  const more = related.length > relatedShown ? [`    （另有 ${related.length - relatedShown} 处参与计算）`] : [];
  return [first, ...(message.note ? [`    怎样改：${message.note}`] : []), ...others, ...more].join("\n");
}

function findingsText({ files }: Loaded, terminal: Terminal): string {
  return inOrder(files)
    .map((located) => textOf(located, terminal))
    .join("\n");
}

/** The address of a rule's page, as complete as the settings allow. */
function pageOf({ url }: VFileMessage, site: SiteSettings | undefined): string | null {
  return url === undefined ? null : `${site?.baseUrl ?? ""}${site?.basePath ?? "/"}${url.slice(1)}`;
}

function findingsJson(loaded: Loaded, summary: Summary): string {
  const findings = inOrder(loaded.files).map(({ path, message, where, related }) => ({
    file: path,
    line: message.line ?? 1,
    column: message.column ?? 1,
    where: where ?? null,
    ruleId: message.ruleId ?? null,
    severity: severityOf(message),
    message: message.reason,
    actual: message.actual ?? null,
    expected: message.expected ?? null,
    note: message.note ?? null,
    url: pageOf(message, loaded.settings?.site),
    related: related.map(({ message: { reason, line, column }, where: there }) => ({
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
