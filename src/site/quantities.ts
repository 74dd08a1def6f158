/** What the prose says in numbers → what readers see of how each was held against the tables. */
import type { CheckedReport } from "../check/checked.ts";
import type { Match, Quantity } from "../check/narrative/quantity.ts";
import { unmentionedCells } from "../check/narrative/unmentioned.ts";
import { type CellAddress, cellsOfForm, formByKey } from "../form/forms.ts";
import { nameOfCell, nameOfTable } from "../form/names.ts";
import { findCell, type Report } from "../report/report.ts";
import { fromChecks } from "./addresses.ts";
import { figureAt } from "./figure.ts";
import type { Link } from "./frame.ts";
import { formatNumber } from "./words.ts";

interface ShownMatch {
  /** “本年新收政府信息公开申请” */
  readonly meaning: string;
  /** The figure, or its working in digits. */
  readonly working: string;
  readonly cells: readonly Link[];
}

export interface ShownQuantity {
  readonly outcome: Quantity["outcome"];
  /** The clause in three runs, the quantity between what stands before and behind it. */
  readonly clause: readonly [before: string, quote: string, behind: string];
  readonly line: Link;
  readonly match?: ShownMatch;
  /** Other numbers of the prose that it was held against. */
  readonly others: readonly Link[];
}

interface QuantityGroup {
  readonly outcome: Quantity["outcome"];
  readonly title: string;
  readonly quantities: readonly ShownQuantity[];
}

interface UnmentionedCell extends Link {
  readonly figure: string;
}

interface UnmentionedTable {
  /** “表三” */
  readonly table: string;
  readonly cells: readonly UnmentionedCell[];
}

export interface Quantities {
  /** “正文里有 33 处说到数（其中 4 处说的是“没有”）：14 处与表相符，19 处表里没有这一项” */
  readonly sentence: string;
  /** Those that disagree first. */
  readonly groups: readonly QuantityGroup[];
  /** The other way round: main figures of the tables that the prose never speaks of. */
  readonly unmentioned: readonly UnmentionedTable[];
}

/** In the order in which readers should see them. */
const titles: Readonly<Record<Quantity["outcome"], string>> = {
  disagrees: "与表不符",
  "adds-up-wrong": "正文里自己加不起来",
  unclear: "看不准说的是什么，没有核对",
  agrees: "与表相符",
  "adds-up": "正文里互相印证",
  "not-in-tables": "表里没有这一项",
};

/** Those that make a sum what it is; the zeros among them would only be in the way. */
function tellingCells(report: Report, cells: Match["cells"]): Match["cells"] {
  const telling = cells.filter((address) => {
    const cell = findCell(report, address);
    return cell?.status !== "number" || cell.number !== 0;
  });
  return telling.length === 0 ? cells : telling;
}

function linkTo(report: Report, address: CellAddress): Link {
  const form = formByKey(report.form);
  const definition = cellsOfForm(form).find((cell) => cell.address === address);
  return { text: definition === undefined ? address : nameOfCell(form, definition), href: fromChecks.cell(address) };
}

function toMatch(report: Report, { meaning, cells, value, working }: Match): ShownMatch {
  return {
    meaning,
    working: working ?? formatNumber(value),
    cells: tellingCells(report, cells).map((address) => linkTo(report, address)),
  };
}

const lineOf = ({ place }: Pick<Quantity, "place">): Link => ({
  text: `第 ${place.start.line} 行`,
  href: fromChecks.line(place.start.line),
});

function toShown(report: Report, quantity: Quantity): ShownQuantity {
  const { outcome, clause, quote, match, others } = quantity;
  const at = clause.indexOf(quote);
  return {
    outcome,
    clause: at < 0 ? ["", quote, ""] : [clause.slice(0, at), quote, clause.slice(at + quote.length)],
    line: lineOf(quantity),
    ...(match === undefined ? {} : { match: toMatch(report, match) }),
    others: (others ?? []).map((other) => ({ ...lineOf(other), text: other.quote })),
  };
}

function toUnmentioned(report: Report, addresses: readonly CellAddress[]): UnmentionedTable[] {
  const form = formByKey(report.form);
  const told = new Set(addresses);
  return form.tables.flatMap((table): UnmentionedTable[] => {
    const cells = cellsOfForm(form)
      .filter((cell) => cell.table === table && told.has(cell.address))
      .map(({ address, row, column }) => ({
        text: `“${row.label}”的“${column.label}”`,
        href: fromChecks.cell(address),
        figure: figureAt(report, address).text,
      }));
    return cells.length === 0 ? [] : [{ table: nameOfTable(form, table.key), cells }];
  });
}

export function toQuantities({ report, quantities }: CheckedReport): Quantities {
  const groups = (Object.keys(titles) as Quantity["outcome"][]).flatMap((outcome): QuantityGroup[] => {
    const own = quantities.filter((quantity) => quantity.outcome === outcome);
    return own.length === 0
      ? []
      : [{ outcome, title: titles[outcome], quantities: own.map((quantity) => toShown(report, quantity)) }];
  });
  const claims = quantities.filter(({ measure }) => measure === "").length;
  const counts = groups.map(({ title, quantities: own }) => `${own.length} 处${title}`);
  return {
    sentence:
      groups.length === 0
        ? "正文里没有可以核对的数"
        : `正文里有 ${quantities.length} 处说到数${claims === 0 ? "" : `（其中 ${claims} 处说的是“没有”）`}：${counts.join("，")}`,
    groups,
    unmentioned: toUnmentioned(report, unmentionedCells(report, quantities)),
  };
}
