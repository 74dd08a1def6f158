/** Inline content as a browser shows it → phrasing of mdast: runs joined without spaces, white space collapsed. */
import type { PhrasingContent } from "mdast";
import type { Position } from "unist";

/** How a run of text is marked. */
export interface Marks {
  readonly strong: boolean;
  readonly emphasis: boolean;
  /** The address of the link in which the run stands. */
  readonly url: string | undefined;
}

export const unmarked: Marks = { strong: false, emphasis: false, url: undefined };

/** Text between two offsets of the source, or the end of a line where `value` is a line feed. */
export interface Run {
  readonly value: string;
  readonly from: number;
  readonly to: number;
  readonly marks: Marks;
}

export type PositionOf = (from: number, to: number) => Position;

/** One line of runs without white space at its edges, each run of white space one space. */
function tidy(line: readonly Run[]): Run[] {
  const collapsed: Run[] = [];
  let spaced = true;
  for (const run of line) {
    // Only ASCII white space collapses: an ideographic space is a character like others.
    let value = run.value.replace(/[ \t\n\r\f]+/gu, " ");
    if (spaced && value.startsWith(" ")) value = value.slice(1);
    if (value === "") continue;
    spaced = value.endsWith(" ");
    collapsed.push({ ...run, value });
  }
  while (collapsed[0]?.value.trim() === "") collapsed.shift();
  while (collapsed.at(-1)?.value.trim() === "") collapsed.pop();
  const [first] = collapsed;
  if (first !== undefined) collapsed[0] = { ...first, value: first.value.replace(/^\s+/u, "") };
  const last = collapsed.at(-1);
  if (last !== undefined) collapsed[collapsed.length - 1] = { ...last, value: last.value.replace(/\s+$/u, "") };
  return collapsed;
}

const sameMarks = (one: Marks, other: Marks) =>
  one.strong === other.strong && one.emphasis === other.emphasis && one.url === other.url;

/** Runs that are marked alike are one text: “3” and “8” in two spans are 38. */
function joined(line: readonly Run[]): Run[] {
  const runs: Run[] = [];
  for (const run of line) {
    const last = runs.at(-1);
    if (last !== undefined && sameMarks(last.marks, run.marks)) {
      runs[runs.length - 1] = { ...last, value: last.value + run.value, to: run.to };
    } else {
      runs.push(run);
    }
  }
  return runs;
}

function toPhrasing({ value, from, to, marks }: Run, positionOf: PositionOf): PhrasingContent {
  const position = positionOf(from, to);
  let node: PhrasingContent = { type: "text", value, position };
  if (marks.emphasis) node = { type: "emphasis", children: [node], position };
  if (marks.strong) node = { type: "strong", children: [node], position };
  if (marks.url !== undefined) node = { type: "link", url: marks.url, children: [node], position };
  return node;
}

/** Lines of a paragraph, empty ones left out, with breaks between them. */
export function phrasingOf(runs: readonly Run[], positionOf: PositionOf): PhrasingContent[] {
  const lines: Run[][] = [[]];
  const breaks: Run[] = [];
  for (const run of runs) {
    if (run.value === "\n") {
      breaks.push(run);
      lines.push([]);
    } else {
      lines.at(-1)?.push(run);
    }
  }
  const phrasing: PhrasingContent[] = [];
  for (const [index, line] of lines.entries()) {
    const children = joined(tidy(line)).map((run) => toPhrasing(run, positionOf));
    if (children.length === 0) continue;
    const mark = breaks[index - 1];
    if (phrasing.length > 0 && mark !== undefined) {
      phrasing.push({ type: "break", position: positionOf(mark.from, mark.to) });
    }
    phrasing.push(...children);
  }
  return phrasing;
}

const space = String.raw`(?:\s|&(?:nbsp|ensp|emsp|thinsp|#160|#xa0|#12288|#x3000);?)`;
const spaceBefore = new RegExp(`^${space}+`, "iu");
const spaceBehind = new RegExp(`${space}$`, "iu");
/** The longest way to write a space. */
const longestSpace = 8;

/** The offsets of a text without the white space around it, whether typed or written as `&nbsp;`. */
export function trimmedSpan(source: string, from: number, to: number): { from: number; to: number } {
  const raw = source.slice(from, to);
  const before = spaceBefore.exec(raw)?.[0].length ?? 0;
  if (before === raw.length) return { from, to };
  let end = raw.length;
  for (;;) {
    const tail = spaceBehind.exec(raw.slice(Math.max(before, end - longestSpace), end))?.[0].length ?? 0;
    if (tail === 0) return { from: from + before, to: from + end };
    end -= tail;
  }
}
