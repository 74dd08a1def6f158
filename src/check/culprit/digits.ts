/** What stands in a cell × what should → the slip of the pen that makes the one of the other. */

export interface DigitSlip {
  /** In Chinese, for a sentence that began with what should stand there. */
  readonly words: string;
  /** Hardly ever fits by chance. Leaving out just any digit often does. */
  readonly telling: boolean;
}

/** The digit that the longer number has too many, when it is but one; the last that will do. */
function extraDigit(longer: string, shorter: string): { digit: string } | undefined {
  if (longer.length !== shorter.length + 1) return undefined;
  for (let at = longer.length - 1; at >= 0; at -= 1) {
    if (longer.slice(0, at) + longer.slice(at + 1) === shorter) return { digit: longer.charAt(at) };
  }
  return undefined;
}

/** Two digits, and no others, in each other's place. */
function areSwapped(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const places = Array.from(one).flatMap((digit, at) => (digit === other.charAt(at) ? [] : [at]));
  const [a, b] = places;
  if (places.length !== 2 || a === undefined || b === undefined) return false;
  return one.charAt(a) === other.charAt(b) && one.charAt(b) === other.charAt(a);
}

export function digitSlip(from: number, to: number): DigitSlip | undefined {
  // Every number is made of 0 by writing its digits.
  if (from === 0 || to === 0) return undefined;
  const [written, right] = [String(from), String(to)];
  const added = extraDigit(written, right);
  if (added?.digit === "0") return { words: "像是多写了一个 0", telling: true };
  const dropped = extraDigit(right, written);
  if (dropped?.digit === "0") return { words: "像是漏写了一个 0", telling: true };
  const length = Math.max(written.length, right.length);
  if (areSwapped(written.padStart(length, "0"), right.padStart(length, "0")))
    return { words: "像是两个数字写颠倒了", telling: true };
  if (added !== undefined) return { words: `像是多写了一个 ${added.digit}`, telling: false };
  if (dropped !== undefined) return { words: `像是漏写了一个 ${dropped.digit}`, telling: false };
  return undefined;
}
