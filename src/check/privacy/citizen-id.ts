/** 公民身份号码 (GB 11643): region, date of birth, sequence, check character. */

/** The first two digits: provinces, and Taiwan, Hong Kong and Macau with their residence permits. */
const regions = new Set(
  "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83".split(" "),
);

function isDate(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && day > 0;
}

/** The check character of the first seventeen digits by MOD 11-2 (GB/T 17710). */
export function checkCharacterOf(digits: string): string {
  const sum = Array.from(digits, Number).reduce((total, digit, index) => total + digit * (2 ** (17 - index) % 11), 0);
  return "10X98765432".charAt(sum % 11);
}

/** Eighteen characters with a region, a date of birth and the right check character. */
export function isCitizenId(number: string): boolean {
  const [, region = "", year, month, day] = /^(\d\d)\d{4}((?:19|20)\d\d)(\d\d)(\d\d)\d{3}[\dX]$/u.exec(number) ?? [];
  return (
    regions.has(region) &&
    isDate(Number(year), Number(month), Number(day)) &&
    checkCharacterOf(number.slice(0, 17)) === number.slice(17)
  );
}

/** The fifteen digits issued until 1999, which have no check character: they need words before them that say so. */
export function isOldCitizenId(number: string): boolean {
  const [, region = "", year, month, day] = /^(\d\d)\d{4}(\d\d)(\d\d)(\d\d)\d{3}$/u.exec(number) ?? [];
  return regions.has(region) && isDate(1900 + Number(year), Number(month), Number(day));
}
