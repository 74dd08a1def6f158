/** What the styles of a Word file say of text: whether it is hidden, and how its paragraphs are numbered. */
import { childNamed, isOn, valueOf, xmlAttribute, type XmlElement } from "./xml.ts";

export interface NumberingOfStyle {
  readonly numId: string;
  /** Nothing where the level is the one that names the style. */
  readonly level: string | undefined;
}

export interface Styles {
  /** Is text of the style, or of the one it is based on, hidden? */
  isHidden(id: string | undefined): boolean;
  numberingOf(id: string | undefined): NumberingOfStyle | undefined;
  /** The numbering to which a style of lists leads. */
  listOf(id: string): string | undefined;
  /** The style of paragraphs that name none. */
  readonly usual: string | undefined;
}

/** Styles are based on each other; a circle ends here. */
const longestChain = 20;

export function stylesOf(root: XmlElement | undefined): Styles {
  const styles = new Map<string, XmlElement>();
  let usual: string | undefined;
  for (const node of root?.children ?? []) {
    if (typeof node === "string" || node.name !== "w:style") continue;
    const id = xmlAttribute(node, "w:styleId");
    if (id === undefined) continue;
    styles.set(id, node);
    if (
      xmlAttribute(node, "w:type") === "paragraph" &&
      /^(?:1|true|on)$/u.test(xmlAttribute(node, "w:default") ?? "")
    ) {
      usual = id;
    }
  }
  const chainOf = (id: string | undefined): XmlElement[] => {
    const chain: XmlElement[] = [];
    let next = id;
    while (next !== undefined && chain.length < longestChain) {
      const style = styles.get(next);
      if (style === undefined) break;
      chain.push(style);
      next = valueOf(style, "w:basedOn");
    }
    return chain;
  };
  const numberedOf = (style: XmlElement) => childNamed(childNamed(style, "w:pPr"), "w:numPr");
  const hidden = new Map<string, boolean>();
  return {
    usual,
    isHidden(id) {
      if (id === undefined) return false;
      const known = hidden.get(id);
      if (known !== undefined) return known;
      const says = chainOf(id).find((style) => childNamed(childNamed(style, "w:rPr"), "w:vanish") !== undefined);
      const found = isOn(childNamed(says, "w:rPr"), "w:vanish");
      hidden.set(id, found);
      return found;
    },
    numberingOf(id) {
      for (const style of chainOf(id)) {
        const numId = valueOf(numberedOf(style), "w:numId");
        if (numId !== undefined) return { numId, level: valueOf(numberedOf(style), "w:ilvl") };
      }
      return undefined;
    },
    listOf: (id) => valueOf(numberedOf(styles.get(id) ?? { name: "", attributes: "", children: [] }), "w:numId"),
  };
}
