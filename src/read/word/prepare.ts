/**
 * The XML of a Word document made ready for mammoth: what mammoth does not know is put into words that it does, with a
 * note of what it was; what Word does not show is taken out; and every text gets its mark.
 */
import type { Marks } from "./marks.ts";
import type { NumberOfParagraph } from "./numbered.ts";
import type { ListPlace } from "./numbering.ts";
import type { Styles } from "./styles.ts";
import {
  childNamed,
  elementsOf,
  escapeXml,
  isOn,
  textIn,
  valueOf,
  xml,
  xmlAttribute,
  type XmlElement,
  type XmlNode,
} from "./xml.ts";

/** Something that is to be said of a text: where it stands, and its words. */
export interface Note {
  readonly kind:
    | "hidden"
    | "ruby"
    | "formula"
    | "text-box"
    | "graphic"
    | "embedded"
    | "unknown"
    | "numbered"
    | "numbered-cell"
    | "number-lost";
  readonly text: string;
  /** The mark of the text or the paragraph. */
  readonly at: number;
}

interface Context {
  readonly paragraph: number;
  readonly covered: boolean;
  readonly inCell: boolean;
  /** In a paragraph whose style hides it. */
  readonly hidden: boolean;
}

/** What mammoth reads, or passes over rightly; nothing in other elements would be read. */
const known = new Set(
  (
    "w:document w:body w:p w:r w:hyperlink w:tbl w:tr w:tc w:sdt w:sdtContent w:customXml w:ins w:moveTo w:object " +
    "w:smartTag w:pict v:roundrect v:shape v:textbox w:txbxContent v:group v:rect w:footnotes w:footnote w:endnotes w:endnote"
  ).split(" "),
);
/** They only wrap, and mean nothing to a reader. */
const wrappers = new Set("w:fldSimple w:dir w:bdo".split(" "));
const properties = new Set("w:pPr w:rPr w:tblPr w:tblGrid w:trPr w:tcPr w:sectPr w:tblPrEx".split(" "));
const deleted = new Set("w:del w:moveFrom w14:conflictDel".split(" "));
/** Structures of a formula in which digits that stand beside each other are not one number: 1/2 is not 12. */
const plainFormula = new Set("m:oMath m:oMathPara m:oMathParaPr m:r m:t m:rPr m:ctrlPr".split(" "));

const words = (text: string): XmlElement => xml("w:t", [escapeXml(text)]);
const folded = (text: string) => text.replace(/\s+/gu, " ").trim();

/** Text boxes that are in no other one. */
function boxesIn(element: XmlElement): XmlElement[] {
  if (element.name === "w:txbxContent") return [element];
  return element.children.flatMap((node) => (typeof node === "string" ? [] : boxesIn(node)));
}

/** mammoth takes a paragraph for an item of a list by its style, too, unless it says that it is none. */
function paragraphProperties(own: XmlElement | undefined, place: ListPlace | undefined): readonly XmlElement[] {
  const others = (own?.children ?? []).filter((node) => typeof node === "string" || node.name !== "w:numPr");
  if (place === undefined && childNamed(own, "w:pStyle") === undefined) {
    return others.length === 0 ? [] : [xml("w:pPr", others)];
  }
  const { numId, level } = place ?? { numId: "0", level: 0 };
  const list = xml("w:numPr", [
    xml("w:ilvl", [], ` w:val="${level}"`),
    xml("w:numId", [], ` w:val="${escapeXml(numId).replaceAll('"', "&quot;")}"`),
  ]);
  return [xml("w:pPr", [...others, list])];
}

/** A paragraph with its mark at the head: in its first text, or in a run of its own where it does not begin with text. */
function headed(mark: string, number: string, nodes: readonly XmlNode[]): readonly XmlNode[] {
  const [run, ...others] = nodes;
  if (number === "" && run !== undefined && typeof run !== "string" && run.name === "w:r") {
    const at = run.children.findIndex((node) => typeof node === "string" || node.name !== "w:rPr");
    const text = run.children[at];
    if (text !== undefined && typeof text !== "string" && text.name === "w:t") {
      const marked = { ...text, children: [mark, ...text.children] };
      return [{ ...run, children: run.children.with(at, marked) }, ...others];
    }
  }
  return [xml("w:r", [words(mark + number)]), ...nodes];
}

export class Preparer {
  readonly notes: Note[] = [];

  constructor(
    readonly marks: Marks,
    readonly styles: Styles,
    readonly numbers: ReadonlyMap<XmlElement, NumberOfParagraph>,
  ) {}

  root(root: XmlElement): XmlElement {
    return {
      ...root,
      children: this.#all(root.children, { paragraph: 0, covered: false, inCell: false, hidden: false }),
    };
  }

  #note(kind: Note["kind"], text: string, at: number): void {
    const short = folded(text);
    if (short !== "") this.notes.push({ kind, text: short, at });
  }

  #all(nodes: readonly XmlNode[], context: Context): XmlNode[] {
    return nodes.flatMap((node) => (typeof node === "string" ? [node] : this.#element(node, context)));
  }

  #within(element: XmlElement, context: Context): XmlElement {
    return { ...element, children: this.#all(element.children, context) };
  }

  #element(element: XmlElement, context: Context): readonly XmlNode[] {
    const { name } = element;
    if (properties.has(name)) return [element];
    if (deleted.has(name)) return [];
    switch (name) {
      case "w:t":
        return [this.#text(element, textIn(element), context)];
      case "w:p":
        return [this.#paragraph(element, context)];
      case "w:r":
        return this.#run(element, context);
      case "w:tr":
        return this.#row(element, context);
      case "w:tc":
        return this.#cell(element, context);
      case "w:sym":
        return this.#symbol(element, context);
      case "w:sdt":
        // As a form mammoth would read a box to tick, and not the sign that stands for it.
        return [
          {
            ...element,
            children: this.#all(
              element.children.filter((node) => typeof node === "string" || node.name !== "w:sdtPr"),
              context,
            ),
          },
        ];
      case "w:ruby":
        return this.#ruby(element, context);
      case "m:oMath":
      case "m:oMathPara":
        return this.#formula(element, context);
      case "mc:AlternateContent":
        return this.#alternative(element, context);
      case "w:drawing":
        return this.#drawing(element, context);
      case "w:pict":
        return this.#picture(element, context);
      case "w:ffData":
        return this.#choice(element, context);
      case "w:altChunk":
        this.#note("embedded", "另一份文档", this.marks.last);
        return [];
      default:
        return this.#other(element, context);
    }
  }

  #other(element: XmlElement, context: Context): readonly XmlNode[] {
    if (known.has(element.name)) return [this.#within(element, context)];
    const text = textIn(element);
    if (wrappers.has(element.name)) return this.#all(element.children, context);
    if (text.trim() === "") return [element.children.length > 0 ? this.#within(element, context) : element];
    this.#note("unknown", text, this.marks.last + 1);
    return this.#all(element.children, context);
  }

  /** A text with its mark before it. */
  #text(element: XmlElement, text: string, { paragraph, covered }: Context): XmlElement {
    if (text === "") return element;
    const { id, written } = this.marks.next();
    this.marks.texts.push({ id, paragraph, text, covered });
    return { ...element, children: [written, ...element.children] };
  }

  /** Text that is in the document and cannot be read: its mark is never found. */
  #lost(text: string, { paragraph, covered }: Context): void {
    if (folded(text) === "") return;
    this.marks.texts.push({ id: this.marks.next().id, paragraph, text: folded(text), covered });
  }

  #paragraph(element: XmlElement, context: Context): XmlElement {
    const { id, written } = this.marks.next();
    const numbered = this.numbers.get(element);
    const own = childNamed(element, "w:pPr");
    const hidden = this.styles.isHidden(valueOf(own, "w:pStyle") ?? this.styles.usual);
    const within = { ...context, paragraph: id, hidden };
    const rest = element.children.filter((node) => typeof node === "string" || node.name !== "w:pPr");
    const pPr = paragraphProperties(own, numbered?.asList === true ? numbered.number.place : undefined);
    const number = this.#numberBefore(element, numbered, id, context);
    return { ...element, children: [...pPr, ...headed(written, number, this.#all(rest, within))] };
  }

  /** What stands before the words of a paragraph that Word numbers. */
  #numberBefore(element: XmlElement, numbered: NumberOfParagraph | undefined, at: number, { inCell }: Context): string {
    if (numbered === undefined) return "";
    const { number, asList } = numbered;
    const text = textIn(element).trim();
    if (number.kind !== "number") {
      if (number.kind === "bullet") return "";
      this.#note("number-lost", text === "" ? "空段" : text, at);
      // Nobody knows what figure stands in a cell where Word would show a number before it.
      return inCell && !/\p{L}/u.test(text) ? "〔自动编号〕" : "";
    }
    if (asList) return "";
    if (inCell && !/\p{L}/u.test(text)) {
      this.#note("numbered-cell", number.written, at);
      return `〔自动编号：${number.written}〕`;
    }
    if (text === "") return "";
    this.#note("numbered", number.written + text, at);
    // A number without a mark behind it must not run into the digits that follow.
    return /[\p{L}\p{N}]$/u.test(number.written) && /^[\p{N}A-Za-z]/u.test(text)
      ? `${number.written} `
      : number.written;
  }

  #isHidden(run: XmlElement, { hidden }: Context): boolean {
    const own = childNamed(run, "w:rPr");
    if (childNamed(own, "w:vanish") !== undefined) return isOn(own, "w:vanish");
    return hidden || this.styles.isHidden(valueOf(own, "w:rStyle"));
  }

  #run(element: XmlElement, context: Context): readonly XmlNode[] {
    if (!this.#isHidden(element, context)) return [this.#within(element, context)];
    this.#note("hidden", textIn(element), context.paragraph);
    // Fields begin and end in runs that may be hidden, too.
    const kept = element.children.filter(
      (node) => typeof node !== "string" && /^w:(?:rPr|fldChar|instrText)$/u.test(node.name),
    );
    return [{ ...element, children: this.#all(kept, context) }];
  }

  #row(element: XmlElement, context: Context): readonly XmlNode[] {
    const own = childNamed(element, "w:trPr");
    if (childNamed(own, "w:del") !== undefined) return [];
    if (isOn(own, "w:hidden")) {
      this.#note("hidden", textIn(element), this.marks.last);
      return [];
    }
    return [this.#within(element, context)];
  }

  #cell(element: XmlElement, context: Context): readonly XmlNode[] {
    const own = childNamed(element, "w:tcPr");
    if (childNamed(own, "w:cellDel") !== undefined) return [];
    const merge = childNamed(own, "w:vMerge");
    const covered = merge !== undefined && (xmlAttribute(merge, "w:val") ?? "continue") === "continue";
    return [this.#within(element, { ...context, covered, inCell: true })];
  }

  /** mammoth knows some signs of fonts of signs: between the two marks it leaves a sign, or nothing. */
  #symbol(element: XmlElement, { paragraph, covered }: Context): readonly XmlNode[] {
    const [before, behind] = [this.marks.next(), this.marks.next()];
    this.marks.signs.push({ id: before.id, behind: behind.id, paragraph, text: "符号", covered });
    return [words(before.written), element, words(behind.written)];
  }

  #ruby(element: XmlElement, context: Context): readonly XmlNode[] {
    const base = childNamed(element, "w:rubyBase");
    const above = childNamed(element, "w:rt");
    this.#note(
      "ruby",
      above === undefined ? "" : `${base === undefined ? "" : textIn(base)}（${textIn(above)}）`,
      context.paragraph,
    );
    return base === undefined ? [] : this.#all(base.children, context);
  }

  #formula(element: XmlElement, context: Context): readonly XmlNode[] {
    const parts = [...elementsOf(element)].flatMap((node) => (node.name === "m:t" ? [textIn(node)] : []));
    if (parts.length === 0) return [];
    const plain = [...elementsOf(element)].every(({ name }) => plainFormula.has(name));
    const text = plain ? parts.join("") : `〔公式：${parts.join(" ")}〕`;
    this.#note("formula", parts.join(plain ? "" : " "), context.paragraph);
    return [xml("w:r", [this.#text(words(text), text, context)])];
  }

  /** The same thing written for newer and older programs: the older way, which mammoth knows, if it says all. */
  #alternative(element: XmlElement, context: Context): readonly XmlNode[] {
    const choice = childNamed(element, "mc:Choice");
    const fallback = childNamed(element, "mc:Fallback");
    const older = fallback !== undefined && fallback.children.length > 0;
    const same = choice === undefined || (older && textIn(choice) === textIn(fallback));
    return this.#all((same ? fallback : choice)?.children ?? [], context);
  }

  #drawing(element: XmlElement, context: Context): readonly XmlNode[] {
    const below = [...elementsOf(element)];
    const boxes = boxesIn(element);
    const picture = below.some(({ name }) => name === "a:blip") ? [element] : [];
    const read = boxes.flatMap((box) => this.#box(box, context));
    const shapes = below
      .filter(({ name }) => name === "a:t")
      .map(textIn)
      .join(" ");
    this.#lost(shapes, context);
    const graphic = below.find(({ name }) => name === "c:chart" || name === "dgm:relIds" || name === "cx:chart");
    if (graphic !== undefined) {
      const kind = graphic.name === "dgm:relIds" ? "SmartArt 图形" : "图表";
      this.#note("graphic", kind, context.paragraph);
      if (context.inCell) return [...picture, ...read, words(`〔${kind}〕`)];
    }
    return [...picture, ...read];
  }

  /** A text box in the way that mammoth knows. */
  #box(box: XmlElement, context: Context): readonly XmlNode[] {
    this.#note("text-box", textIn(box), context.paragraph);
    const content = this.#within(box, context);
    return [xml("w:pict", [xml("v:shape", [xml("v:textbox", [content])], ' xmlns:v="urn:schemas-microsoft-com:vml"')])];
  }

  /** The older way of drawings. */
  #picture(element: XmlElement, context: Context): readonly XmlNode[] {
    const below = [...elementsOf(element)];
    for (const { name, attributes, children } of below) {
      if (name === "v:textpath") this.#lost(xmlAttribute({ name, attributes, children }, "string") ?? "", context);
    }
    const boxes = boxesIn(element);
    if (boxes.length === 0) return [element];
    const picture = below.some(({ name }) => name === "v:imagedata")
      ? [{ ...element, children: below.filter(({ name }) => name === "v:imagedata") }]
      : [];
    return [...picture, ...boxes.flatMap((box) => this.#box(box, context))];
  }

  /** What is chosen in a drop-down field stands nowhere in the text. */
  #choice(element: XmlElement, context: Context): readonly XmlNode[] {
    const list = childNamed(element, "w:ddList");
    if (list !== undefined) {
      const entries = list.children.filter(
        (node): node is XmlElement => typeof node !== "string" && node.name === "w:listEntry",
      );
      const chosen = Number(valueOf(list, "w:result") ?? "0");
      this.#lost(xmlAttribute(entries[chosen], "w:val") ?? "", context);
    }
    return [element];
  }
}
