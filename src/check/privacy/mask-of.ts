/** The first three and the last two characters of a number, the others as stars. */
export function maskOf(digits: string): string {
  return digits.slice(0, 3) + "*".repeat(Math.max(0, digits.length - 5)) + digits.slice(-2);
}
