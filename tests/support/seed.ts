import { readFileSync } from "node:fs";
import { VFile } from "vfile";
import { type Parsed, parseReport } from "../../src/parse/parse.ts";
import { readText } from "../../src/read/text.ts";

export const seed = readFileSync("seeds/beilun/2023.txt", "utf8");

/** Parses a text as if it stood at `seeds/beilun/2023.txt`. */
export function parseText(text: string, year = 2023): Parsed & { file: VFile; reasons: string[] } {
  const file = new VFile({ path: `beilun/${year}.txt`, value: text });
  const expected = {
    path: "beilun/2023.txt",
    agency: "beilun",
    names: ["北仑区人民政府"],
    year,
    sha256: "0".repeat(64),
  };
  const parsed = parseReport(file, readText(text), expected);
  return { ...parsed, file, reasons: file.messages.filter(({ fatal }) => fatal === true).map(({ reason }) => reason) };
}

/** The seed with one line replaced; `null` drops the line. Lines count from 1, as in messages. */
export function withLine(number: number, line: string | null): string {
  const lines = seed.split("\n");
  lines.splice(number - 1, 1, ...(line === null ? [] : [line]));
  return lines.join("\n");
}
