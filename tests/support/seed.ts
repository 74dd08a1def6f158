import { readFileSync } from "node:fs";
import { VFile } from "vfile";
import { type Expected, parseReport } from "../../src/parse/parse.ts";
import { readMarkdown } from "../../src/read/markdown.ts";
import { readText } from "../../src/read/text.ts";
import type { Report } from "../../src/report/report.ts";

export const seed = readFileSync("seeds/beilun/2023.txt", "utf8");

/** What the path of the seed says. */
export const seedExpected: Expected = {
  path: "beilun/2023.txt",
  agency: "beilun",
  names: ["北仑区人民政府"],
  year: 2023,
  sha256: "0".repeat(64),
};

export interface ParsedText {
  readonly draft: Report;
  readonly complete: boolean;
  readonly file: VFile;
  /** The sentences of findings that stop. */
  readonly reasons: readonly string[];
}

/** Parses a text as if it stood at `seeds/beilun/2023.txt`; nothing where it holds no report. */
export function tryText(text: string, year = 2023, extension = "txt"): Omit<ParsedText, "draft"> & { draft?: Report } {
  const file = new VFile({ path: `beilun/${year}.${extension}`, value: text });
  const tree = extension === "md" ? readMarkdown(text) : readText(text);
  const { draft, complete } = parseReport(file, tree, { ...seedExpected, year, path: `beilun/${year}.${extension}` });
  const reasons = file.messages.filter(({ fatal }) => fatal === true).map(({ reason }) => reason);
  return { ...(draft === undefined ? {} : { draft }), complete, file, reasons };
}

/** The same for a text that holds a report. */
export function parseText(text: string, year = 2023, extension = "txt"): ParsedText {
  const { draft, ...rest } = tryText(text, year, extension);
  if (draft === undefined) throw new Error(`There is no report in the text: ${rest.reasons.join()}`);
  return { draft, ...rest };
}

/** The seed with one line replaced; `null` drops the line. Lines count from 1, as in messages. */
export function withLine(number: number, line: string | null): string {
  const lines = seed.split("\n");
  lines.splice(number - 1, 1, ...(line === null ? [] : [line]));
  return lines.join("\n");
}
