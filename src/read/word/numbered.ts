/** Which paragraphs of a document have a number by themselves, and which of them are lists as any page has them. */
import { partHeaded } from "../markup/names.ts";
import type { NumberOf, Numbering } from "./numbering.ts";
import { childNamed, textIn, type XmlElement } from "./xml.ts";

/** Paragraphs that Word does not show: the older copy of a text box, and rows that were deleted. */
function isPassedOver(element: XmlElement): boolean {
  if (element.name === "mc:Fallback" || element.name === "w:del" || element.name === "w:moveFrom") return true;
  return element.name === "w:tr" && childNamed(childNamed(element, "w:trPr"), "w:del") !== undefined;
}

/** A paragraph whose end was deleted goes on in the next one. */
const isJoined = (paragraph: XmlElement) =>
  childNamed(childNamed(childNamed(paragraph, "w:pPr"), "w:rPr"), "w:del") !== undefined;

export interface NumberOfParagraph {
  readonly number: Exclude<NumberOf, { kind: "none" }>;
  /** Whether it is left to be read as an item of a list. */
  readonly asList: boolean;
}

/** Neighbours numbered 1. 2. 3. that head no part of the report. */
function listsAmong(siblings: readonly XmlElement[], numbers: ReadonlyMap<XmlElement, NumberOf>): XmlElement[][] {
  const lists: XmlElement[][] = [];
  let open: XmlElement[] = [];
  let list = "";
  for (const sibling of siblings) {
    const number = numbers.get(sibling);
    const text = textIn(sibling).trim();
    const item = number?.kind === "number" && number.plain && text !== "" && partHeaded(text) === undefined;
    if (item && open.length > 0 && number.place.numId === list && number.number === open.length + 1) {
      open.push(sibling);
      continue;
    }
    if (open.length > 1) lists.push(open);
    open = item && number.number === 1 ? [sibling] : [];
    list = item ? number.place.numId : "";
  }
  if (open.length > 1) lists.push(open);
  return lists;
}

export function numbersIn(root: XmlElement, numbering: Numbering): ReadonlyMap<XmlElement, NumberOfParagraph> {
  const numbers = new Map<XmlElement, NumberOf>();
  const lists = new Set<XmlElement>();
  const visit = (element: XmlElement, inTable: boolean) => {
    if (isPassedOver(element)) return;
    if (element.name === "w:p" && !isJoined(element))
      numbers.set(element, numbering.next(childNamed(element, "w:pPr")));
    const children = element.children.filter((node): node is XmlElement => typeof node !== "string");
    for (const child of children) visit(child, inTable || child.name === "w:tbl");
    if (!inTable && children.some(({ name }) => name === "w:p")) {
      for (const paragraph of listsAmong(children, numbers).flat()) lists.add(paragraph);
    }
  };
  visit(root, false);
  const found = new Map<XmlElement, NumberOfParagraph>();
  for (const [paragraph, number] of numbers) {
    if (number.kind === "none") continue;
    found.set(paragraph, { number, asList: number.kind !== "number" || lists.has(paragraph) });
  }
  return found;
}
