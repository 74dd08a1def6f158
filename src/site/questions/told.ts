/**
 * Sentences that are made of a report's cells. Nothing is implied from absence: what the report does not say, the
 * sentence says that it does not say.
 */
import { givenBy } from "../../check/given.ts";
import { type CellAddress, cellAddress } from "../../form/forms.ts";
import type { Report } from "../../report/report.ts";
import type { Addresses } from "../addresses.ts";
import { figureAt } from "../figure.ts";
import type { Link } from "../frame.ts";

/** A figure that leads to its cell. `again`: it was told before, and stands in the working of what the site computes. */
interface FigureLink extends Link {
  readonly again?: true;
}

/**
 * A piece of a sentence: words, or a figure that leads to its cell. No cell holds a number that the site works out, so it
 * leads nowhere; the figures that it is made of stand beside it and lead to theirs.
 */
export type Run = string | FigureLink;

export interface AnsweredQuestion {
  readonly key: "asked" | "got" | "reasons" | "queue" | "reviews" | "change";
  readonly question: string;
  /** Its sentences, each on a line of its own. */
  readonly answer: readonly (readonly Run[])[];
}

/** A report and where its cells are, as seen from the page on which it is spoken of. */
export interface Told {
  readonly report: Report;
  readonly hrefOf: (address: CellAddress) => string;
}

/** As seen from a page that is not the report's own. */
export const toldElsewhere = (report: Report, addresses: Addresses): Told => ({
  report,
  hrefOf: (address) => addresses.cell(report.agency, report.year, address),
});

export const totalOf = (row: string): CellAddress => cellAddress("requests", row, "total");

export function figure({ report, hrefOf }: Told, address: CellAddress): FigureLink {
  return { text: figureAt(report, address).text, href: hrefOf(address) };
}

export const again = (told: Told, address: CellAddress): FigureLink => ({ ...figure(told, address), again: true });

/** “年底还有多少件，报告没有说（空白）”; of a cell that was not read nobody knows what the report says. */
export function notSaid(told: Told, address: CellAddress, what: string): Run[] {
  const how =
    figureAt(told.report, address).status === "unread"
      ? "没有读到"
      : givenBy(told.report, address) === "absent"
        ? "报告没有说"
        : "报告没有说清";
  return [`${what}，${how}（`, figure(told, address), "）"];
}

/** A sentence about a figure, or the one that says that there is none. */
export function said(told: Told, address: CellAddress, what: string, words: (figure: Link) => Run[]): Run[] {
  return typeof givenBy(told.report, address) === "number"
    ? words(figure(told, address))
    : notSaid(told, address, what);
}
