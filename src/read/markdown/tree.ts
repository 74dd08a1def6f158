/**
 * Markdown → the tree that the parser gives, with most of it read without the parser. Plain headings, paragraphs and
 * tables are read here, and each run of them stands as one thematic break in what the parser sees. Where it finds the
 * break among the children of the root, nothing was open there, and the run is what it seems to be. Where it does not,
 * as in a fenced block, it reads the whole document.
 */
import type { Root, RootContent } from "mdast";
import type { Node } from "unist";
import { type Line, linesOfText } from "../text/line.ts";
import { isBlankLine, plainBlockAt, pointAt } from "./plain.ts";
import { parseWithRemark } from "./remark.ts";

interface Parted {
  /** What is left for the parser, with a thematic break for each run of plain blocks. */
  readonly rest: string;
  /** For each line of `rest` the line of the file. */
  readonly lines: readonly Line[];
  /** Runs of plain blocks by the number of their line in `rest`. */
  readonly runs: ReadonlyMap<number, readonly RootContent[]>;
}

function part(source: string, all: readonly Line[]): Parted {
  const lines: Line[] = [];
  const runs = new Map<number, RootContent[]>();
  let rest = "";
  let run: RootContent[] | undefined;
  // Behind a blank line, and behind a plain block, no paragraph is open.
  let fresh = true;
  const blanks = all.map(isBlankLine);
  let end = 0;
  let at = 0;
  while (at < all.length) {
    const line = all[at];
    if (line === undefined) break;
    const blank = blanks[at] === true;
    while (end < at || blanks[end] === false) end += 1;
    const block = fresh && !blank ? plainBlockAt(all, at, end) : undefined;
    if (block !== undefined) {
      if (run === undefined) {
        run = [];
        lines.push(line);
        rest += "---\n";
        runs.set(lines.length, run);
      }
      run.push(block.node);
      at = block.end;
      continue;
    }
    // Blank lines behind a run say nothing.
    if (!blank) run = undefined;
    if (run === undefined) {
      lines.push(line);
      // The parser steps over a byte order mark, too.
      rest += source.slice(at === 0 ? 0 : line.offset, all[at + 1]?.offset);
    }
    fresh = blank;
    at += 1;
  }
  return { rest, lines, runs };
}

/** Moves a node of the rest to where its lines stand in the file. */
function moveBack({ position, ...node }: Node, lines: readonly Line[]): void {
  for (const point of position === undefined ? [] : [position.start, position.end]) {
    const line = lines[point.line - 1];
    if (line === undefined) continue;
    point.line = line.number;
    point.offset = line.offset + point.column - 1;
  }
  if ("children" in node) for (const child of node.children as Node[]) moveBack(child, lines);
}

export function markdownTree(source: string): Root {
  const all = linesOfText(source);
  const { rest, lines, runs } = part(source, all);
  const tree = parseWithRemark(rest);
  let found = 0;
  const children = tree.children.flatMap((node) => {
    const run = node.type === "thematicBreak" ? runs.get(node.position?.start.line ?? 0) : undefined;
    if (run === undefined) moveBack(node, lines);
    else found += 1;
    return run ?? [node];
  });
  if (found < runs.size) return parseWithRemark(source);
  const [first, last] = [all[0], all.at(-1)];
  if (first === undefined || last === undefined) return tree;
  const position = { start: pointAt(first, 0), end: pointAt(last, last.text.length) };
  return { type: "root", children, position };
}
