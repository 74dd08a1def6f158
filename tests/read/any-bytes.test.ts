import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readingRules } from "../../src/read/catalogue.ts";
import { docxFile } from "../support/docx.ts";
import { parseFile } from "../support/files.ts";
import { printed } from "../support/grid.ts";
import { htmlLines } from "../support/html.ts";
import { parseText, seed } from "../support/seed.ts";
import { withXml } from "../support/zip.ts";

const report = printed(parseText(seed).draft);
const known = new Set<string | undefined>(readingRules.map(({ id }) => id));

async function expectSound(bytes: Uint8Array | string, extension: string) {
  const { file, complete, reasons } = await parseFile(bytes, extension);
  const lines = String(file).split(/\r\n|\r|\n/u);
  for (const { line = 1, column = 1, ruleId } of file.messages) {
    expect(line).toBeLessThanOrEqual(lines.length);
    expect(column).toBeLessThanOrEqual((lines[line - 1] ?? "").length + 1);
    expect(known).toContain(ruleId);
  }
  if (!complete) expect(reasons.length).toBeGreaterThan(0);
}

describe("any file", () => {
  const tag = fc.constantFrom(
    ..."<table> </table> <tr> <td> </td> <th colspan=0> <p> <br> <ul> <li> <ol start=-1> <h2> <sup> <s> <select> <option> <pre>\n <input value=1> <div hidden> </div> <a href='http://['> <svg> <template> <!-- --> <![CDATA[ &nbsp; &#0; &#x200b; \r \u0000 \uFEFF".split(
      " ",
    ),
  );
  const page = fc.array(fc.oneof(tag, fc.constantFrom(...htmlLines(report)), fc.string({ unit: "binary" })), {
    maxLength: 60,
  });

  it("that is a page of any tags is read without an exception, and every finding lies in it", async () => {
    await fc.assert(
      fc.asyncProperty(page, (pieces) => expectSound(pieces.join(""), "html")),
      { numRuns: 200 },
    );
  });

  it("that is a Word file with any byte changed is read without an exception", async () => {
    const bytes = await docxFile(report);
    const change = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        const damaged = Buffer.from(bytes);
        for (const [at, byte] of changes) damaged[at] = byte;
        await expectSound(damaged, "docx");
      }),
      { numRuns: 60 },
    );
  });

  it("that is a Word file with any tag lost is read without an exception", async () => {
    const bytes = await docxFile(report);
    await fc.assert(
      fc.asyncProperty(fc.nat(2000), async (number) => {
        let count = 0;
        const damaged = await withXml(bytes, (xml) =>
          xml.replace(/<[^>]*>/gu, (found) => (count++ === number ? "" : found)),
        );
        await expectSound(damaged, "docx");
      }),
      { numRuns: 40 },
    );
  });

  it("that is any bytes under any name is read without an exception", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 80 }),
        fc.constantFrom("html", "docx", "doc", "txt"),
        (bytes, extension) => expectSound(bytes, extension),
      ),
    );
  });
});
