/** A body's answer to a finding: dated, reasoned, about one subject at one value. */
import type { VFile } from "vfile";
import type { VFileMessage } from "vfile-message";
import type { Subject } from "./rule.ts";

export interface Answer {
  readonly rule: string;
  readonly subject: Subject;
  /** The value it speaks of, as written in the report. When that changes, the answer is void. */
  readonly value: string;
  readonly reason: string;
  /** YYYY-MM-DD */
  readonly date: string;
  /** Who answers. */
  readonly by: string;
}

/** What an explanation must name to answer a finding. */
export type Claim = Pick<Answer, "rule" | "subject" | "value">;

declare module "vfile" {
  interface DataMap {
    /** Every message that can be explained, with the answer where there is one. */
    answers: ReadonlyMap<VFileMessage, { readonly claim: Claim; readonly answer?: Answer }>;
  }
}

/** What an explanation must name to answer this finding; nothing where it cannot be explained. */
export function claimOf(file: VFile, message: VFileMessage): Claim | undefined {
  return file.data.answers?.get(message)?.claim;
}

/** What the body has said to this finding. */
export function answerTo(file: VFile, message: VFileMessage): Answer | undefined {
  return file.data.answers?.get(message)?.answer;
}
