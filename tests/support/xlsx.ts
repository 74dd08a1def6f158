/** An XLSX file → what its sheets show: numbers as numbers, text as text, nothing where a cell is empty. */
import { unzip } from "../../src/read/word/zip.ts";

export type SheetCell = number | string | null;

export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
  /** In points; of the highest row. */
  readonly height: number;
  /** Whether any cells are merged. */
  readonly merged: boolean;
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
const plain = (xml: string) =>
  xml
    .replace(/<[^>]*>/gu, "")
    .replace(/&#(?:x([0-9a-f]+)|(\d+));|&(\w+);/giu, (whole, hex?: string, decimal?: string, name?: string) =>
      name === undefined
        ? String.fromCodePoint(hex === undefined ? Number(decimal) : parseInt(hex, 16))
        : (entities[name] ?? whole),
    )
    .replace(/_x([0-9a-f]{4})_/giu, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

/** “AB” → 27, counted from 0. */
const columnOf = (letters: string) =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

export async function readXlsx(bytes: Buffer): Promise<ReadSheet[]> {
  const unzipped = await unzip(bytes);
  if ("refused" in unzipped) throw new Error(`The file is ${unzipped.refused}.`);
  const part = (name: string) => unzipped.files.get(name)?.toString() ?? "";
  const strings = [...part("xl/sharedStrings.xml").matchAll(/<si>(.*?)<\/si>/gsu)].map(([, xml = ""]) => plain(xml));
  const names = [...part("xl/workbook.xml").matchAll(/<sheet [^>]*name="([^"]*)"/gu)].map(([, name = ""]) =>
    plain(name),
  );
  return names.map((name, index) => {
    const xml = part(`xl/worksheets/sheet${index + 1}.xml`);
    const rows = [...xml.matchAll(/<row [^>]*?(?:\/>|>(.*?)<\/row>)/gsu)].map(([, row = ""]) => {
      const cells: SheetCell[] = [];
      for (const [, letters = "", facts = "", content = ""] of row.matchAll(
        /<c r="([A-Z]+)\d+"([^>]*?)(?:\/>|>(.*?)<\/c>)/gsu,
      )) {
        const value = /<v>(.*?)<\/v>/su.exec(content)?.[1];
        const column = columnOf(letters);
        while (cells.length < column) cells.push(null);
        if (content.includes("<f")) throw new Error("There is a formula in the sheet.");
        cells[column] =
          value === undefined ? null : facts.includes('t="s"') ? (strings[Number(value)] ?? null) : Number(value);
      }
      return cells;
    });
    const heights = [...xml.matchAll(/ ht="([\d.]+)"/gu)].map(([, height]) => Number(height));
    return { name, rows, height: Math.max(0, ...heights), merged: xml.includes("<mergeCell ") };
  });
}
