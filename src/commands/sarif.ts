/** Findings → SARIF 2.1.0, which editors and code hosts show at the line. */
import type { Location, Log, PhysicalLocation, ReportingDescriptor, Result } from "sarif";
import { rules } from "../check/check.ts";
import { answerVoid } from "../check/judge.ts";
import { inOrder, type LocatedMessage, type Severity, severityOf } from "../check/severity.ts";
import { readingRules } from "../read/catalogue.ts";
import type { Loaded } from "./load.ts";
import { pageOf } from "./print.ts";

const levels: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  info: "note",
};

function descriptors(loaded: Loaded): ReportingDescriptor[] {
  return [...rules, ...readingRules, answerVoid].map(({ id, level, summary, why }) => ({
    id,
    shortDescription: { text: summary },
    fullDescription: { text: why },
    helpUri: pageOf(`/rules/${id}/`, loaded.settings?.site),
    defaultConfiguration: { level: levels[level] },
  }));
}

interface At {
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

/** Lines and columns count from 1 in both; columns are UTF-16 units in both. */
function locationOf(path: string, { line, column }: At): PhysicalLocation {
  return {
    artifactLocation: { uri: encodeURI(path.replaceAll("\\", "/")) },
    region: { startLine: line ?? 1, startColumn: column ?? 1 },
  };
}

/** A Word file has no lines that its reader could see. */
function logicalOf(where: string | undefined): Pick<Location, "logicalLocations"> {
  return where === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: where }] };
}

function resultOf(
  { path, message, where, related, answer }: LocatedMessage,
  indexOf: (ruleId: string) => number,
): Result {
  const ruleId = message.ruleId ?? "settings";
  const ruleIndex = indexOf(ruleId);
  const note = message.note === undefined ? "" : `\n${message.note}`;
  return {
    ruleId,
    ...(ruleIndex < 0 ? {} : { ruleIndex }),
    level: levels[severityOf(message)],
    message: { text: `${message.reason}${note}` },
    locations: [
      {
        physicalLocation: locationOf(path, message),
        ...logicalOf(where),
      },
    ],
    ...(answer === undefined
      ? {}
      : {
          suppressions: [
            { kind: "external", status: "accepted", justification: `${answer.reason}（${answer.by}，${answer.date}）` },
          ],
        }),
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map(({ message: other, where: there }) => ({
            message: { text: other.reason },
            physicalLocation: locationOf(other.file ?? path, other),
            ...logicalOf(there),
          })),
        }),
  };
}

export function sarifOf(loaded: Loaded): string {
  const known = descriptors(loaded);
  const indexOf = (ruleId: string) => known.findIndex(({ id }) => id === ruleId);
  const log: Log = {
    version: "2.1.0",
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    runs: [
      {
        tool: { driver: { name: "mingbai", rules: known } },
        columnKind: "utf16CodeUnits",
        results: inOrder(loaded.files).map((located) => resultOf(located, indexOf)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}
