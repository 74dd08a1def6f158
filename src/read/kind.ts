/** What a file is, told from its content first and its extension second: offices rename files. */
import { putIntoDocx, type Refusal, saveAsDocx } from "./refusal.ts";

export type Kind = "text" | "markdown" | "html" | "word";

const kinds: Readonly<Record<string, Kind>> = {
  ".txt": "text",
  ".md": "markdown",
  ".html": "html",
  ".htm": "html",
  ".docx": "word",
};

export const readableExtensions = Object.keys(kinds);

export function kindOfExtension(extension: string): Kind | undefined {
  return kinds[extension.toLowerCase()];
}

export const kindNames: Readonly<Record<Kind, string>> = {
  text: "纯文本",
  markdown: "Markdown",
  html: "网页",
  word: "Word 文档（.docx）",
};

/** What a report may at most weigh, in megabytes: pictures make pages and Word files heavy. */
export const largestMegabytes: Readonly<Record<Kind, number>> = { text: 2, markdown: 2, html: 4, word: 20 };

const beginsWith = (bytes: Uint8Array, signature: readonly number[]) =>
  signature.every((byte, index) => bytes[index] === byte);
const ascii = (text: string) => Array.from(text, (sign) => sign.charCodeAt(0));

/** Formats that are known by their first bytes, and cannot be read. */
const foreign: readonly { readonly signature: readonly number[]; readonly what: string }[] = [
  { signature: ascii("%PDF"), what: "PDF" },
  { signature: ascii("{\\rtf"), what: "RTF 文档" },
  { signature: ascii("MIME-Version:"), what: "单一网页文件（.mht）" },
  { signature: [0x89, ...ascii("PNG")], what: "图片（PNG）" },
  { signature: [0xff, 0xd8, 0xff], what: "图片（JPEG）" },
  { signature: ascii("Rar!"), what: "压缩文件（.rar）" },
  { signature: [0x37, 0x7a, 0xbc, 0xaf], what: "压缩文件（.7z）" },
];

/** Why a file in the container of the old office programs cannot be read: its parts, named in UTF-16, say what it is. */
function refusalOfContainer(bytes: Buffer): Refusal {
  const has = (part: string) => bytes.includes(Buffer.from(part, "utf16le"));
  if (has("EncryptedPackage")) return { reason: "Word 文件设有密码，应没有密码", note: `请取消密码：${saveAsDocx}` };
  return has("Workbook") && !has("WordDocument")
    ? { reason: "文件是旧版 Excel（.xls）或 WPS 表格（.et），应为 Word 文档（.docx）", note: putIntoDocx }
    : { reason: "文件是旧版 Word（.doc）或 WPS（.wps）格式，应为 Word 文档（.docx）", note: saveAsDocx };
}

/** `word` for a ZIP container; why a file of another known format cannot be read; nothing for what may be text. */
export function kindOfBytes(bytes: Buffer): "word" | Refusal | undefined {
  if (beginsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return "word";
  if (beginsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return refusalOfContainer(bytes);
  const found = foreign.find(({ signature }) => beginsWith(bytes, signature));
  if (found === undefined) return undefined;
  return { reason: `文件是 ${found.what}，应为 ${readableExtensions.join("、")} 之一`, note: saveAsDocx };
}

const pageBegins =
  /^\uFEFF?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|meta)[\s>]/iu;

/** Which reader a text wants: a whole web page is one whatever its extension says, and without a tag none is. */
export function kindOfText(text: string, kind: Kind | undefined): Kind | undefined {
  if (pageBegins.test(text)) return "html";
  if (kind === "html") return /<[a-z!]/iu.test(text) ? "html" : "text";
  return kind === "word" ? (/<(?:table|div|p)[\s>]/iu.test(text) ? "html" : "text") : kind;
}
