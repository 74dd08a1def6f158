/** What the elements of HTML mean to a reader of reports, and which of them a browser does not show. */
import type { Element, ElementContent, Nodes } from "hast";

/** They end the line before them and begin a new one. */
export const blocks = new Set(
  (
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure " +
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary " +
    "table tbody td tfoot th thead tr ul"
  ).split(" "),
);

/** Nothing in them is text of the page. */
export const unread = new Set(
  (
    "applet audio base canvas col colgroup datalist embed frame frameset head iframe link map math meta noembed " +
    "noframes noscript object param rp rt script style svg template title video"
  ).split(" "),
);

export const isElement = (node: Nodes): node is Element => node.type === "element";

export function attribute(element: Element, name: string): string {
  const value = element.properties[name];
  return Array.isArray(value) ? value.join(" ") : value === undefined || value === null ? "" : String(value);
}

const hiding =
  /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all|opacity\s*:\s*0(?:\.0+)?\s*(?:;|!|$)|font-size\s*:\s*0(?:\.0+)?(?:px|pt|em)?\s*(?:;|!|$))/iu;

/** Is the element in the page, but not to be seen? */
export function isHidden(element: Element): boolean {
  if (element.properties["hidden"] !== undefined && element.properties["hidden"] !== false) return true;
  const style = element.properties["style"];
  return typeof style === "string" && style !== "" && hiding.test(style);
}

export function isStruck(element: Element): boolean {
  if (element.tagName === "s" || element.tagName === "strike" || element.tagName === "del") return true;
  return /text-decoration[^;]*:[^;]*line-through/iu.test(attribute(element, "style"));
}

export function childrenOf(node: Nodes): readonly ElementContent[] {
  return "children" in node ? (node.children as readonly ElementContent[]) : [];
}

/** All elements below a node in the order of the document. The tree is not deep: deeper ones are never parsed. */
export function* elementsIn(node: Nodes): Generator<Element> {
  for (const child of childrenOf(node)) {
    if (!isElement(child)) continue;
    yield child;
    yield* elementsIn(child);
  }
}

export function holdsElement(node: Nodes, tagName: string): boolean {
  for (const { tagName: found } of elementsIn(node)) if (found === tagName) return true;
  return false;
}

/** Text without white space collapsed or anything left out. */
export function rawTextOf(node: Nodes): string {
  return node.type === "text" ? node.value : childrenOf(node).map(rawTextOf).join("");
}
