/** Findings → text for people, or one JSON document for programs. */
import type { VFile } from "vfile";
import type { VFileMessage } from "vfile-message";
import { inOrder } from "../check/check.ts";

export type Severity = "error" | "warning" | "info";

const words: Record<Severity, string> = { error: "错误", warning: "警告", info: "提示" };

export function severityOf({ fatal }: VFileMessage): Severity {
  return fatal === true ? "error" : fatal === false ? "warning" : "info";
}

/** All findings of all files, the most important first. */
export function listFindings(files: readonly VFile[]): { file: string; message: VFileMessage }[] {
  const owner = new Map(files.flatMap((file) => file.messages.map((message) => [message, file.path] as const)));
  return inOrder([...owner.keys()]).map((message) => ({ file: owner.get(message) ?? "", message }));
}

export function toText(files: readonly VFile[]): string {
  return listFindings(files)
    .map(({ file, message }) => {
      const severity = severityOf(message);
      const mend = severity === "info" || !message.note ? "" : `\n    ${message.note}`;
      return `${file}:${message.line ?? 1}:${message.column ?? 1} ${words[severity]} ${message.reason}（${message.ruleId ?? ""}）${mend}`;
    })
    .join("\n");
}

export function toJson(files: readonly VFile[]): string {
  const findings = listFindings(files).map(({ file, message }) => ({
    file,
    line: message.line ?? 1,
    column: message.column ?? 1,
    ruleId: message.ruleId,
    severity: severityOf(message),
    message: message.reason,
    actual: message.actual ?? null,
    expected: message.expected ?? null,
    url: message.url ?? null,
    note: message.note ?? null,
  }));
  return JSON.stringify({ findings }, null, 2);
}
