/** What a page or a Word file is read into: blocks in the order of the document, and what is to be said of them. */
import type { Nodes } from "hast";
import type { BlockContent, RootContent } from "mdast";

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
