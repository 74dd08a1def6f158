/** This year's parts 一 and 五 against last year's: how many sentences come again, and the longest passages that do. */
import type { Place, Report } from "../../report/report.ts";
import { passagesShared } from "./passages.ts";
import { ownProseOf, type Prose, sentencesOf } from "./prose.ts";

export interface SharedPassage {
  /** Characters without spaces, a number counted as one. */
  readonly length: number;
  /** As written this year. */
  readonly text: string;
  readonly place: Place;
  readonly placeBefore: Place;
}

export interface Sameness {
  readonly sentences: number;
  /** Those of them that stood in last year's report, if only with other figures. */
  readonly repeated: number;
  /** The longest ones, longest first, none within another. */
  readonly passages: readonly SharedPassage[];
}

/** Shorter ones are names of laws and offices. */
const shortestTold = 40;
const mostTold = 3;

function placeAt({ blocks, offsets, part }: Prose, at: number): Place {
  const offset = offsets[at] ?? 0;
  return blocks.findLast(({ from }) => from <= offset)?.block.place ?? part.heading.place;
}

/** How alike two reports are. Holds nothing of them beyond the call. */
export function compare(report: Report, before: Report): Sameness {
  const now = ownProseOf(report);
  const then = ownProseOf(before);
  const known = new Set(then.flatMap(sentencesOf));
  const sentences = now.flatMap(sentencesOf);
  const shared = now.flatMap((prose) =>
    then.flatMap((other) =>
      passagesShared(prose.text, other.text).map((passage) => ({ ...passage, prose, otherProse: other })),
    ),
  );
  const longest: typeof shared = [];
  for (const one of shared.sort((a, b) => b.to - b.from - (a.to - a.from))) {
    if (one.to - one.from < shortestTold || longest.length === mostTold) break;
    const isApart = longest.every(({ prose, from, to }) => prose !== one.prose || one.to <= from || one.from >= to);
    if (isApart) longest.push(one);
  }
  return {
    sentences: sentences.length,
    repeated: sentences.filter((sentence) => known.has(sentence)).length,
    passages: longest.map(({ from, to, other, prose, otherProse }) => ({
      length: to - from,
      text: prose.written.slice(prose.offsets[from], (prose.offsets[to - 1] ?? 0) + 1),
      place: placeAt(prose, from),
      placeBefore: placeAt(otherProse, other),
    })),
  };
}
