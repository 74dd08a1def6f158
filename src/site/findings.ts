/** Messages of a report's file → the list of findings on its page, and the marks at the cells they speak of. */
import type { CheckedReport } from "../check/checked.ts";
import { inOrder, type LocatedMessage, type Severity, severityOf } from "../check/severity.ts";
import { findCell, type Report } from "../report/report.ts";
import type { CellAddress } from "../form/forms.ts";
import { anchors, type FromHere } from "./addresses.ts";
import type { Link } from "./frame.ts";
import type { Mark } from "./table.ts";

export interface ShownFinding {
  readonly number: number;
  readonly id: string;
  readonly severity: Severity;
  /** 错误、警告、提示 */
  readonly severityWord: string;
  readonly sentence: string;
  readonly note?: string;
  /** The line of the source, and the cell when the finding speaks of one. */
  readonly places: readonly Link[];
  /** The page of the rule, when it has one. */
  readonly rule?: Link;
}

export interface Findings {
  /** Errors and warnings. */
  readonly problems: readonly ShownFinding[];
  /** What was noticed in reading: departures from the form that change no figure. */
  readonly notices: readonly ShownFinding[];
  readonly marksAt: (address: CellAddress) => readonly Mark[];
}

const severityWords: Readonly<Record<Severity, string>> = { error: "错误", warning: "警告", info: "提示" };

/** The cells of a report by where they begin, since a message knows its place and not its cell. */
function cellsByPlace(report: Report): Map<string, CellAddress> {
  return new Map(report.cells.map(({ address, place }) => [`${place.start.line}:${place.start.column}`, address]));
}

export type RulePage = (ruleId: string) => Link | undefined;

/** The findings as seen from one of the report's pages; their numbers are the same on all of them. */
export function toFindings({ report, file }: CheckedReport, rulePage: RulePage, here: FromHere): Findings {
  const addressByPlace = cellsByPlace(report);
  const marks = new Map<CellAddress, Mark[]>();
  const show = ({ message, where }: LocatedMessage, index: number): ShownFinding => {
    const number = index + 1;
    const { line } = message;
    const address = line === undefined ? undefined : addressByPlace.get(`${line}:${message.column ?? 1}`);
    if (address !== undefined) {
      marks.set(address, [...(marks.get(address) ?? []), { number, href: here.finding(number, severityOf(message)) }]);
    }
    const rule = rulePage(message.ruleId ?? "");
    return {
      number,
      id: anchors.finding(number),
      severity: severityOf(message),
      severityWord: severityWords[severityOf(message)],
      sentence: message.reason,
      ...(message.note === undefined ? {} : { note: message.note }),
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
  const shown = inOrder([file]).map(show);
  return {
    problems: shown.filter(({ severity }) => severity !== "info"),
    notices: shown.filter(({ severity }) => severity === "info"),
    marksAt: (address) => marks.get(address) ?? [],
  };
}
