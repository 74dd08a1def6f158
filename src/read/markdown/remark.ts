/** The Markdown parser: what it says of a document is what the document means. */
import type { Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";
import type { Node } from "unist";

/**
 * Paragraphs of Chinese documents begin with spaces, and no report holds program code or HTML: indentation never makes
 * a code block, and tags are text.
 */
function plainParagraphs(this: Processor): void {
  const data = this.data() as { micromarkExtensions?: unknown[] };
  (data.micromarkExtensions ??= []).push({ disable: { null: ["codeIndented", "htmlFlow", "htmlText"] } });
}

const processor = unified().use(remarkParse).use(remarkGfm).use(plainParagraphs).freeze();

/** The parser steps over a byte order mark and does not count it; offsets here are those of the file. */
function countByteOrderMark(node: Node): void {
  if (node.position?.start.offset !== undefined) node.position.start.offset += 1;
  if (node.position?.end.offset !== undefined) node.position.end.offset += 1;
  if ("children" in node) for (const child of node.children as Node[]) countByteOrderMark(child);
}

export function parseWithRemark(source: string): Root {
  const tree = processor.parse(source);
  if (source.startsWith("\uFEFF")) countByteOrderMark(tree);
  return tree;
}
