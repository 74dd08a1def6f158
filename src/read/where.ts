/** Places in files that have no lines: each line of their rendition as text, said in words of the document. */
import type { VFile } from "vfile";

declare module "vfile" {
  interface DataMap {
    /** For each line of the rendition, where it stands in the document: “第2张表第3行第4列（“三、……”之下）”. */
    whereOf: readonly string[];
  }
}

/** A line in words, within a sentence: `第 12 行`, or `第2张表第3行第4列` in files that have no lines of their own. */
export function inWords(file: VFile, line: number): string {
  return whereOf(file, line)?.replace(/（.*$/u, "") ?? `第 ${line} 行`;
}

/** Where a line stands in the document; nothing for files that have lines of their own. Lines count from 1. */
export function whereOf(file: VFile, line: number): string | undefined {
  const where = file.data.whereOf?.[line - 1];
  return where === "" ? undefined : where;
}
