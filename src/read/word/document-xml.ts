/** A Word file's XML → the XML of the same report in words that mammoth knows, with all that is to be said of it. */
import { type Marks, withoutMarks } from "./marks.ts";
import { numbersIn } from "./numbered.ts";
import { Numbering } from "./numbering.ts";
import { type Note, Preparer } from "./prepare.ts";
import { stylesOf } from "./styles.ts";
import { parseXml, serializeXml, withUsualPrefixes } from "./xml.ts";

export interface Prepared {
  /** The XML of the text and of its notes, by their names in the container. */
  readonly documents: ReadonlyMap<string, string>;
  readonly notes: readonly Note[];
  readonly insertions: number;
  readonly deletions: number;
}

/** How things look, most of what Word writes, and nothing that is read: without it mammoth has half the work. */
const looks =
  /<w:(?:adjustRightInd|autoSpaceD[EN]|bCs|bottom|color|gridCol|iCs|ind|insideH|insideV|jc|keepLines|keepNext|kern|lang|left|noWrap|position|proofErr|rFonts|right|shd|snapToGrid|spacing|start|sz|szCs|tcW|textAlignment|top|trHeight|vAlign|w|widowControl)(?:\s[^<>]*)?\/>| w:rsid\w*="[^"]*"/gu;

function simplified(source: string): string {
  return (
    withoutMarks(withUsualPrefixes(source))
      .replace(looks, "")
      .replace(/<w:rPr>\s*<\/w:rPr>/gu, "")
      // Bookmarks between rows or cells make mammoth give up merging cells.
      .replace(/<w:bookmark(?:Start|End)\b[^<>]*\/>/gu, "")
      // mammoth keeps all spaces.
      .replaceAll('<w:t xml:space="preserve">', "<w:t>")
      .replace(/<w:dstrike\b/gu, "<w:strike")
      .replace(/<w:cr\s*\/>/gu, "<w:br/>")
      .replace(/<w:ptab\b[^<>]*\/>/gu, "<w:tab/>")
  );
}

/** Notes are written behind the text, and read behind it. */
const parts = [/^word\/footnotes\.xml$/u, /^word\/endnotes\.xml$/u];

/** Prepares the text and its notes; nothing where the XML of one is none. */
export function prepareDocument(
  read: (name: string) => string | undefined,
  main: string,
  names: readonly string[],
  marks: Marks,
): Prepared | undefined {
  const rootOf = (name: string) => parseXml(withUsualPrefixes(read(name) ?? ""));
  const styles = stylesOf(rootOf("word/styles.xml"));
  const numbering = new Numbering(rootOf("word/numbering.xml"), styles);
  const documents = new Map<string, string>();
  const notes: Note[] = [];
  let [insertions, deletions] = [0, 0];
  for (const name of [main, ...names.filter((one) => parts.some((part) => part.test(one)))]) {
    const source = simplified(read(name) ?? "");
    const root = parseXml(source);
    if (root === undefined) return undefined;
    const preparer = new Preparer(marks, styles, numbersIn(root, numbering));
    documents.set(name, serializeXml(preparer.root(root)));
    notes.push(...preparer.notes);
    insertions += source.match(/<w:(?:ins|moveTo|cellIns)\s/gu)?.length ?? 0;
    deletions += source.match(/<w:(?:del|moveFrom|cellDel)\s/gu)?.length ?? 0;
  }
  return { documents, notes, insertions, deletions };
}
