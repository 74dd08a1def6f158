/** Files under `seeds/` → mdast and a VFile that collects every finding. The only stage that reads reports from disk. */
import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import type { Root } from "mdast";
import { VFile } from "vfile";
import { readMarkdown } from "./markdown.ts";
import { readText } from "./text.ts";

/** One reader for each extension; a further format is a further module and a line here. */
const readers: Readonly<Record<string, (source: string) => Root>> = {
  ".txt": readText,
  ".md": readMarkdown,
};

export const readableExtensions = Object.keys(readers);

/** A report is a few hundred kilobytes at most; larger files are something else. */
const largestBytes = 10 * 1024 * 1024;

export interface ReadFile {
  /** Its messages are the findings so far. */
  readonly file: VFile;
  /** Nothing when the file cannot be read; a message says why. */
  readonly tree: Root | undefined;
  readonly sha256: string;
}

/** Reads one report. Never throws on what the file holds. */
export async function readReport(seeds: string, path: string): Promise<ReadFile> {
  const file = new VFile({ path: `${seeds}/${path}` });
  const refuse = (reason: string, note: string, sha256 = ""): ReadFile => {
    const message = file.message(reason, {
      ruleId: "file-readable",
      source: "report-read",
      place: { line: 1, column: 1 },
    });
    message.fatal = true;
    message.note = note;
    return { file, tree: undefined, sha256 };
  };
  const reader = readers[extname(path).toLowerCase()];
  if (reader === undefined) {
    return refuse(
      `文件类型为“${extname(path) || "无扩展名"}”，应为 ${readableExtensions.join("、")} 之一`,
      "请在 Word 或 WPS 中把报告另存为纯文本（.txt，编码选 UTF-8），再放回原处。",
    );
  }
  const { size } = await stat(join(seeds, path));
  if (size > largestBytes) {
    return refuse(
      `文件大小为 ${Math.round(size / 1024 / 1024)} MB，应不超过 10 MB`,
      "年度报告的正文和表格远小于此，请确认放入的是报告本身。",
    );
  }
  const bytes = await readFile(join(seeds, path));
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  if (bytes.includes(0)) {
    return refuse(
      "文件含有二进制内容，应为纯文本",
      "请在 Word 或 WPS 中把报告另存为纯文本（.txt，编码选 UTF-8）。",
      sha256,
    );
  }
  let source: string;
  try {
    // The byte order mark stays, so that offsets are those of the file; the readers step over it.
    source = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return refuse("文件的编码不是 UTF-8，应为 UTF-8", "请用记事本打开文件，另存为时把编码选为 UTF-8。", sha256);
  }
  if (source.replace(/^\uFEFF/, "").trim() === "") {
    return refuse("文件是空的，应为一份年度报告", "请把报告的全文放进这个文件。", sha256);
  }
  file.value = source;
  return { file, tree: reader(source), sha256 };
}
