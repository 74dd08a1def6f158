/** Messages of a report's file → the list of findings on its page, and the marks at the cells they speak of. */
import type { Answer } from "../check/answer.ts";
import type { CheckedReport } from "../check/checked.ts";
import { inOrder, type LocatedMessage, type Severity, severityOf } from "../check/severity.ts";
import { findCell, type Report } from "../report/report.ts";
import type { CellAddress } from "../form/forms.ts";
import { anchors, type FromHere } from "./addresses.ts";
import type { Link } from "./frame.ts";
import type { Mark } from "./table.ts";
import { severityNames } from "./words.ts";

/** The body's own words about a finding. */
export type ShownAnswer = Pick<Answer, "reason" | "date" | "by">;

export interface ShownFinding {
  readonly number: number;
  readonly id: string;
  readonly severity: Severity;
  /** 错误、警告、提示; 机关说明 for what the body has answered. */
  readonly severityWord: string;
  readonly sentence: string;
  /** How to mend it; nothing where it is answered. */
  readonly note?: string;
  /** What the body says to it. */
  readonly answer?: ShownAnswer;
  /** The line of the source, and the cell when the finding speaks of one. */
  readonly places: readonly Link[];
  /** The page of the rule, when it has one. */
  readonly rule?: Link;
}

export interface Findings {
  /** Errors and warnings. */
  readonly problems: readonly ShownFinding[];
  /** Errors and warnings that the body has explained. */
  readonly answered: readonly ShownFinding[];
  /** What was noticed in reading: departures from the form that change no figure. */
  readonly notices: readonly ShownFinding[];
  readonly marksAt: (address: CellAddress) => readonly Mark[];
}

/** The cells of a report by where they begin, since a message knows its place and not its cell. */
function cellsByPlace(report: Report): Map<string, CellAddress> {
  return new Map(report.cells.map(({ address, place }) => [`${place.start.line}:${place.start.column}`, address]));
}

export type RulePage = (ruleId: string) => Link | undefined;

/** The findings as seen from one of the report's pages; their numbers are the same on all of them. */
export function toFindings({ report, file, notes }: CheckedReport, rulePage: RulePage, here: FromHere): Findings {
  const addressByPlace = cellsByPlace(report);
  const marks = new Map<CellAddress, Mark[]>();
  const show = ({ path, message, where, answer }: LocatedMessage, index: number): ShownFinding => {
    const number = index + 1;
    // Of the editor's own file there is no page.
    const line = path === file.path ? message.line : undefined;
    const address = line === undefined ? undefined : addressByPlace.get(`${line}:${message.column ?? 1}`);
    if (address !== undefined) {
      marks.set(address, [
        ...(marks.get(address) ?? []),
        {
          number,
          href: here.finding(number, severityOf(message) === "info" && answer === undefined),
          answered: answer !== undefined,
        },
      ]);
    }
    const rule = rulePage(message.ruleId ?? "");
    return {
      number,
      id: anchors.finding(number),
      severity: severityOf(message),
      severityWord: answer === undefined ? severityNames[severityOf(message)] : "机关说明",
      sentence: message.reason,
      ...(answer === undefined
        ? message.note === undefined
          ? {}
          : { note: message.note }
        : { answer: { reason: answer.reason, date: answer.date, by: answer.by } }),
      places: [
        ...(line === undefined
          ? []
          : [
              {
                text: where === undefined ? `源文件第 ${line} 行` : `源文件${where}`,
                href: here.line(line),
              },
            ]),
        ...(address === undefined || findCell(report, address) === undefined
          ? []
          : [{ text: "表中的这一格", href: here.cell(address) }]),
      ],
      ...(rule === undefined ? {} : { rule }),
    };
  };
  const shown = inOrder(notes === undefined ? [file] : [file, notes.file]).map(show);
  return {
    problems: shown.filter(({ severity }) => severity !== "info"),
    answered: shown.filter(({ answer }) => answer !== undefined),
    notices: shown.filter(({ severity, answer }) => severity === "info" && answer === undefined),
    marksAt: (address) => marks.get(address) ?? [],
  };
}
