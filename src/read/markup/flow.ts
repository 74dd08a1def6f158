/** hast → headings, paragraphs, lists and tables in the order of the document, each with the elements around it. */
import type { Element, ElementContent, Nodes } from "hast";
import type { BlockContent, Heading, List, ListItem, Paragraph, RootContent } from "mdast";
import { linesOf } from "../places.ts";
import {
  attribute,
  blocks,
  childrenOf,
  elementsIn,
  isElement,
  isHidden,
  isStruck,
  rawTextOf,
  unread,
} from "./elements.ts";
import { partHeaded } from "./names.ts";
import { type Marks, phrasingOf, type PositionOf, type Run, trimmedSpan, unmarked } from "./phrase.ts";
import { tableFlow } from "./table.ts";

/** The elements around a block, innermost first. */
export interface Path {
  readonly element: Nodes;
  readonly above: Path | undefined;
}

export interface Flow {
  readonly node: BlockContent;
  readonly path: Path;
  /** Whether all of its text is a link. */
  readonly linked: boolean;
}

/** Something met on the way that is to be said. */
export interface Sight {
  readonly kind: "hidden" | "picture" | "struck" | "nested-table" | "tall-figure" | "wide-figure" | "numbering";
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const safeAddress = /^(?:https?:\/\/|mailto:)[^\s]+$/iu;
const headingTag = /^h[1-6]$/u;
const noteMark = /^[^\p{L}\p{N}]*[\d①-⑳]{1,3}[^\p{L}\p{N}]*$/u;
const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** The lines of a block that has words of its own. */
export function linesOfBlock(node: RootContent): string[] {
  if (node.type !== "paragraph" && node.type !== "heading") return [];
  const lines = [""];
  const visit = (children: readonly { type: string }[]) => {
    for (const child of children) {
      if (child.type === "break") lines.push("");
      else if ("value" in child) lines.push((lines.pop() ?? "") + String(child.value));
      else if ("children" in child) visit(child.children as { type: string }[]);
    }
  };
  visit(node.children);
  return lines.map((line) => line.trim());
}

export class FlowReader {
  readonly sights: Sight[] = [];
  /** Every piece of text that was read. */
  readonly runs: { readonly from: number; readonly to: number }[] = [];
  readonly positionOf: PositionOf;
  #flows: Flow[] = [];
  #open: Run[] = [];
  #marks: Marks = unmarked;
  #path: Path;
  #preformatted = false;
  #inCell = false;

  constructor(
    root: Nodes,
    readonly source: string,
    /** How many characters of the source the parser did not see. */
    readonly skipped: number,
  ) {
    const lines = linesOf(source);
    this.positionOf = (from, to) => ({ start: lines.pointAt(from), end: lines.pointAt(to) });
    this.#path = { element: root, above: undefined };
  }

  spanOf(node: Nodes): { from: number; to: number } {
    const last = this.runs.at(-1)?.to ?? 0;
    const from = node.position?.start.offset;
    const to = node.position?.end.offset;
    return { from: from === undefined ? last : from + this.skipped, to: to === undefined ? last : to + this.skipped };
  }

  saw(kind: Sight["kind"], node: Nodes): void {
    this.sights.push({ kind, text: rawTextOf(node).replace(/\s+/gu, " ").trim(), ...this.spanOf(node) });
  }

  /** What the children hold, apart from what is around them. */
  flowOf(children: readonly ElementContent[], around: Nodes, inCell = this.#inCell): Flow[] {
    const outer = [this.#flows, this.#open, this.#marks, this.#path, this.#inCell] as const;
    this.#flows = [];
    this.#open = [];
    this.#marks = unmarked;
    this.#path = { element: around, above: this.#path };
    this.#inCell = inCell;
    for (const child of children) this.#walk(child);
    this.#flush();
    const flows = this.#flows;
    [this.#flows, this.#open, this.#marks, this.#path, this.#inCell] = outer;
    return flows;
  }

  #push(value: string, from: number, to: number): void {
    this.#open.push({ value, from, to, marks: this.#marks });
  }

  #walk(node: ElementContent): void {
    if (node.type === "text") this.#readText(node.value, node);
    else if (node.type === "element" && !unread.has(node.tagName)) this.#readElement(node);
  }

  #readText(value: string, node: ElementContent): void {
    const span = this.spanOf(node);
    if (value.trim() === "") {
      if (this.#open.length > 0) this.#push(value.includes("\u00A0") ? value : " ", span.from, span.to);
      return;
    }
    const { from, to } = trimmedSpan(this.source, span.from, span.to);
    this.runs.push({ from, to });
    if (!this.#preformatted) return this.#push(value, from, to);
    value.split("\n").forEach((line, index) => {
      if (index > 0) this.#push("\n", from, from);
      this.#push(line, from, to);
    });
  }

  #readElement(element: Element): void {
    const { tagName } = element;
    const { from, to } = this.spanOf(element);
    if (isHidden(element)) {
      if (rawTextOf(element).trim() !== "") this.saw("hidden", element);
    } else if (tagName === "br") {
      this.#push("\n", from, to);
    } else if (tagName === "img") {
      this.saw("picture", element);
      // In a cell it may be a figure: such a cell is not blank.
      if (this.#inCell) this.#push("〔图片〕", from, to);
    } else if (tagName === "input") {
      if (!/^(?:hidden|submit|button|reset|image|checkbox|radio)$/iu.test(attribute(element, "type"))) {
        this.#push(attribute(element, "value"), from, to);
      }
    } else if (tagName === "select") {
      const options = [...elementsIn(element)].filter((option) => option.tagName === "option");
      const chosen = options.filter(({ properties }) => properties["selected"] !== undefined);
      this.#push((chosen.length > 0 ? chosen : options).map(rawTextOf).join(" / "), from, to);
    } else if (tagName === "sup" || tagName === "sub") {
      this.#readRaised(element);
    } else if (tagName === "table") {
      this.#flush();
      this.#flows.push(...tableFlow(this, element, this.#path));
    } else if (tagName === "ul" || tagName === "ol") {
      this.#flush();
      this.#readList(element);
    } else if (isStruck(element)) {
      this.saw("struck", element);
      this.#push("〔划去：", from, from);
      this.#readChildren(element);
      this.#push("〕", to, to);
    } else {
      this.#readChildren(element);
    }
  }

  #readChildren(element: Element): void {
    const { tagName } = element;
    const outer = [this.#marks, this.#path, this.#preformatted] as const;
    const isBlock = blocks.has(tagName);
    if (isBlock) {
      this.#flush();
      this.#path = { element, above: this.#path };
      if (tagName === "pre") this.#preformatted = true;
    } else if (tagName === "b" || tagName === "strong") {
      this.#marks = { ...this.#marks, strong: true };
    } else if (tagName === "i" || tagName === "em") {
      this.#marks = { ...this.#marks, emphasis: true };
    } else if (tagName === "a") {
      const url = attribute(element, "href").trim();
      if (safeAddress.test(url) && URL.canParse(url)) this.#marks = { ...this.#marks, url };
    }
    for (const child of element.children) this.#walk(child);
    if (isBlock) this.#flush(headingTag.test(tagName) ? (Number(tagName[1]) as Heading["depth"]) : undefined);
    [this.#marks, this.#path, this.#preformatted] = outer;
  }

  /** The mark of a note behind a figure must not become its last digit. */
  #readRaised(element: Element): void {
    const text = rawTextOf(element).trim();
    const { from, to } = this.spanOf(element);
    const before = this.#open.at(-1)?.value.trimEnd() ?? "";
    if (text === "") return;
    this.runs.push(trimmedSpan(this.source, from, to));
    if (element.tagName === "sup" && noteMark.test(text) && !/[A-Za-z]$/u.test(before)) {
      this.#push(`（注${text.replace(/[^\d①-⑳]/gu, "")}）`, from, to);
    } else if (element.tagName === "sup") {
      this.#push(
        text.replace(/\d/gu, (digit) => superscripts[Number(digit)] ?? digit),
        from,
        to,
      );
    } else {
      this.#push(/^\d+$/u.test(text) ? `（${text}）` : text, from, to);
    }
  }

  /** A list of short texts is a list. One that wraps headings or tables only sets them in. */
  #readList(element: Element): void {
    const ordered = element.tagName === "ol";
    const path: Path = { element, above: this.#path };
    const items: ListItem[] = [];
    const flows: Flow[] = [];
    for (const child of childrenOf(element)) {
      if (isElement(child) && isHidden(child)) {
        this.saw("hidden", child);
        continue;
      }
      const found = isElement(child) ? this.flowOf(child.tagName === "li" ? child.children : [child], child) : [];
      const [first, last] = [found[0]?.node.position, found.at(-1)?.node.position];
      flows.push(...found);
      if (first === undefined || last === undefined) continue;
      const position = { start: first.start, end: last.end };
      items.push({ type: "listItem", spread: false, children: found.map(({ node }) => node), position });
    }
    const [first, last] = [items[0]?.position, items.at(-1)?.position];
    if (first === undefined || last === undefined) return;
    const isList =
      items.length > 1 &&
      flows.every(({ node }) => node.type === "paragraph" || node.type === "list") &&
      !flows.some(({ node }) => linesOfBlock(node).some((line) => partHeaded(line) !== undefined));
    if (isList) {
      const start = Number.parseInt(attribute(element, "start"), 10);
      const position = { start: first.start, end: last.end };
      const list: List = { type: "list", ordered, spread: false, children: items, position };
      if (ordered && start >= 0) list.start = start;
      this.#flows.push({ node: list, path, linked: flows.every(({ linked }) => linked) });
    } else {
      if (ordered) this.saw("numbering", element);
      this.#flows.push(...flows);
    }
  }

  /** Ends the paragraph or heading that is open. */
  #flush(depth?: Heading["depth"]): void {
    const open = this.#open;
    this.#open = [];
    if (open.length === 0) return;
    const children = phrasingOf(open, this.positionOf);
    const [first, last] = [children[0]?.position, children.at(-1)?.position];
    if (first === undefined || last === undefined) return;
    const position = { start: first.start, end: last.end };
    const node: Paragraph | Heading =
      depth === undefined ? { type: "paragraph", children, position } : { type: "heading", depth, children, position };
    const linked = children.every(({ type }) => type === "link");
    this.#flows.push({ node, path: this.#path, linked });
  }
}
