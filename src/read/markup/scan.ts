/**
 * What would keep an HTML parser busy, found in one pass over the source before it is parsed: an HTML parser looks
 * through all open elements at each tag, and opens unclosed ones again in every paragraph.
 */
const deepestNesting = 500;
const mostTags = 200_000;
const mostCells = 20_000;
const mostAttributes = 500;
/** Sum over all tags of the elements open at each. */
const mostWork = 20_000_000;
/** The same for elements such as `<font>`, which the parser makes anew in each block while they are open. */
const mostReopened = 1_000_000;

const empty = new Set(
  "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr".split(" "),
);
/** Their end tags may be left out, so that an open one means nothing. */
const closedByOthers = new Set(
  "p li dt dd td th tr tbody thead tfoot option optgroup colgroup rp rt html head body".split(" "),
);
const formatting = new Set("a b big code em font i nobr s small strike strong tt u".split(" "));
/** Nothing in them is a tag. */
const rawText = new Set(["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"]);

const [exclamation, quotation, apostrophe, equals, greater] = [0x21, 0x22, 0x27, 0x3d, 0x3e];

/** The end of a tag whose name ends at an offset, and how many attributes it has. */
function tagEnd(source: string, from: number): { end: number; attributes: number } {
  let attributes = 0;
  let quote = 0;
  let before = 0x20;
  let spaced = true;
  let at = from;
  for (; at < source.length; at += 1) {
    const code = source.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
      continue;
    }
    if (code === greater) break;
    if (code <= 0x20) {
      spaced = true;
      continue;
    }
    // An equals sign goes on with the attribute, whatever spaces stand around it.
    if ((code === quotation || code === apostrophe) && before === equals) quote = code;
    else if (spaced && before !== equals && code !== equals) attributes += 1;
    before = code;
    spaced = false;
  }
  return { end: at + 1, attributes };
}

const longestName = 40;
const isLetter = (code: number) => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);

/** The name of a tag that begins at an offset, in small letters. */
function tagNameAt(source: string, from: number): string | undefined {
  if (!isLetter(source.charCodeAt(from))) return undefined;
  let end = from + 1;
  for (; end < source.length && end - from < longestName; end += 1) {
    const code = source.charCodeAt(end);
    if (code <= 0x20 || code === 0x2f || code === greater) break;
  }
  return source.slice(from, end).toLowerCase();
}

/** Why a page is no report by its sheer shape, as `…为 X，应不超过 Y`. */
export function markupExcessOf(source: string): string | undefined {
  let tags = 0;
  let cells = 0;
  let work = 0;
  let reopened = 0;
  let openFormats = 0;
  const open = new Map<string, number>();
  let depth = 0;
  let at = source.indexOf("<");
  while (at >= 0) {
    if (source.charCodeAt(at + 1) === exclamation && source.slice(at, at + 4) === "<!--") {
      const end = source.indexOf("-->", at);
      at = end < 0 ? -1 : source.indexOf("<", end);
      continue;
    }
    const name = tagNameAt(source, source[at + 1] === "/" ? at + 2 : at + 1);
    if (name === undefined) {
      at = source.indexOf("<", at + 1);
      continue;
    }
    const closing = source[at + 1] === "/";
    const { end, attributes } = tagEnd(source, at + name.length + (closing ? 2 : 1));
    tags += 1;
    if (tags > mostTags) return `网页有 ${mostTags} 个以上的标签，应不超过此数`;
    if (attributes > mostAttributes) return `网页有标签带 ${attributes} 个属性，应不超过 ${mostAttributes} 个`;
    if (!closing && (name === "td" || name === "th")) cells += 1;
    if (cells > mostCells) return `网页的表格有 ${mostCells} 个以上的格子，应不超过此数`;
    if (!empty.has(name) && !closedByOthers.has(name)) {
      const count = open.get(name) ?? 0;
      if (!closing) {
        open.set(name, count + 1);
        depth += 1;
        if (formatting.has(name)) openFormats += 1;
      } else if (count > 0) {
        open.set(name, count - 1);
        depth -= 1;
        if (formatting.has(name)) openFormats -= 1;
      }
    }
    if (depth > deepestNesting) return `网页的标签嵌套了 ${deepestNesting} 层以上，应不超过此数`;
    work += depth;
    if (!formatting.has(name)) reopened += openFormats;
    if (work > mostWork || reopened > mostReopened) return "网页有大量没有关闭的标签，应成对书写";
    if (!closing && rawText.has(name)) {
      const close = new RegExp(`</${name}`, "giu");
      close.lastIndex = end;
      at = close.exec(source)?.index ?? -1;
    } else {
      at = source.indexOf("<", end);
    }
  }
  return undefined;
}
