/** What stands in a cell × what should → the slip of the pen that makes the one of the other. */

export interface DigitSlip {
  /** In Chinese, for a sentence that began with what should stand there. */
  readonly words: string;
  /** Hardly ever fits by chance. Leaving out just any digit often does. */
  readonly telling: boolean;
}

/** The digits of the longer number that the shorter one lacks, when it lacks exactly one. */
function extraDigit(longer: string, shorter: string): { digit: string; last: boolean } | undefined {
  if (longer.length !== shorter.length + 1) return undefined;
  // From the end: 100 for 10 has one 0 too many at its end.
  for (let at = longer.length - 1; at >= 0; at -= 1) {
    const without = longer.slice(0, at) + longer.slice(at + 1);
    if (without === shorter) return { digit: longer.charAt(at), last: at === longer.length - 1 };
  }
  return undefined;
}

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
  const padded = written.padStart(right.length, "0");
  if (areSwapped(padded, right) || areSwapped(written, right.padStart(written.length, "0")))
    return { words: "像是两个数字写颠倒了", telling: true };
  const added = extraDigit(written, right);
  if (added !== undefined)
    return { words: `像是多写了一个 ${added.digit}`, telling: added.digit === "0" && added.last };
  const dropped = extraDigit(right, written);
  if (dropped !== undefined)
    return { words: `像是漏写了一个 ${dropped.digit}`, telling: dropped.digit === "0" && dropped.last };
  return undefined;
}
