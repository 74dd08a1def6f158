/** Files under `seeds/` → mdast and a VFile that collects every finding. */
import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import type { Root } from "mdast";
import type { Point } from "unist";
import { VFile } from "vfile";
import { whyUnreadable } from "../settings/disk.ts";
import { type Decoded, declaredEncoding, decode, means } from "./decode.ts";
import { tell } from "./finding.ts";
import { tellHidden } from "./hidden.ts";
import {
  type Kind,
  kindNames,
  kindOfBytes,
  kindOfExtension,
  kindOfText,
  largestMegabytes,
  readableExtensions,
} from "./kind.ts";
import { excessOf } from "./limits.ts";
import { markdownExcessOf, readMarkdown } from "./markdown.ts";
import { markupExcessOf } from "./markup/scan.ts";
import { readText } from "./text.ts";
import { type Refusal, saveAsDocx } from "./refusal.ts";

interface TextReader {
  readonly read: (source: string, file: VFile) => Root | Promise<Root>;
  /** Why a text would keep this reader busy, if it would. */
  readonly excessOf: (source: string) => string | undefined;
}

/** One reader for each kind of text; a further format is a further module and a line here. */
const textReaders: Readonly<Record<Exclude<Kind, "word">, TextReader>> = {
  text: { read: readText, excessOf },
  markdown: { read: readMarkdown, excessOf: (source) => excessOf(source) ?? markdownExcessOf(source) },
  // Its parser takes longer to load than a text to be read.
  html: { read: async (...page) => (await import("./html.ts")).readHtml(...page), excessOf: markupExcessOf },
};

export interface ReadFile {
  /** Its messages are the findings so far. */
  readonly file: VFile;
  /** Nothing when the file cannot be read; a message says why. */
  readonly tree: Root | undefined;
  readonly sha256: string;
}

const saveAsUtf8 = "请用记事本打开文件，另存为时把编码选为 UTF-8；打开时已是乱码的，请从原处重新取得文件。";
const tooLarge = "请确认放入的是报告本身；年度报告远小于此。";
const beginning: Point = { line: 1, column: 1, offset: 0 };
const first = { start: beginning, end: beginning };

function refuse(file: VFile, { reason, note }: Refusal, at = beginning): Root | undefined {
  tell(file, "report-read", "file-readable", { start: at, end: at }, reason, { note });
  return undefined;
}

function sizeOf(bytes: number): string {
  const megabytes = bytes / 1024 / 1024;
  return megabytes.toFixed(megabytes < 10 ? 1 : 0);
}

function tooHeavy(size: number, most: number): Refusal | undefined {
  if (size <= most * 1024 * 1024) return undefined;
  return { reason: `文件大小为 ${sizeOf(size)} MB，应不超过 ${most} MB`, note: tooLarge };
}

/** What a file says of its encoding, and what it is in. */
function tellEncoding(
  file: VFile,
  { text, encoding }: Extract<Decoded, { encoding: string }>,
  declared?: string,
): void {
  if (declared !== undefined && !means(declared, encoding) && /[^\x00-\x7F]/u.test(text)) {
    const reason = `网页声明的编码为 ${declared}，文件实际为 ${encoding}，已按 ${encoding} 读入`;
    tell(file, "report-read", "file-encoding", first, reason, { actual: encoding, expected: [declared] });
  } else if (encoding !== "UTF-8") {
    tell(file, "report-read", "file-encoding", first, `文件编码为 ${encoding}，已按此读入`);
  }
}

function tellKind(file: VFile, extension: string, expected: Kind | undefined, kind: Kind): void {
  if (expected === kind) return;
  const reason = `扩展名为“${extension}”，内容是${kindNames[kind]}，按${kindNames[kind]}读入`;
  tell(file, "report-read", "file-kind", first, reason);
}

async function readAsText(file: VFile, bytes: Buffer, extension: string): Promise<Root | undefined> {
  const expected = kindOfExtension(extension);
  const decoded = decode(bytes);
  if (decoded.text === undefined) {
    if (bytes.includes(0)) {
      const known = readableExtensions.join("、");
      return refuse(file, { reason: `文件含有二进制内容，应为 ${known} 之一`, note: saveAsDocx });
    }
    file.value = decoded.readable;
    const reason =
      decoded.seems === undefined
        ? "文件的编码不是 UTF-8，也不是 GB18030，应为 UTF-8；从这里起读不出"
        : `文件的编码看来是 ${decoded.seems}，但这里有损坏的字节，从这里起读不出`;
    return refuse(file, { reason, note: saveAsUtf8 }, decoded.at);
  }
  const source = decoded.text;
  file.value = source;
  // Files of other programs may hold no more than a zero here and there.
  if (source.includes("\0")) {
    const known = readableExtensions.join("、");
    return refuse(file, { reason: `文件含有二进制内容，应为 ${known} 之一`, note: saveAsDocx });
  }
  if (source.replace(/^\uFEFF/u, "").trim() === "") {
    return refuse(file, { reason: "文件是空的，应为一份年度报告", note: "请把报告的全文放进这个文件。" });
  }
  const kind = kindOfText(source, expected);
  if (kind === undefined || kind === "word") {
    const known = readableExtensions.join("、");
    return refuse(file, { reason: `文件类型为“${extension || "无扩展名"}”，应为 ${known} 之一`, note: saveAsDocx });
  }
  const heavy = tooHeavy(bytes.length, largestMegabytes[kind]);
  if (heavy !== undefined) return refuse(file, heavy);
  const reader = textReaders[kind];
  const excess = reader.excessOf(source);
  if (excess !== undefined) return refuse(file, { reason: excess, note: tooLarge });
  tellKind(file, extension, expected, kind);
  tellEncoding(file, decoded, kind === "html" ? declaredEncoding(bytes) : undefined);
  tellHidden(file);
  return reader.read(source, file);
}

async function readAsWord(file: VFile, bytes: Buffer, extension: string): Promise<Root | undefined> {
  const { readDocx } = await import("./word/docx.ts");
  const found = await readDocx(bytes, file);
  if ("reason" in found) return refuse(file, found);
  if (String(file).trim() === "") {
    return refuse(file, { reason: "文件是空的，应为一份年度报告", note: "请把报告的全文放进这个文件。" });
  }
  tellKind(file, extension, kindOfExtension(extension), "word");
  tellHidden(file);
  return found;
}

/** Reads the bytes of one report. Never throws on what they are. */
export async function readBytes(file: VFile, bytes: Buffer, extension: string): Promise<Root | undefined> {
  const kind = kindOfBytes(bytes);
  if (kind === undefined) return readAsText(file, bytes, extension);
  return kind === "word" ? readAsWord(file, bytes, extension) : refuse(file, kind);
}

/** Reads one report from disk. */
export async function readReport(seeds: string, path: string): Promise<ReadFile> {
  const file = new VFile({ path: `${seeds}/${path}` });
  const extension = extname(path);
  let bytes: Buffer;
  try {
    const { size } = await stat(join(seeds, path));
    // Read whole only what can be a report; each kind has its own limit once it is known.
    const heavy = tooHeavy(size, Math.max(...Object.values(largestMegabytes)));
    if (heavy !== undefined) return { file, tree: refuse(file, heavy), sha256: "" };
    bytes = await readFile(join(seeds, path));
  } catch (error) {
    return { file, tree: refuse(file, whyUnreadable(error)), sha256: "" };
  }
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { file, tree: await readBytes(file, bytes, extension), sha256 };
}
