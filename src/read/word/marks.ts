/**
 * Every text of a document is given a mark before mammoth reads it, and looked for behind it: what mammoth did not read
 * cannot vanish in silence, and what is to be said of a text has its place.
 */

/** A text, or a paragraph as a place for what is said of it. */
export interface Marked {
  readonly id: number;
  /** The paragraph in which it stands. */
  readonly paragraph: number;
  readonly text: string;
  /** In a cell that continues the one above it, which no program shows. */
  readonly covered: boolean;
}

/** Characters that no text has: Unicode keeps them for the inside of programs. */
const [begin, end] = ["\uFDD0", "\uFDD1"];
const mark = new RegExp(`${begin}(\\d+)${end}`, "gu");

/** A sign of a font of signs, between two marks. */
export interface MarkedSign extends Marked {
  readonly behind: number;
}

export class Marks {
  readonly texts: Marked[] = [];
  readonly signs: MarkedSign[] = [];
  #count = 0;

  /** The number of the last mark that was given. */
  get last(): number {
    return this.#count;
  }

  /** A mark to write into the document. */
  next(): { readonly id: number; readonly written: string } {
    this.#count += 1;
    return { id: this.#count, written: `${begin}${this.#count}${end}` };
  }
}

/** Characters like those of marks, in a document that is damaged or hostile. */
export function withoutMarks(text: string): string {
  return text.replace(/[\uFDD0\uFDD1]|&#(?:64976|64977|xfdd[01]);/giu, "\uFFFD");
}

/** A text without its marks, and the offset at which each of them stood. */
export function unmark(marked: string): { readonly text: string; readonly offsets: ReadonlyMap<number, number> } {
  const offsets = new Map<number, number>();
  const pieces: string[] = [];
  let length = 0;
  let at = 0;
  for (const found of marked.matchAll(mark)) {
    const piece = marked.slice(at, found.index);
    pieces.push(piece);
    length += piece.length;
    offsets.set(Number(found[1]), length);
    at = found.index + found[0].length;
  }
  pieces.push(marked.slice(at));
  return { text: pieces.join(""), offsets };
}

/** The texts of a document that are not in what was made of it. */
export function unreadAmong({ texts, signs }: Marks, offsets: ReadonlyMap<number, number>): Marked[] {
  const lost = texts.filter(({ id, text }) => !offsets.has(id) && text.trim() !== "");
  const dropped = signs.filter(({ id, behind }) => !offsets.has(id) || offsets.get(id) === offsets.get(behind));
  return [...lost, ...dropped].sort((one, other) => one.id - other.id);
}
