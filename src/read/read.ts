/** Files under `seeds/` → mdast and a VFile that collects every finding. The only stage that reads reports from disk. */
import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import type { Root } from "mdast";
import type { Point } from "unist";
import { VFile } from "vfile";
import { tell } from "./finding.ts";
import { tellHidden } from "./hidden.ts";
import { excessOf, largestMegabytes } from "./limits.ts";
import { markdownExcessOf, readMarkdown } from "./markdown.ts";
import { readText } from "./text.ts";
import { decode } from "./utf8.ts";

interface Reader {
  readonly read: (source: string) => Root;
  /** Why this reader would take too long, if it would. */
  readonly excessOf?: (source: string) => string | undefined;
}

/** One reader for each extension; a further format is a further module and a line here. */
const readers: Readonly<Record<string, Reader>> = {
  ".txt": { read: readText },
  ".md": { read: readMarkdown, excessOf: markdownExcessOf },
};

export const readableExtensions = Object.keys(readers);

export interface ReadFile {
  /** Its messages are the findings so far. */
  readonly file: VFile;
  /** Nothing when the file cannot be read; a message says why. */
  readonly tree: Root | undefined;
  readonly sha256: string;
}

const saveAsText = "请在 Word 或 WPS 中打开它，另存为纯文本（.txt，编码选 UTF-8），再放回原处。";
const saveAsUtf8 = "请用记事本打开文件，另存为时把编码选为 UTF-8。";

/** First bytes by which files that were only renamed to .txt are known. */
const signatures: readonly { readonly bytes: readonly number[]; readonly what: string; readonly note: string }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], what: "Word（.docx）等压缩格式", note: saveAsText },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: "旧版 Word（.doc）", note: saveAsText },
  { bytes: [0x25, 0x50, 0x44, 0x46], what: "PDF", note: saveAsText },
  { bytes: [0xff, 0xfe], what: "UTF-16 编码的文本", note: saveAsUtf8 },
  { bytes: [0xfe, 0xff], what: "UTF-16 编码的文本", note: saveAsUtf8 },
];

const beginning: Point = { line: 1, column: 1, offset: 0 };

/** Reads one report. Never throws on what the file holds. */
export async function readReport(seeds: string, path: string): Promise<ReadFile> {
  const file = new VFile({ path: `${seeds}/${path}` });
  let sha256 = "";
  const refuse = (reason: string, note: string, at = beginning): ReadFile => {
    tell(file, "report-read", "file-readable", { start: at, end: at }, reason, { note });
    return { file, tree: undefined, sha256 };
  };
  const reader = readers[extname(path).toLowerCase()];
  if (reader === undefined) {
    const known = readableExtensions.join("、");
    return refuse(`文件类型为“${extname(path) || "无扩展名"}”，应为 ${known} 之一`, saveAsText);
  }
  let bytes: Buffer;
  try {
    const { size } = await stat(join(seeds, path));
    const megabytes = size / 1024 / 1024;
    if (megabytes > largestMegabytes) {
      return refuse(
        `文件大小为 ${megabytes.toFixed(megabytes < 10 ? 1 : 0)} MB，应不超过 ${largestMegabytes} MB`,
        "请确认放入的是报告本身；年度报告的正文和表格远小于此。",
      );
    }
    bytes = await readFile(join(seeds, path));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "未知";
    return refuse(`文件打不开（${code}），应能读取`, "请确认文件还在原处，没有被其他程序占用，并且有读取的权限。");
  }
  sha256 = createHash("sha256").update(bytes).digest("hex");
  const signature = signatures.find((known) => known.bytes.every((byte, index) => bytes[index] === byte));
  if (signature !== undefined) {
    return refuse(`文件含有二进制内容，是 ${signature.what}，应为 UTF-8 编码的纯文本`, signature.note);
  }
  if (bytes.includes(0)) return refuse("文件含有二进制内容，应为 UTF-8 编码的纯文本", saveAsText);
  const decoded = decode(bytes);
  if (decoded.text === undefined) {
    file.value = decoded.readable;
    const seems = decoded.seems === undefined ? "" : `，看来是 ${decoded.seems}`;
    return refuse(`文件的编码不是 UTF-8${seems}，应为 UTF-8；从这里起读不出`, saveAsUtf8, decoded.at);
  }
  const source = decoded.text;
  file.value = source;
  if (source.replace(/^\uFEFF/u, "").trim() === "") {
    return refuse("文件是空的，应为一份年度报告", "请把报告的全文放进这个文件。");
  }
  const excess = excessOf(source) ?? reader.excessOf?.(source);
  if (excess !== undefined) return refuse(excess, "请确认放入的是报告本身；年度报告远小于此。");
  tellHidden(file);
  return { file, tree: reader.read(source), sha256 };
}
