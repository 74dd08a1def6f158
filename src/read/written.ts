/**
 * The text of a report as its author wrote it, for what is said about commas and spaces: in a web page, without the
 * markup around it.
 */
import type { VFile } from "vfile";

declare module "vfile" {
  interface DataMap {
    /** As long as the file, with a filler wherever the file holds something else than the report's text. */
    written: string;
  }
}

/** No space, no letter, no punctuation. Ends of lines stay, so that lines are counted alike. */
const filler = "\0";

/** Keeps the text between the given offsets and covers everything else. */
export function keepWritten(file: VFile, spans: readonly { readonly from: number; readonly to: number }[]): void {
  const source = String(file);
  const cover = (text: string) => text.replace(/[^\r\n]+/gu, ({ length }) => filler.repeat(length));
  const pieces: string[] = [];
  let at = 0;
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    if (from < at) continue;
    // Ends of lines within a text of a page are spaces, whatever stands around them.
    pieces.push(cover(source.slice(at, from)), source.slice(from, to).replace(/[ \t]*[\r\n]+[ \t]*/gu, cover));
    at = to;
  }
  pieces.push(cover(source.slice(at)));
  file.data.written = pieces.join("");
}

export function writtenIn(file: VFile): string {
  return file.data.written ?? String(file);
}
