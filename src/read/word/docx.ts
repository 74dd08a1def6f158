/** Word (.docx) → mdast, by way of mammoth's HTML, with places in a rendition of the document as text. */
import type { Element, ElementContent, Root as HastRoot } from "hast";
import mammoth from "mammoth";
import type { Nodes, Root } from "mdast";
import type { VFile } from "vfile";
import { parseHtml } from "../html.ts";
import { attribute, elementsIn, isElement } from "../markup/elements.ts";
import { FlowReader } from "../markup/flow.ts";
import { tellSights } from "../markup/sights.ts";
import { markupExcessOf } from "../markup/scan.ts";
import { putIntoDocx, type Refusal, saveAsDocx } from "../refusal.ts";
import { keepWritten } from "../written.ts";
import { type Prepared, prepareDocument } from "./document-xml.ts";
import { xmlExcessOf } from "./excess.ts";
import { type Marked, Marks, unmark, unreadAmong } from "./marks.ts";
import { tellBeside, tellNotes, tellShown, tellTracked, tellUnread } from "./notices.ts";
import { packageTextsOf } from "./package-texts.ts";
import { render } from "./rendition.ts";
import { elementsOf, parseXml, textIn, unescapeXml, withUsualPrefixes, xmlAttribute } from "./xml.ts";
import { unzip } from "./zip.ts";

const refusals: Readonly<Record<"broken" | "senseless" | "large" | "password" | "twice", Refusal>> = {
  broken: { reason: "Word 文件已经损坏，应能解压", note: `请从原处重新取得文件；如果还能打开，${saveAsDocx}` },
  senseless: { reason: "Word 文件的内容已经损坏，应为完整的 Word 文档", note: saveAsDocx },
  large: { reason: "Word 文件解压后过大，应与一份年度报告相当", note: "请确认放入的是报告本身。" },
  password: { reason: "Word 文件设有密码，应没有密码", note: `请取消密码：${saveAsDocx}` },
  twice: { reason: "Word 文件里有两份同名的内容，应只有一份", note: saveAsDocx },
};

/** Styles by which Word, WPS and LibreOffice mark headings in Chinese; mammoth knows the English ones. */
const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='标题'] => h1:fresh",
  ...[1, 2, 3, 4, 5, 6].map((depth) => `p[style-name='标题 ${depth}'] => h${depth}:fresh`),
  "p[style-name='Subtitle'] => p:fresh",
  "br[type='page'] => ",
];

/** What mammoth asks of a ZIP container. */
interface Container {
  exists(name: string): boolean;
  read(name: string, encoding?: string): Promise<string | Uint8Array>;
}

const isMain = (name: string) => /^word\/document\d*\.xml$/u.test(name);

/** The kind of document in a container that is no Word file. */
function kindOf(files: ReadonlyMap<string, Buffer>): Refusal | undefined {
  const names = [...files.keys()];
  if (names.some(isMain)) return undefined;
  const what = names.some((name) => name.startsWith("xl/"))
    ? " Excel 表格（.xlsx）"
    : names.some((name) => name.startsWith("ppt/"))
      ? "演示文稿（.pptx）"
      : names.includes("content.xml")
        ? " OpenDocument 文件（.odt 等）"
        : "压缩文件";
  return { reason: `文件是${what}，应为 Word 文档（.docx）`, note: putIntoDocx };
}

/** mammoth fails on tables where a document has no styles at all. */
const noStyles = '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>';

async function toHtml(files: ReadonlyMap<string, Buffer>, documents: ReadonlyMap<string, string>): Promise<string> {
  const container: Container = {
    exists: (name) => files.has(name) || name === "word/styles.xml",
    read: (name, encoding) => {
      const content = files.get(name) ?? Buffer.from(noStyles);
      const text = documents.get(name) ?? content.toString("utf8");
      return Promise.resolve(encoding === undefined || encoding === "base64" ? content : text);
    },
  };
  // mammoth takes a container as well as a buffer, which its types do not say: the file is inflated once, and by us.
  const input = { file: container } as unknown as Parameters<typeof mammoth.convertToHtml>[0];
  const { value } = await mammoth.convertToHtml(input, {
    styleMap,
    includeEmbeddedStyleMap: false,
    externalFileAccess: false,
    convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: "" })),
  });
  return value;
}

/** mammoth puts notes into a list at the end; as paragraphs they begin with the mark that stands in the text. */
function notesAsParagraphs(tree: HastRoot): void {
  const isNote = (node: ElementContent): node is Element =>
    isElement(node) && /^(?:footnote|endnote)-/u.test(attribute(node, "id"));
  for (const list of elementsIn(tree)) {
    if (list.tagName !== "ol" || !list.children.every(isNote) || list.children.length === 0) continue;
    list.tagName = "div";
    list.children.forEach((note, index) => {
      note.tagName = "div";
      const first = note.children.find((child) => isElement(child));
      const mark: ElementContent = { type: "text", value: `注${index + 1}：` };
      if (first === undefined) note.children.unshift(mark);
      else first.children.unshift(mark);
    });
  }
  // The arrows back into the text.
  for (const element of elementsIn(tree)) {
    element.children = element.children.filter(
      (child) =>
        !(isElement(child) && child.tagName === "a" && /^#(?:footnote|endnote)-ref-/u.test(attribute(child, "href"))),
    );
  }
}

/** Finds the paragraph or cell at an offset of the HTML, by the places that the nodes have before they are rendered. */
function leavesOf(root: Root, html: string): (offset: number) => Leaf | undefined {
  const leaves: { readonly from: number; readonly node: Leaf }[] = [];
  const visit = (node: Nodes) => {
    if (node.type === "paragraph" || node.type === "heading" || node.type === "tableCell") {
      leaves.push({ from: node.position?.start.offset ?? 0, node });
    } else if ("children" in node) {
      node.children.forEach(visit);
    }
  };
  visit(root);
  return (offset) => {
    let [low, high] = [0, leaves.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((leaves[middle]?.from ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const next = leaves[low];
    if (next === undefined) return leaves[low - 1]?.node;
    // Tags stand between the beginning of a block and its first word; in a cell there may be empty paragraphs.
    const parting = next.node.type === "tableCell" ? /<t[dh]\b/u : /<\/(?:p|h\d|li|t[dh])>/u;
    return parting.test(html.slice(offset, next.from)) ? leaves[low - 1]?.node : next.node;
  };
}

type Leaf = Extract<Nodes, { type: "paragraph" | "heading" | "tableCell" }>;

/** What was not read stands where it should, so that no figure looks whole without it. */
function writeUnread(unread: readonly Marked[], leafOf: (marked: Marked) => Leaf | undefined): void {
  for (const marked of unread) {
    if (!marked.covered) leafOf(marked)?.children.push({ type: "text", value: `〔没有读出：${marked.text.trim()}〕` });
  }
}

/** The text itself, by the name that the container gives it. */
function mainOf(files: ReadonlyMap<string, Buffer>): string {
  const relationships = parseXml(files.get("_rels/.rels")?.toString("utf8") ?? "");
  for (const element of relationships === undefined ? [] : elementsOf(relationships)) {
    const target = xmlAttribute(element, "Target")?.replace(/^\//u, "");
    if (
      xmlAttribute(element, "Type")?.endsWith("/officeDocument") === true &&
      target !== undefined &&
      files.has(target)
    ) {
      return target;
    }
  }
  return "word/document.xml";
}

/** What stands around the text: on each page, in the margin, and in the properties. */
function tellAround(file: VFile, files: ReadonlyMap<string, Buffer>, prepared: Prepared): void {
  const rootsOf = (pattern: RegExp) =>
    [...files].flatMap(([name, content]) => {
      const root = pattern.test(name) ? parseXml(withUsualPrefixes(content.toString("utf8"))) : undefined;
      return root === undefined ? [] : [root];
    });
  const elements = (pattern: RegExp) => rootsOf(pattern).flatMap((root) => [...elementsOf(root)]);
  tellBeside(file, "页眉", rootsOf(/^word\/header\d*\.xml$/u).map(textIn));
  tellBeside(file, "页脚", rootsOf(/^word\/footer\d*\.xml$/u).map(textIn));
  tellShown(file, {
    comments: elements(/^word\/comments\.xml$/u).filter(({ name }) => name === "w:comment").length,
    changes: prepared.insertions + prepared.deletions,
    hidden: prepared.notes.filter(({ kind }) => kind === "hidden").length,
    people: elements(/^docProps\/core\.xml$/u)
      .filter(({ name }) => name === "dc:creator" || name === "cp:lastModifiedBy")
      .map(({ children }) => unescapeXml(children.filter((child) => typeof child === "string").join(""))),
  });
}

/** Reads a Word file into the VFile, whose value becomes the rendition. */
export async function readDocx(bytes: Buffer, file: VFile): Promise<Root | Refusal> {
  const unzipped = await unzip(bytes);
  if ("refused" in unzipped) return refusals[unzipped.refused];
  const { files } = unzipped;
  const other = kindOf(files);
  if (other !== undefined) return other;
  for (const content of files.values()) {
    const excess = xmlExcessOf(content.toString("utf8"));
    if (excess !== undefined) return { reason: excess, note: "请确认放入的是报告本身；年度报告远小于此。" };
  }
  const marks = new Marks();
  const prepared = prepareDocument(
    (name) => files.get(name)?.toString("utf8"),
    mainOf(files),
    [...files.keys()],
    marks,
  );
  if (prepared === undefined) return refusals.senseless;
  let marked: string;
  try {
    marked = await toHtml(files, prepared.documents);
  } catch {
    // mammoth throws on XML that is none, or that lacks what a document must have.
    return refusals.senseless;
  }
  const { text: html, offsets } = unmark(marked);
  const excess = markupExcessOf(html);
  if (excess !== undefined) return { reason: excess, note: "请确认放入的是报告本身；年度报告远小于此。" };
  const tree = parseHtml(html);
  notesAsParagraphs(tree);
  const reader = new FlowReader(tree, html, 0);
  const flows = reader.flowOf(
    tree.children.filter((node) => node.type !== "doctype"),
    tree,
  );
  const root: Root = { type: "root", children: flows.map(({ node }) => node) };
  const leafAt = leavesOf(root, html);
  const leaves = new Map([...offsets].map(([id, offset]) => [id, leafAt(offset)]));
  /** Where a text stands, or the nearest one before it that was read. */
  const leafOf = ({ id, paragraph }: Pick<Marked, "id" | "paragraph">) => {
    const own = leaves.get(id) ?? leaves.get(paragraph);
    for (let before = id; own === undefined && before > 0; before -= 1) {
      const leaf = leaves.get(before);
      if (leaf !== undefined) return leaf;
    }
    return own;
  };
  const unread = unreadAmong(marks, offsets);
  writeUnread(unread, leafOf);
  const { text, whereOf, spans } = render(root);
  file.value = text;
  file.data.whereOf = whereOf;
  file.data.packageTexts = packageTextsOf(files);
  keepWritten(file, spans);
  const start = { line: 1, column: 1, offset: 0 };
  const placeOf = (leaf: Leaf | undefined) => leaf?.position ?? { start, end: start };
  // Of numbers the notes say more.
  const sights = reader.sights.filter(({ kind }) => kind !== "numbering");
  // A sight may begin with the tag of its own cell.
  tellSights(file, sights, (offset) => placeOf(leafAt(offset + 1)));
  tellNotes(file, prepared.notes, (one) => placeOf(leafOf(one)));
  tellUnread(file, unread, (one) => placeOf(leafOf(one)));
  tellTracked(file, prepared);
  tellAround(file, files, prepared);
  return root;
}
