/** The parts of a checked report as its page shows them: the prose as written, the tables as the form prints them. */
import type { CheckedReport } from "../check/checked.ts";
import type { Form, Table } from "../form/form.ts";
import { type TableKey, tableOf } from "../form/forms.ts";
import { nameOfTable } from "../form/names.ts";
import type { Block, Report, ReportPart } from "../report/report.ts";
import { type Addresses, anchors, citationOf } from "./addresses.ts";
import { chartsBeside, type ChartsView } from "./charts/charts.ts";
import { figureAt } from "./figure.ts";
import type { Findings } from "./findings.ts";
import type { Link } from "./frame.ts";
import { type GlossaryEntry, glossaryOf } from "./glossary.ts";
import { subtotalFigures, subtotalsTable } from "./subtotals.ts";
import { type StatTable, toStatTable } from "./table.ts";
import { titleOfTable } from "./words.ts";

export interface PartView {
  readonly id: string;
  /** As the form words it. */
  readonly heading: string;
  /** As the report words it, where that differs. */
  readonly written?: string;
  readonly blocks: readonly Block[];
  readonly table?: StatTable;
  readonly subtotals?: StatTable;
  readonly charts?: ChartsView;
  readonly glossary: readonly GlossaryEntry[];
  /** Where each row of the table is explained, with all bodies and years. */
  readonly indicators?: Link;
}

function reportTable(
  { report, notes }: CheckedReport,
  form: Form,
  table: Table,
  findings: Findings,
  isMissing: boolean,
): StatTable {
  const corrected = new Set<string>(notes?.corrections.map(({ cell }) => cell));
  const name = nameOfTable(form, table.key);
  const caption = `${titleOfTable(form, table.key)}${isMissing ? "（报告里没有读到这张表）" : ""}`;
  return toStatTable(table, { name, caption }, (address) => {
    const { status, text } = figureAt(report, address);
    return {
      status,
      text,
      marks: findings.marksAt(address),
      link: citationOf(address),
      corrected: corrected.has(address),
    };
  });
}

function subtotalsOf(report: Report, form: Form, table: Table): StatTable | undefined {
  const shape = subtotalsTable(table);
  if (shape === undefined) return undefined;
  const name = `${nameOfTable(form, table.key)}的小计`;
  const facts = { name, caption: "本站计算，报告原表没有这些行", computed: true };
  return toStatTable(shape, facts, subtotalFigures(report, table));
}

/** A part as the page shows it: that of the report, or the place in which the form has a table that the report lacks. */
interface Placed {
  readonly id: string;
  readonly number: number;
  readonly own: ReportPart | undefined;
  readonly table: Table | undefined;
  readonly isMissing: boolean;
}

/**
 * The parts of the report, and the tables that it lacks where they belong: unread, so that every cell of the form has its
 * place, and whoever is told that a figure was not read is led to where it should be.
 */
function placedParts({ parts }: Report, form: Form): Placed[] {
  const shown = new Set<string>();
  const placed = parts.map((own): Placed => {
    // A damaged report may claim a table twice; its anchors stand in the page once.
    const table = own.table === null || shown.has(own.table) ? undefined : tableOf(form, own.table);
    if (table !== undefined) shown.add(table.key);
    return { id: anchors.part(own.number), number: own.number, own, table, isMissing: false };
  });
  for (const { number, table: key } of form.parts) {
    if (key === undefined || shown.has(key)) continue;
    const table = tableOf(form, key);
    const at = placed.findIndex((part) => part.number === number);
    const there = placed[at];
    if (there !== undefined && there.table === undefined) {
      placed[at] = { ...there, table, isMissing: true };
      continue;
    }
    // The part may be there and show the table of another that is missing.
    const id = there === undefined ? anchors.part(number) : anchors.tableOfPart(number);
    const behind = placed.findIndex((part) => part.number > number);
    placed.splice(behind < 0 ? placed.length : behind, 0, { id, number, own: undefined, table, isMissing: true });
  }
  return placed;
}

export function toParts(checked: CheckedReport, form: Form, findings: Findings, addresses: Addresses): PartView[] {
  const { report } = checked;
  return placedParts(report, form).map(({ id, number, own, table, isMissing }): PartView => {
    const label = form.parts.find((part) => part.number === number)?.label ?? own?.heading.text ?? "";
    const subtotals = table === undefined ? undefined : subtotalsOf(report, form, table);
    return {
      id,
      heading: label,
      ...(own === undefined || own.heading.text === label ? {} : { written: own.heading.text }),
      blocks: own?.blocks ?? [],
      glossary: table === undefined ? [] : glossaryOf(table),
      ...(subtotals === undefined ? {} : { subtotals }),
      ...(table === undefined
        ? {}
        : {
            table: reportTable(checked, form, table, findings, isMissing),
            charts: chartsBeside(report, table.key as TableKey, nameOfTable(form, table.key)),
            indicators: {
              text: `${nameOfTable(form, table.key)}每一行的意思和各机关各年的数`,
              href: `${addresses.indicators}#${anchors.indicatorsOf(table.key)}`,
            },
          }),
    };
  });
}
