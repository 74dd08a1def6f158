/** Lines of a report → the headings of its six parts. */
import type { RootContent } from "mdast";
import { toString } from "mdast-util-to-string";
import type { Part } from "../form/form.ts";
import { foldFormLabel, foldLabel, matchLabel } from "../form/label.ts";
import type { Place } from "../report/report.ts";
import { placeOf } from "./found.ts";
import { similarity } from "./labels.ts";

export interface Likeness {
  readonly part: Part;
  /** `same`: the form's own words. `variant`: known other words. `near`: the right numeral before similar words. */
  readonly wording: "same" | "variant" | "near";
  /** Whether the line begins with the part's own numeral. */
  readonly numeral: boolean;
}

export interface Heading extends Likeness {
  /** Index of its node among the children of the root. */
  readonly node: number;
  readonly text: string;
  readonly place: Place;
}

export interface Headings {
  readonly headings: readonly Heading[];
  /** Lines that head a part which another line heads already. */
  readonly repeated: readonly Heading[];
}

/** The part that a line could head. A sentence is no heading, and neither is a paragraph numbered （二）. */
export function partHeadedBy(text: string, parts: readonly Part[]): Likeness | undefined {
  if (text === "" || text.length > 40 || /[。；;！？]/u.test(text) || /^[（(]/u.test(text)) return undefined;
  const folded = foldLabel(text);
  let near: Likeness | undefined;
  for (const part of parts) {
    const own = foldFormLabel(part.label);
    const match = matchLabel(folded, part.label, part.aliases);
    const numeral = folded.numeral === own.numeral;
    if (match !== undefined) return { part, wording: match, numeral };
    if (numeral && similarity(folded.body, own.body) >= 0.5) near ??= { part, wording: "near", numeral };
  }
  return near;
}

const weights = { same: 4, variant: 3, near: 1 } as const;

/**
 * Which of the lines that could head a part do so. A list of contents names all six, and prose may name one: chosen
 * are those that stand in the order of the form, are worded best, and have something under them.
 */
export function findHeadings(
  nodes: readonly RootContent[],
  parts: readonly Part[],
  holdsTable: (node: number, table: string) => boolean,
): Headings {
  const candidates: Heading[] = [];
  for (const [node, content] of nodes.entries()) {
    if (content.type !== "paragraph" && content.type !== "heading") continue;
    const text = toString(content).trim();
    const likeness = partHeadedBy(text, parts);
    if (likeness !== undefined) candidates.push({ ...likeness, node, text, place: placeOf(content) });
  }
  const weightOf = (candidate: Heading, index: number): number => {
    const end = candidates[index + 1]?.node ?? nodes.length;
    const between = end - candidate.node - 1;
    const { table } = candidate.part;
    let holds = 0;
    if (table !== undefined) {
      for (let node = candidate.node + 1; node < end && holds === 0; node += 1) if (holdsTable(node, table)) holds = 4;
    }
    return weights[candidate.wording] + (candidate.numeral ? 1 : 0) + (between > 0 ? 2 : 0) + holds;
  };
  // The heaviest chain of candidates with rising numbers that ends in each number so far.
  interface Chain {
    readonly weight: number;
    readonly heading: Heading;
    readonly before: Chain | undefined;
  }
  const best: (Chain | undefined)[] = Array.from({ length: parts.length + 1 }, () => undefined);
  const heaviest = (below: number) =>
    best.slice(0, below).reduce((one, other) => ((other?.weight ?? 0) > (one?.weight ?? 0) ? other : one), undefined);
  candidates.forEach((heading, index) => {
    const { number } = heading.part;
    const before = heaviest(number);
    const weight = weightOf(heading, index) + (before?.weight ?? 0);
    if (weight > (best[number]?.weight ?? 0)) best[number] = { weight, heading, before };
  });
  const chosen = new Set<Heading>();
  for (let chain = heaviest(best.length); chain !== undefined; chain = chain.before) chosen.add(chain.heading);
  // Parts may stand in another order than the form's; their first headings are headings too.
  const numbers = new Set([...chosen].map(({ part }) => part.number));
  for (const candidate of candidates) {
    if (numbers.has(candidate.part.number)) continue;
    numbers.add(candidate.part.number);
    chosen.add(candidate);
  }
  const inContents = contentsOf(candidates, chosen);
  return {
    headings: candidates.filter((candidate) => chosen.has(candidate)),
    repeated: candidates.filter(
      (candidate) => !chosen.has(candidate) && !inContents.has(candidate) && candidate.wording !== "near",
    ),
  };
}

/** Three or more lines in a row that only name parts, none of them a heading itself, are a list of contents. */
function contentsOf(candidates: readonly Heading[], chosen: ReadonlySet<Heading>): Set<Heading> {
  const found = new Set<Heading>();
  let run: Heading[] = [];
  const end = () => {
    if (run.length >= 3) for (const heading of run) found.add(heading);
    run = [];
  };
  for (const candidate of candidates) {
    const last = run.at(-1);
    if (chosen.has(candidate) || (last !== undefined && candidate.node !== last.node + 1)) end();
    if (!chosen.has(candidate)) run.push(candidate);
  }
  end();
  return found;
}
