import { describe, expect, it } from "vitest";
import { parseFile } from "../support/files.ts";
import { damagesOfHtml, type PageLine } from "../support/damage-html.ts";
import { Tally, verdictOn } from "../support/damage.ts";
import { printed } from "../support/grid.ts";
import { htmlLines } from "../support/html.ts";
import { parseText, seed } from "../support/seed.ts";

const original = parseText(seed).draft;
const report = printed(original);

/** The page's lines, each with the figure that it holds: figures come in the order of the form. */
const addresses = report.parts.flatMap(({ table }) => table ?? []).flat();
const lines: PageLine[] = (() => {
  const cells = addresses[Symbol.iterator]();
  return htmlLines({
    ...report,
    preface: [],
    parts: report.parts.map((part) => ({ ...part, paragraphs: ["略。"] })),
  }).map((text) => ({
    text,
    address: text.startsWith("<td") ? cells.next().value?.address : undefined,
  }));
})();

/** The rows of table 三 from （三）3. to （六）2. are all alike; damages are tried before and behind them. */
const [from, to] = [
  lines.findIndex(({ text }) => text.includes("3.危及")),
  lines.findIndex(({ text }) => text.includes(">3.其他<")),
];

describe("a damaged page", () => {
  it("never shows a figure in another place, whatever happens to any tag of its tables", async () => {
    const tally = new Tally();
    for (const damage of damagesOfHtml(lines, (at) => at >= from && at < to)) {
      const { draft, file } = await parseFile(damage.text, "html");
      const parsed = { ...(draft === undefined ? {} : { draft }), complete: false, file, reasons: [] };
      tally.add(
        damage,
        verdictOn(original, damage, parsed),
        file.messages.filter(({ fatal }) => fatal !== undefined).length,
      );
    }
    expect(tally.silent).toEqual([]);
    expect(tally.counts).toMatchSnapshot();
  });
});
