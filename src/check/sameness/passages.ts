/** Finds what two texts share word for word, in time that grows with their length. */

/** Characters `from`–`to` of the one text are those of the other that begin at `other`. */
export interface Passage {
  readonly from: number;
  readonly to: number;
  readonly other: number;
}

/** Every second window of this many characters holds one that begins at a multiple of it. */
const window = 12;
/** A shared passage of so many characters is always found. */
export const shortestPassage = 2 * window - 1;
/** A text that repeats itself without end would be compared with itself without end. */
const mostAlike = 16;

const base = 0x01000193;
/** What the first character of a window weighs in its hash. */
const weight = Array.from({ length: window - 1 }).reduce<number>((product) => Math.imul(product, base), 1);

/** The hash of each window of a text, from the one that begins at its first character on. */
function hashesOf(text: string): Int32Array {
  const hashes = new Int32Array(Math.max(0, text.length - window + 1));
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (at >= window) hash -= Math.imul(text.charCodeAt(at - window), weight);
    hash = (Math.imul(hash, base) + text.charCodeAt(at)) | 0;
    if (at >= window - 1) hashes[at - window + 1] = hash;
  }
  return hashes;
}

/** Every longest shared passage of at least `shortestPassage` characters, in the order of the text. */
export function passagesShared(text: string, otherText: string): Passage[] {
  const places = new Map<number, number[]>();
  hashesOf(otherText).forEach((hash, at) => {
    if (at % window !== 0) return;
    const found = places.get(hash);
    if (found === undefined) places.set(hash, [at]);
    else if (found.length < mostAlike) found.push(at);
  });
  /** By how far the two places are apart: up to where a passage has been followed already. */
  const followed = new Map<number, number>();
  const passages: Passage[] = [];
  hashesOf(text).forEach((hash, at) => {
    for (const other of places.get(hash) ?? []) {
      const apart = at - other;
      if ((followed.get(apart) ?? 0) > at) continue;
      let to = at;
      while (to < text.length && to - apart < otherText.length && text[to] === otherText[to - apart]) to += 1;
      // Other words may have the same hash.
      if (to - at < window) continue;
      let from = at;
      while (from > 0 && from > apart && text[from - 1] === otherText[from - 1 - apart]) from -= 1;
      followed.set(apart, to);
      if (to - from >= shortestPassage) passages.push({ from, to, other: from - apart });
    }
  });
  return passages;
}
