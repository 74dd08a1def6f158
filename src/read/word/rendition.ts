/**
 * A document without lines → text in the shape of our own text files, whose lines and columns become the places of its
 * mdast: a line for each line of a paragraph, a tab-indented line for each cell, an empty line between rows and blocks.
 */
import type { Nodes, Root, RootContent, Table } from "mdast";
import { toString } from "mdast-util-to-string";
import type { Point } from "unist";
import { linesOfBlock } from "../markup/block.ts";
import { partHeaded } from "../markup/names.ts";

export interface Rendition {
  readonly text: string;
  /** For each line where it stands in the document; an empty string for lines between. */
  readonly whereOf: readonly string[];
  /** The spans of text in it, without the lines of empty cells. */
  readonly spans: readonly { readonly from: number; readonly to: number }[];
}

const longestQuote = 16;

class Renderer {
  text = "";
  readonly whereOf: string[] = [];
  readonly spans: { from: number; to: number }[] = [];
  #line = 1;
  #column = 1;
  #heading = "";
  #tables = 0;
  #paragraphs = 0;

  #point(): Point {
    return { line: this.#line, column: this.#column, offset: this.text.length };
  }

  #write(value: string): void {
    this.text += value;
    this.#column += value.length;
  }

  #endLine(where: string): void {
    this.text += "\n";
    this.whereOf.push(where === "" ? "" : where + this.#heading);
    this.#line += 1;
    this.#column = 1;
  }

  /** Writes inline nodes and gives each its place. */
  #inline(node: Nodes, where: string): void {
    const start = this.#point();
    if (node.type === "text") this.#write(node.value);
    else if (node.type === "break") this.#endLine(where);
    else if ("children" in node) for (const child of node.children) this.#inline(child, where);
    node.position = { start, end: this.#point() };
    if (node.type === "text") this.spans.push({ from: start.offset ?? 0, to: this.text.length });
  }

  #table(table: Table): void {
    this.#tables += 1;
    for (const [row, { children: cells }] of table.children.entries()) {
      if (row > 0) this.#endLine("");
      for (const [index, cell] of cells.entries()) {
        this.#write("\t");
        const where = `第${this.#tables}张表第${row + 1}行第${cell.data?.column ?? index + 1}列`;
        this.#inline(cell, where);
        this.#endLine(where);
      }
    }
  }

  block(node: RootContent): void {
    if (node.type === "table") {
      this.#table(node);
    } else if (node.type === "list") {
      for (const [index, item] of node.children.entries()) {
        if (index > 0 && item.children.length > 0) this.#endLine("");
        item.children.forEach((child, at) => {
          if (at > 0) this.#endLine("");
          this.block(child);
        });
        enclose(item, item.children);
      }
    } else {
      this.#paragraphs += 1;
      const [line = ""] = linesOfBlock(node);
      if (node.type === "heading" || partHeaded(line) !== undefined) {
        const words = toString(node);
        const short = words.length > longestQuote ? `${words.slice(0, longestQuote)}…` : words;
        this.#heading = "";
        this.#inlineBlock(node, `第${this.#paragraphs}段`);
        this.#heading = `（“${short}”之下）`;
        return;
      }
      this.#inlineBlock(node, `第${this.#paragraphs}段`);
    }
    if (node.type === "table" || node.type === "list") enclose(node, node.children);
  }

  #inlineBlock(node: RootContent, where: string): void {
    this.#inline(node, where);
    this.#endLine(where);
  }

  root(tree: Root): void {
    tree.children.forEach((child, index) => {
      if (index > 0) this.#endLine("");
      this.block(child);
    });
  }
}

/** A node reaches from its first child to its last. */
function enclose(node: Nodes, children: readonly Nodes[]): void {
  for (const child of children) if (child.type === "tableRow") enclose(child, child.children);
  const [first, last] = [children[0]?.position, children.at(-1)?.position];
  if (first !== undefined && last !== undefined) node.position = { start: first.start, end: last.end };
}

/** Renders a tree and moves its places into the rendition. */
export function render(tree: Root): Rendition {
  const renderer = new Renderer();
  renderer.root(tree);
  return { text: renderer.text, whereOf: renderer.whereOf, spans: renderer.spans };
}
