import fc from "fast-check";
import { VFile } from "vfile";
import { describe, expect, it } from "vitest";
import { checkAlone } from "../support/alone.ts";
import { exampleReport } from "../../src/check/example.ts";
import { inOrder } from "../../src/check/severity.ts";
import { assess } from "../../src/check/sums.ts";
import { consistentFigures, type Figures, printReport } from "../support/consistent.ts";
import { parseText } from "../support/seed.ts";

function findingsOf(figures: Figures) {
  const cells = Object.fromEntries(Object.entries(figures).map(([address, number]) => [address, String(number)]));
  const report = exampleReport({ title: "generated", cells });
  const { file } = checkAlone(report, new VFile({ path: "example" }));
  return { report, messages: inOrder([file]).map(({ message }) => message) };
}

const constrained = [
  ...new Set(assess(exampleReport({ title: "" })).flatMap(({ cells }) => cells.map(({ address }) => address))),
];

describe("a generated consistent report", () => {
  it("has no findings", () => {
    fc.assert(
      fc.property(consistentFigures, (figures) => {
        expect(findingsOf(figures).messages).toEqual([]);
      }),
    );
  });

  it("printed as the seed is, is read back with every figure and without a finding", () => {
    fc.assert(
      fc.property(consistentFigures, (figures) => {
        const { draft, file } = parseText(printReport(figures));
        const read = draft.cells.map((cell) => [cell.address, cell.status === "number" ? cell.number : cell.status]);
        expect(Object.fromEntries(read)).toEqual(figures);
        expect(file.messages).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it("with any one constrained cell changed gives one finding that names the cell", () => {
    expect(constrained).toHaveLength(190);
    const change = fc.tuple(consistentFigures, fc.constantFrom(...constrained), fc.integer({ min: 1, max: 1000 }));
    fc.assert(
      fc.property(change, ([figures, address, more]) => {
        const changed: Figures = { ...figures, [address]: (figures[address] ?? 0) + more };
        const { report, messages } = findingsOf(changed);
        expect(messages.map(({ fatal }) => fatal)).toEqual([true]);
        const line = report.cells.find((cell) => cell.address === address)?.place.start.line;
        const lines = [messages[0]?.line];
        for (let cause = messages[0]?.cause; cause instanceof Error; cause = cause.cause as Error | undefined) {
          lines.push((cause as Error & { line?: number }).line);
        }
        expect(lines).toContain(line);
        // Table 三 holds every cell in two or three sums, so that the cell itself can be named.
        if (address.startsWith("requests/"))
          expect([messages[0]?.line, messages[0]?.expected]).toEqual([line, [String(figures[address])]]);
      }),
      { numRuns: 300 },
    );
  });
});
