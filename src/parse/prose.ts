/** mdast → the blocks that a report may hold. Whatever is not among them is kept as the literal text of the file. */
import type { Node, PhrasingContent, RootContent } from "mdast";
import { toString } from "mdast-util-to-string";
import type { Block, Phrasing } from "../report/report.ts";
import { placeOf } from "./found.ts";

const safeAddress = /^(?:https?:\/\/|mailto:)[^\s]+$/iu;

function literal(node: Node, source: string): Phrasing {
  const { start, end } = placeOf(node);
  return { type: "text", value: source.slice(start.offset, end.offset) };
}

function toPhrasing(nodes: readonly PhrasingContent[], source: string): Phrasing[] {
  return nodes.map((node): Phrasing => {
    switch (node.type) {
      case "text":
        return { type: "text", value: node.value };
      case "break":
        return { type: "break" };
      case "strong":
      case "emphasis":
        return { type: node.type, children: toPhrasing(node.children, source) };
      case "link":
        return safeAddress.test(node.url) && URL.canParse(node.url)
          ? { type: "link", url: node.url, children: toPhrasing(node.children, source) }
          : literal(node, source);
      default:
        return literal(node, source);
    }
  });
}

export function toBlock(node: RootContent, source: string): Block {
  const place = placeOf(node);
  switch (node.type) {
    case "paragraph":
      return { type: "paragraph", children: toPhrasing(node.children, source), place };
    case "heading":
      return { type: "heading", depth: node.depth, children: toPhrasing(node.children, source), place };
    case "list":
      return {
        type: "list",
        ordered: node.ordered === true,
        start: node.start ?? 1,
        items: node.children.map((item) => item.children.map((child) => toBlock(child, source))),
        place,
      };
    case "blockquote":
      return { type: "quote", children: node.children.map((child) => toBlock(child, source)), place };
    case "table":
      return { type: "table", rows: node.children.map((row) => row.children.map((cell) => toString(cell))), place };
    default:
      return { type: "paragraph", children: [literal(node, source)], place };
  }
}
