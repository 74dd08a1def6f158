/** 行政区划 at county level and above: which there are, and what each lies in. */
import { divisionLines } from "./list.ts";

export interface Division {
  /** In full: 浙江省, 宁波市, 北仑区. */
  readonly name: string;
  /** The one that it lies in; nothing for provinces. */
  readonly above: Division | undefined;
}

function readDivisions(): ReadonlyMap<string, readonly Division[]> {
  const byName = new Map<string, Division[]>();
  const add = (name: string, above: Division | undefined): Division => {
    const namesakes = byName.get(name) ?? [];
    const known = namesakes.find((other) => other.above === above);
    if (known !== undefined) return known;
    const division = { name, above };
    byName.set(name, [...namesakes, division]);
    return division;
  };
  for (const line of divisionLines.trim().split("\n")) {
    const [province = "", prefecture, ...counties] = line.split(" ");
    const top = add(province, undefined);
    const middle = prefecture === undefined || prefecture === "-" ? top : add(prefecture, top);
    for (const county of counties) add(county, middle);
  }
  return byName;
}

const byName = readDivisions();
const longestName = Math.max(...Array.from(byName.keys(), (name) => name.length));

/** The divisions of that name: 鼓楼区 is in four cities. */
export function divisionsNamed(name: string): readonly Division[] {
  return byName.get(name) ?? [];
}

/** What a division lies in, nearest first. */
export function divisionsAbove({ above }: Division): Division[] {
  return above === undefined ? [] : [above, ...divisionsAbove(above)];
}

export interface NameInText {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** The names of divisions in a text, in order; where one ends within another, the longer one. */
export function divisionNamesIn(text: string): NameInText[] {
  const found: NameInText[] = [];
  for (const { index } of text.matchAll(/[省市区县旗盟州]/gu)) {
    const to = index + 1;
    const least = found.at(-1)?.to ?? 0;
    for (let from = Math.max(least, to - longestName); from <= to - 2; from += 1) {
      const name = text.slice(from, to);
      if (!byName.has(name)) continue;
      found.push({ name, from, to });
      break;
    }
  }
  return found;
}
