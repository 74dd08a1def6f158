/** Findings of the read and parse stages, as messages of the file. */
import type { VFile } from "vfile";
import type { VFileMessage } from "vfile-message";
import type { Place } from "../report/report.ts";
import { type ReadingRule, type ReadingRuleId, readingRules } from "./catalogue.ts";

const levels = new Map<string, ReadingRule["level"]>(readingRules.map(({ id, level }) => [id, level]));

type ReadingSource = "report-read" | "report-parse" | "report-schema";

export interface Facts {
  readonly actual?: string;
  readonly expected?: string[];
  /** How to mend it. */
  readonly note?: string;
}

/** A damaged file can go wrong in thousands of places; beyond these a count says enough. */
const mostOfOneKind = 12;

const told = new WeakMap<VFile, Map<ReadingRuleId, { count: number; rest?: VFileMessage }>>();

function message(file: VFile, source: ReadingSource, ruleId: ReadingRuleId, place: Place, reason: string) {
  const made = file.message(reason, { ruleId, source, place });
  const level = levels.get(ruleId);
  made.fatal = level === "error" ? true : level === "warning" ? false : undefined;
  made.url = `/rules/${ruleId}/`;
  return made;
}

/** Adds a finding to the file. Its level is that of its entry in the catalogue. */
export function tell(
  file: VFile,
  source: ReadingSource,
  ruleId: ReadingRuleId,
  place: Place,
  reason: string,
  facts: Facts = {},
): void {
  const kinds = told.get(file) ?? new Map<ReadingRuleId, { count: number; rest?: VFileMessage }>();
  told.set(file, kinds);
  const kind = kinds.get(ruleId) ?? { count: 0 };
  kinds.set(ruleId, kind);
  kind.count += 1;
  if (kind.count <= mostOfOneKind) {
    Object.assign(message(file, source, ruleId, place, reason), facts);
  } else {
    kind.rest ??= message(file, source, ruleId, place, "");
    kind.rest.reason = kind.rest.message = `还有 ${kind.count - mostOfOneKind} 处同类问题，不一一列出`;
  }
}
