/** The numbers that Word puts before paragraphs by itself, worked out as it does. */
import { numeral } from "./numerals.ts";
import type { Styles } from "./styles.ts";
import { childNamed, isOn, valueOf, xmlAttribute, type XmlElement } from "./xml.ts";

interface Level {
  readonly format: string;
  /** “%1、”: each number is the level whose number stands there. */
  readonly text: string;
  readonly start: number;
  /** The level, from 1, whose numbers begin this one anew; 0 for none. */
  readonly restartsAt: number | undefined;
  readonly style: string | undefined;
  /** All numbers in it are written as 1, 2, 3. */
  readonly legal: boolean;
}

interface Definition {
  readonly levels: ReadonlyMap<number, Level>;
  /** The numbers that were given last. Paragraphs of all lists of one definition count on. */
  readonly counts: Map<number, number>;
  readonly leadsTo: string | undefined;
}

interface Numbers {
  readonly definition: Definition;
  readonly overrides: ReadonlyMap<number, Level>;
  /** Where the list begins anew, at its first paragraph of the level. */
  readonly starts: ReadonlyMap<number, number>;
  readonly begun: Set<number>;
}

/** Where a paragraph stands among lists. */
export interface ListPlace {
  readonly numId: string;
  readonly level: number;
}

export type NumberOf =
  | { readonly kind: "none" }
  /** `unknown` is a number that cannot be worked out with certainty. */
  | { readonly kind: "bullet" | "unknown"; readonly place: ListPlace }
  | {
      readonly kind: "number";
      readonly place: ListPlace;
      readonly written: string;
      /** Such as any list has: 1. 2. 3. */
      readonly plain: boolean;
      readonly number: number;
    };

const none: NumberOf = { kind: "none" };

function integer(value: string | undefined): number | undefined {
  return value !== undefined && /^\d{1,5}$/u.test(value) ? Number(value) : undefined;
}

function levelOf(element: XmlElement): Level {
  return {
    format: valueOf(element, "w:numFmt") ?? "decimal",
    text: valueOf(element, "w:lvlText") ?? "",
    start: integer(valueOf(element, "w:start")) ?? 0,
    restartsAt: integer(valueOf(element, "w:lvlRestart")),
    style: valueOf(element, "w:pStyle"),
    legal: isOn(element, "w:isLgl"),
  };
}

const childrenNamed = (element: XmlElement | undefined, name: string) =>
  (element?.children ?? []).filter((node): node is XmlElement => typeof node !== "string" && node.name === name);

const deepest = 8;

export class Numbering {
  readonly #definitions = new Map<string, Definition>();
  readonly #lists = new Map<string, Numbers>();

  constructor(
    root: XmlElement | undefined,
    readonly styles: Styles,
  ) {
    for (const element of childrenNamed(root, "w:abstractNum")) {
      const levels = new Map<number, Level>();
      for (const level of childrenNamed(element, "w:lvl"))
        levels.set(integer(xmlAttribute(level, "w:ilvl")) ?? 0, levelOf(level));
      const id = xmlAttribute(element, "w:abstractNumId") ?? "";
      this.#definitions.set(id, { levels, counts: new Map(), leadsTo: valueOf(element, "w:numStyleLink") });
    }
    for (const element of childrenNamed(root, "w:num")) {
      const definition = this.#definitions.get(valueOf(element, "w:abstractNumId") ?? "");
      const numId = xmlAttribute(element, "w:numId");
      if (definition === undefined || numId === undefined) continue;
      const overrides = new Map<number, Level>();
      const starts = new Map<number, number>();
      for (const override of childrenNamed(element, "w:lvlOverride")) {
        const at = integer(xmlAttribute(override, "w:ilvl")) ?? 0;
        const level = childNamed(override, "w:lvl");
        if (level !== undefined) overrides.set(at, levelOf(level));
        const start = integer(valueOf(override, "w:startOverride"));
        if (start !== undefined) starts.set(at, start);
      }
      this.#lists.set(numId, { definition, overrides, starts, begun: new Set() });
    }
  }

  /** The list and level of a paragraph: its own, or those of its style. */
  #placeOf(properties: XmlElement | undefined): ListPlace | undefined {
    const own = childNamed(properties, "w:numPr");
    const style = valueOf(properties, "w:pStyle") ?? this.styles.usual;
    const byStyle = this.styles.numberingOf(style);
    const numId = valueOf(own, "w:numId") ?? byStyle?.numId;
    if (numId === undefined || numId === "0") return undefined;
    const written = integer(valueOf(own, "w:ilvl")) ?? integer(byStyle?.level);
    if (written !== undefined) return { numId, level: written };
    const named = style === undefined ? undefined : this.#levelNaming(numId, style);
    return { numId, level: named ?? 0 };
  }

  #levelNaming(numId: string, style: string): number | undefined {
    const levels = this.#listOf(numId)?.definition.levels;
    return [...(levels ?? [])].find(([, level]) => level.style === style)?.[0];
  }

  #listOf(numId: string, steps = 0): Numbers | undefined {
    const list = this.#lists.get(numId);
    const link = list?.definition.leadsTo;
    if (list === undefined || link === undefined) return list;
    const next = this.styles.listOf(link);
    return next === undefined || steps > deepest ? undefined : this.#listOf(next, steps + 1);
  }

  /** Counts a paragraph. To be asked of each paragraph once, in the order of the document. */
  next(properties: XmlElement | undefined): NumberOf {
    const place = this.#placeOf(properties);
    if (place === undefined) return none;
    const list = this.#listOf(place.numId);
    if (list === undefined) return none;
    const { definition, overrides, starts, begun } = list;
    const levelAt = (at: number) => overrides.get(at) ?? definition.levels.get(at);
    const level = levelAt(place.level);
    if (level === undefined) return { kind: "unknown", place };
    const { counts } = definition;
    const start = starts.get(place.level);
    const anew = start !== undefined && !begun.has(place.level);
    begun.add(place.level);
    const last = counts.get(place.level);
    const count = anew || last === undefined ? (start ?? level.start) : last + 1;
    counts.set(place.level, count);
    for (let below = place.level + 1; below <= deepest; below += 1) {
      const { restartsAt } = levelAt(below) ?? {};
      if (restartsAt === undefined || (restartsAt > 0 && place.level < restartsAt)) counts.delete(below);
    }
    if (level.format === "bullet") return { kind: "bullet", place };
    const numberAt = (at: number): string | undefined => {
      const other = levelAt(at);
      if (other === undefined || other.format === "none") return other === undefined ? undefined : "";
      const number = counts.get(at);
      return number === undefined ? undefined : numeral(number, level.legal ? "decimal" : other.format);
    };
    // Words without a number are put before the paragraph all the same: “附件”.
    const pieces = level.text
      .split(/(%[1-9])/u)
      .map((piece, index) => (index % 2 === 0 ? piece : numberAt(Number(piece[1]) - 1)));
    if (pieces.includes(undefined)) return { kind: "unknown", place };
    const written = pieces.join("");
    if (written.trim() === "") return none;
    const plain = place.level === 0 && level.format === "decimal" && level.text === "%1.";
    return { kind: "number", place, written, plain, number: count };
  }
}
