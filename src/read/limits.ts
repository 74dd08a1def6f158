/** What is far beyond any report, so that no file can keep the program busy. */
import { linesOf } from "./places.ts";

/** A report has some ten kilobytes of text, 400 to 2,000 lines, and 300 cells. */
const mostLines = 20_000;
const mostCells = 20_000;

/** Why a text is no report by its sheer shape, as `…为 X，应不超过 Y`. */
export function excessOf(source: string): string | undefined {
  const lines = linesOf(source).starts.length;
  if (lines > mostLines) return `文件有 ${lines} 行，应不超过 ${mostLines} 行`;
  const cells = source.match(/[\t|]/gu)?.length ?? 0;
  if (cells > mostCells) return `文件有 ${cells} 个格子（制表符或竖线），应不超过 ${mostCells} 个`;
  return undefined;
}
