/** A misspelt name → the names that it may have been. */

/** How many characters must be put in, taken out or changed to make one word of another. */
function distance(one: string, other: string): number {
  let before = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 0; row < one.length; row += 1) {
    const now = [row + 1];
    for (let column = 0; column < other.length; column += 1) {
      now.push(
        Math.min(
          (now[column] ?? 0) + 1,
          (before[column + 1] ?? 0) + 1,
          (before[column] ?? 0) + (one[row] === other[column] ? 0 : 1),
        ),
      );
    }
    before = now;
  }
  return before.at(-1) ?? 0;
}

/** The names most like a word, the nearest first. */
export function nearest(word: string, names: readonly string[], most = 3): string[] {
  return names
    .map((name) => ({ name, far: distance(word.slice(0, 100), name) }))
    .sort((one, other) => one.far - other.far)
    .slice(0, most)
    .map(({ name }) => name);
}
