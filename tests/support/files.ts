/** Bytes as a file under `seeds/` → what is read from them. */
import type { Root } from "mdast";
import { VFile } from "vfile";
import { type Parsed, parseReport } from "../../src/parse/parse.ts";
import { readBytes } from "../../src/read/read.ts";
import { seedExpected } from "./seed.ts";

export interface ParsedFile {
  readonly file: VFile;
  readonly tree: Root | undefined;
  readonly draft: Parsed["draft"];
  readonly complete: boolean;
  /** The sentences of findings that stop. */
  readonly reasons: readonly string[];
  readonly ruleIds: readonly (string | undefined)[];
}

export async function parseFile(content: Uint8Array | string, extension: string): Promise<ParsedFile> {
  const path = `beilun/2023.${extension}`;
  const file = new VFile({ path });
  const bytes =
    typeof content === "string"
      ? Buffer.from(content)
      : Buffer.from(content.buffer, content.byteOffset, content.length);
  const tree = await readBytes(file, bytes, `.${extension}`);
  const parsed: Parsed =
    tree === undefined ? { draft: undefined, complete: false } : parseReport(file, tree, { ...seedExpected, path });
  const reasons = file.messages.filter(({ fatal }) => fatal === true).map(({ reason }) => reason);
  return { file, tree, ...parsed, reasons, ruleIds: file.messages.map(({ ruleId }) => ruleId) };
}
