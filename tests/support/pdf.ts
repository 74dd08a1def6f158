/** What can be read on printed pages. */
import { extractTextItems } from "unpdf";

/** A printed page. */
export interface PrintedPage {
  /** Its lines from top to bottom, with one space between what stands apart. */
  readonly lines: readonly string[];
  /** What stands below them in the margin: which sheet of how many this is. */
  readonly number: string | undefined;
  /** How much of the sheet lies empty below its last line, in points. */
  readonly empty: number;
}

/** A piece of text; it stands `x` points from the left edge of the sheet and `y` from the lower one. */
type Piece = Pick<
  Awaited<ReturnType<typeof extractTextItems>>["items"][number][number],
  "str" | "x" | "y" | "width" | "height"
>;

/** Pieces of one line do not stand on exactly one height where their sizes differ. */
const sameLine = (a: Piece, b: Piece): boolean => Math.abs(a.y - b.y) < Math.min(a.height, b.height) / 3;

function inLines(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [];
  for (const piece of pieces.toSorted((a, b) => b.y - a.y)) {
    const last = lines.at(-1);
    if (last?.[0] !== undefined && sameLine(last[0], piece)) last.push(piece);
    else lines.push([piece]);
  }
  return lines;
}

const alike = new Intl.Collator("und", { sensitivity: "base" });
const ideographs = Array.from({ length: 0x5200 }, (_, at) => String.fromCodePoint(0x4e00 + at));
const named = new Map<string, string>();

/** A printed file calls some characters by the names of radicals that look the same. */
function characterOf(radical: string): string {
  const known =
    named.get(radical) ?? ideographs.find((ideograph) => alike.compare(ideograph, radical) === 0) ?? radical;
  named.set(radical, known);
  return known;
}

function written(line: readonly Piece[]): string {
  const fromLeft = line.toSorted((a, b) => a.x - b.x);
  return fromLeft
    .map((piece, at) => {
      const before = fromLeft[at - 1];
      return before !== undefined && piece.x - before.x - before.width > piece.height / 5 ? ` ${piece.str}` : piece.str;
    })
    .join("")
    .trim()
    .replaceAll(/\s+/gu, " ")
    .replaceAll(/[\u{2e80}-\u{2fdf}]/gu, characterOf);
}

const isSheetNumber = (line: readonly Piece[]): boolean => /^第 \d+ 页，共 \d+ 页$/u.test(written(line));

export async function readPdf(pdf: Uint8Array): Promise<PrintedPage[]> {
  const { items } = await extractTextItems(new Uint8Array(pdf));
  return items.map((page) => {
    const all = inLines(page.filter(({ str }) => str.trim() !== ""));
    const lines = all.filter((line) => !isSheetNumber(line));
    const number = all.find(isSheetNumber);
    return {
      lines: lines.map(written),
      number: number && written(number),
      empty: Math.min(...lines.flat().map(({ y }) => y)),
    };
  });
}
