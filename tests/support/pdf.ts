/** What can be read on printed pages, where this machine has poppler's pdftotext. */
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { findProgram } from "./program.ts";

const run = promisify(execFile);

export const pdftotext = findProgram("pdftotext (Debian：apt-get install poppler-utils)", "MINGBAI_PDFTOTEXT", [
  "/usr/bin/pdftotext",
  "/usr/local/bin/pdftotext",
  "/opt/homebrew/bin/pdftotext",
]);

/** A printed page. */
export interface PrintedPage {
  /** Its lines, with one space between what stands apart. */
  readonly lines: readonly string[];
  /** How far down its last word stands: 1 is the lower edge of the sheet. */
  readonly filled: number;
}

const numberIn = (tag: string, name: string) => Number(new RegExp(`${name}="([\\d.]+)"`, "u").exec(tag)?.[1]);

export async function readPdf(pdf: Buffer): Promise<PrintedPage[]> {
  if (pdftotext === undefined) throw new Error("There is no pdftotext on this machine.");
  const folder = await mkdtemp(join(tmpdir(), "mingbai-pdf-"));
  try {
    const file = join(folder, "printed.pdf");
    await writeFile(file, pdf);
    const [text, boxes] = await Promise.all([
      run(pdftotext, ["-layout", file, "-"]),
      run(pdftotext, ["-bbox", file, "-"]),
    ]);
    const pages = boxes.stdout.split("<page ").slice(1);
    // Behind the last page stands one more sign of its end.
    return text.stdout
      .split("\f")
      .slice(0, -1)
      .map((page, at) => {
        const [sheet = "", ...words] = (pages[at] ?? "").split("<word ");
        const lowest = Math.max(0, ...words.map((word) => numberIn(word, "yMax")));
        return {
          lines: page.split("\n").map((line) => line.trim().replaceAll(/\s+/gu, " ")),
          filled: lowest / numberIn(sheet, "height"),
        };
      });
  } finally {
    await rm(folder, { recursive: true });
  }
}
