import { toString } from "hast-util-to-string";
import rehypeParse from "rehype-parse";
import { unified } from "unified";

/** A piece of HTML as a browser reads it: the text of each of its topmost nodes. */
export function fromHtml(html: string): string[] {
  const { children } = unified().use(rehypeParse, { fragment: true }).parse(html);
  return children.map((child) =>
    child.type === "text" ? child.value : child.type === "element" ? toString(child) : "",
  );
}
