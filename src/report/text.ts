/** The plain text of a block of prose. */
import type { Block, Phrasing } from "./report.ts";

function phrasingText(node: Phrasing): string {
  if (node.type === "text") return node.value;
  return node.type === "break" ? "\n" : node.children.map(phrasingText).join("");
}

export function textOf(block: Block): string {
  switch (block.type) {
    case "list":
      return block.items.flatMap((item) => item.map(textOf)).join("\n");
    case "quote":
      return block.children.map(textOf).join("\n");
    case "table":
      return block.rows.map((row) => row.join("\t")).join("\n");
    default:
      return block.children.map(phrasingText).join("");
  }
}
