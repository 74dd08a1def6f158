/** A report → what search knows of it: its names, its prose by parts, its figures. */
import { unreadSign } from "../data/flat-table.ts";
import { formByKey } from "../form/forms.ts";
import { once } from "../once.ts";
import { findCell, type Block, type Report } from "../report/report.ts";
import { textOf } from "../report/text.ts";
import type { Agency } from "../settings/agencies.ts";
import { rankOfLevel } from "../settings/levels.ts";
import { foldText } from "./atoms.ts";
import type { FormLabels } from "./form-labels.ts";
import { labelsOf } from "./labels.ts";
import type { ReportText } from "./report-text.ts";

const labelsOfForm = once(labelsOf);

export const labelsByKey = (key: Report["form"]): FormLabels => labelsOfForm(formByKey(key));

/** Each block is a paragraph of its own; lines and cells within it are too. */
const proseOf = (blocks: readonly Block[]): string =>
  foldText(
    blocks
      .map((block) =>
        block.type === "table" || block.type === "list" ? textOf(block) : textOf(block).replaceAll("\n", " "),
      )
      .join("\n")
      .replaceAll("\t", "\n"),
  ).replace(/\n+/gu, "\n");

export function textOfReport(report: Report, agency: Agency): ReportText {
  const { figures } = labelsByKey(report.form);
  return {
    i: agency.id,
    n: foldText(agency.name),
    s: foldText(agency.shortName),
    y: report.year,
    t: foldText(report.title.text.replaceAll("\n", " ")),
    f: report.form,
    p: [
      ...(report.preface.length > 0 ? [[0, "", proseOf(report.preface)] as const] : []),
      ...report.parts.map(({ number, heading, blocks }) => [number, foldText(heading.text), proseOf(blocks)] as const),
    ],
    c: figures
      .map(([address]) => foldText(findCell(report, address)?.written ?? unreadSign).replace(/\s+/gu, " "))
      .join("\t"),
  };
}

interface Ranked {
  readonly year: number;
  readonly agency: Agency;
}

/** Newest first, then from the nation down to the town, governments before departments, by name. */
export function byRank(one: Ranked, other: Ranked): number {
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return (
    other.year - one.year ||
    rankOfLevel(one.agency.level) - rankOfLevel(other.agency.level) ||
    compare(other.agency.kind, one.agency.kind) ||
    compare(one.agency.name, other.agency.name) ||
    compare(one.agency.id, other.agency.id)
  );
}
