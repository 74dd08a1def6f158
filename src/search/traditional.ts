/** Characters of a site → the traditional characters that stand for them, by the tables of OpenCC. */
import { Converter } from "opencc-js/t2cn";

/** Pairs of a traditional and a simplified character for the characters that the site writes. */
export function traditionalPairs(written: ReadonlySet<string>): string {
  const converters = (["t", "tw", "hk"] as const).map(
    (from) => Converter({ from, to: "cn" }) as (text: string) => string,
  );
  let pairs = "";
  for (let code = 0x3400; code <= 0x9fff; code += 1) {
    const character = String.fromCharCode(code);
    const simplified = converters.map((convert) => convert(character)).find((one) => one !== character);
    if (simplified?.length === 1 && written.has(simplified)) pairs += `${character}${simplified}`;
  }
  return pairs;
}
