/** How heavy a finding is, whether it stops the publication, and which is to be dealt with first. */
import type { VFile } from "vfile";
import { VFileMessage } from "vfile-message";
import { whereOf } from "../read/where.ts";
import { type Answer, answerTo, type Claim, claimOf } from "./answer.ts";

export type Severity = "error" | "warning" | "info";

/** wooorm's convention: `true` not publishable, `false` mend or explain, `undefined` good to know. */
export function severityOf({ fatal }: VFileMessage): Severity {
  return fatal === true ? "error" : fatal === false ? "warning" : "info";
}

const severities: readonly Severity[] = ["error", "warning", "info"];
/** What cannot be read comes before what was read wrong, and that before sums that do not hold because of it. */
const stages = ["settings", "report-read", "report-parse", "report-schema", "report-check"];

export interface LocatedMessage {
  readonly path: string;
  readonly message: VFileMessage;
  /** In files without lines, where it is in words of the document. */
  readonly where: string | undefined;
  /** What an explanation must name to answer it; nothing where it cannot be explained. */
  readonly claim: Claim | undefined;
  /** What the body has said to it. It then is a note. */
  readonly answer: Answer | undefined;
  /** The other places of the finding; those in another file have words of their own. */
  readonly related: readonly { readonly message: VFileMessage; readonly where: string | undefined }[];
}

/** Each other place of a finding is the cause of the one before. */
function* causesOf(message: VFileMessage): Generator<VFileMessage> {
  let { cause } = message;
  while (cause instanceof VFileMessage) {
    yield cause;
    ({ cause } = cause);
  }
}

/** Of a place in another file only its line is known here. */
function whereIn(file: VFile, { file: path, line }: VFileMessage): string | undefined {
  return path === undefined || path === file.path ? whereOf(file, line ?? 1) : undefined;
}

/** All findings of all files: errors, warnings, what is answered, information; then by stage, file and place. */
export function inOrder(files: readonly VFile[]): LocatedMessage[] {
  const keys = ({ path, message, answer }: Pick<LocatedMessage, "path" | "message" | "answer">) =>
    [
      severities.indexOf(severityOf(message)),
      answer === undefined ? 1 : 0,
      stages.indexOf(message.source ?? ""),
      path,
      message.line ?? 0,
      message.column ?? 0,
    ] as const;
  return files
    .flatMap((file) =>
      file.messages.map((message) => ({
        path: file.path,
        message,
        where: whereOf(file, message.line ?? 1),
        claim: claimOf(file, message),
        answer: answerTo(file, message),
        related: [...causesOf(message)].map((cause) => ({ message: cause, where: whereIn(file, cause) })),
      })),
    )
    .map((located) => ({ located, key: keys(located) }))
    .sort((a, b) => {
      for (const [index, one] of a.key.entries()) {
        const other = b.key[index] ?? 0;
        if (one !== other) return one < other ? -1 : 1;
      }
      return 0;
    })
    .map(({ located }) => located);
}
