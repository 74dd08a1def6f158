/**
 * The XML of a Word document made ready for mammoth, which knows neither hidden text nor some marks that Word and WPS
 * write between the cells of a table; and what is to be said about it.
 */
export interface Prepared {
  readonly xml: string;
  /** Texts that Word does not show. */
  readonly hidden: readonly string[];
  readonly insertions: number;
  readonly deletions: number;
}

const mostTags = 600_000;
const mostCells = 20_000;
const deepestNesting = 300;

/** Why the XML is no report by its sheer shape, as `…为 X，应不超过 Y`. */
export function xmlExcessOf(xml: string): string | undefined {
  let tags = 0;
  let cells = 0;
  let depth = 0;
  for (let at = xml.indexOf("<"); at >= 0; at = xml.indexOf("<", at + 1)) {
    tags += 1;
    if (xml[at + 1] === "/") {
      depth -= 1;
    } else if (xml[at + 1] !== "?" && xml[at + 1] !== "!") {
      const end = xml.indexOf(">", at);
      if (end < 0) break;
      if (xml[end - 1] !== "/") depth += 1;
      if (xml.startsWith("<w:tc>", at) || xml.startsWith("<w:tc ", at)) cells += 1;
      at = end;
    }
    if (depth > deepestNesting) return `文件的结构嵌套了 ${deepestNesting} 层以上，应不超过此数`;
    if (cells > mostCells) return `文件的表格有 ${mostCells} 个以上的格子，应不超过此数`;
    if (tags > mostTags) return `文件有 ${mostTags} 个以上的标签，应不超过此数`;
  }
  return undefined;
}

/** Switched on: `<w:vanish/>`, and not `<w:vanish w:val="0"/>`. */
const vanish = /<w:vanish(?:\s+w:val="(?:1|true|on)")?\s*\/>/u;
/** A run with its properties, which stand first in it. Runs within runs, as in text boxes, begin their own match. */
const run = /(<w:r(?:\s[^<>]*)?>\s*<w:rPr>)((?:(?!<\/w:rPr>)[\s\S])*)(<\/w:rPr>)((?:(?!<\/w:r>|<w:r[\s>])[\s\S])*)/gu;
const text = /<w:t(?:\s[^<>]*)?>([^<]*)<\/w:t>/gu;

/** How things look, most of what Word writes, and nothing that is read: without it mammoth has half the work. */
const looks =
  /<w:(?:adjustRightInd|autoSpaceD[EN]|bCs|bottom|color|gridCol|iCs|ind|insideH|insideV|jc|keepLines|keepNext|kern|lang|left|noWrap|position|proofErr|rFonts|right|shd|snapToGrid|spacing|start|sz|szCs|tcW|textAlignment|top|trHeight|vAlign|w|widowControl)(?:\s[^<>]*)?\/>| w:rsid\w*="[^"]*"/gu;

export function prepareDocumentXml(source: string): Prepared {
  const hidden: string[] = [];
  const xml = source
    .replace(looks, "")
    // Bookmarks between rows or cells make mammoth give up merging cells.
    .replace(/<w:bookmark(?:Start|End)\b[^<>]*\/>/gu, "")
    .replace(/<\/?w:(?:fldSimple|dir|bdo)\b(?:[^<>"]|"[^"]*")*>/gu, "")
    .replace(/<w:dstrike\b/gu, "<w:strike")
    .replace(/<w:cr\s*\/>/gu, "<w:br/>")
    .replace(/<w:ptab\b[^<>]*\/>/gu, "<w:tab/>");
  const shown = !xml.includes("<w:vanish")
    ? xml
    : xml.replace(run, (whole: string, open: string, properties: string, close: string, content: string) => {
        if (!vanish.test(properties)) return whole;
        const without = content.replace(text, (_whole, words: string) => {
          if (words.trim() !== "") hidden.push(words.trim());
          return "";
        });
        return open + properties + close + without;
      });
  const count = (pattern: RegExp) => shown.match(pattern)?.length ?? 0;
  return {
    xml: shown,
    hidden,
    insertions: count(/<w:(?:ins|moveTo|cellIns)\s/gu),
    deletions: count(/<w:(?:del|moveFrom|cellDel)\s/gu),
  };
}
