import { describe, expect, it } from "vitest";
import { unzip } from "../../src/read/word/zip.ts";
import { damagesOfDocx, piecesOf } from "../support/damage-docx.ts";
import { sampled, Tally, verdictOn } from "../support/damage.ts";
import { docxFile } from "../support/docx.ts";
import { parseFile } from "../support/files.ts";
import { printed } from "../support/grid.ts";
import { parseText, seed } from "../support/seed.ts";
import { withParts } from "../support/zip.ts";

const original = parseText(seed).draft;
const report = printed(original);
/** Every so many-th damage of each kind: a Word file takes a while to read. */
const step = Number(process.env["DAMAGE_STEP"] ?? 12);

const addresses = report.parts
  .flatMap(({ table }) => table ?? [])
  .flat()
  .map(({ address }) => address);
const numbering =
  '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>';

describe("a damaged Word file", () => {
  it("never shows a figure in another place, whatever happens to any cell or row of its tables", async () => {
    const short = { ...report, preface: [], parts: report.parts.map((part) => ({ ...part, paragraphs: ["略。"] })) };
    const bytes = await withParts(await docxFile(short), { "word/numbering.xml": () => numbering });
    const unzipped = await unzip(bytes);
    if ("refused" in unzipped) throw new Error("The file is whole.");
    const pieces = piecesOf(unzipped.files.get("word/document.xml")?.toString("utf8") ?? "", addresses);
    expect(pieces.filter(({ address }) => address !== undefined)).toHaveLength(200);
    // The rows of table 三 from （三）3. to （六）2. are all alike; damages are tried before and behind them.
    const rowOf = (name: string) => pieces.findIndex(({ xml }) => xml.includes(`>${name}`));
    const [from, to] = [rowOf("3.危及"), rowOf("3.其他<")];
    const tally = new Tally();
    for (const damage of sampled(
      damagesOfDocx(pieces, (at) => at >= from && at < to),
      step,
    )) {
      const { draft, file } = await parseFile(
        await withParts(bytes, { "word/document.xml": () => damage.text }),
        "docx",
      );
      const parsed = { ...(draft === undefined ? {} : { draft }), complete: false, file, reasons: [] };
      tally.add(
        damage,
        verdictOn(original, damage, parsed),
        file.messages.filter(({ fatal }) => fatal !== undefined).length,
      );
    }
    expect(tally.silent).toEqual([]);
    if (process.env["DAMAGE_STEP"] === undefined) expect(tally.counts).toMatchSnapshot();
    else console.log(tally.totals, tally.counts);
  });
});
