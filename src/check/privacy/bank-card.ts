/** Numbers of bank cards: 16 to 19 digits that end in a check digit by Luhn's way (GB/T 15694). */

/** What cards of Chinese banks, and of the nets that they belong to, begin with. */
const prefixes = /^(?:62|60|4367|4563|4055|4270|9558|9559|6858|5[1-5]\d{14}$|4\d{15}$|35[2-8]\d{13}$)/u;

function keepsLuhn(digits: string): boolean {
  const sum = Array.from(digits, Number).reduceRight(
    ({ total, double }, digit) => {
      const value = double ? digit * 2 : digit;
      return { total: total + (value > 9 ? value - 9 : value), double: !double };
    },
    { total: 0, double: false },
  );
  return sum.total % 10 === 0;
}

/** `labelled`: words before it say that it is a card or an account, so that any beginning will do. */
export function isBankCard(digits: string, labelled: boolean): boolean {
  return (
    /^\d{16,19}$/u.test(digits) &&
    !/^(\d)\1*$/u.test(digits) &&
    (labelled || prefixes.test(digits)) &&
    keepsLuhn(digits)
  );
}
