import { describe, expect, it } from "vitest";
import { checkAlone } from "../support/alone.ts";
import { reportJson, reportJsonSchema } from "../../src/data/report-json.ts";
import { notesFor } from "../support/notes.ts";
import { checkText } from "../support/seed-site.ts";
import { parseText, seed, withLine } from "../support/seed.ts";

function jsonOf(source: string) {
  const { draft, file } = parseText(source);
  return JSON.parse(reportJson(checkAlone(draft, file))) as {
    cells: {
      address: string;
      status: string;
      value: number | null;
      written: string;
      place: { start: { line: number } };
    }[];
    checks: { outcome: string; leftSum: number; rightSum: number }[];
    findings: { severity: string; message: string }[];
  };
}

describe("report.json", () => {
  it("holds every cell with what was written, what it means and where it stands", () => {
    const { cells } = jsonOf(seed);
    expect(cells).toHaveLength(200);
    const cell = cells.find(({ address }) => address === "requests/received/total");
    expect(cell).toMatchObject({ written: "386", status: "number", value: 386, place: { start: { line: 86 } } });
  });

  it("keeps absence apart from 0", () => {
    const { cells } = jsonOf(withLine(82, "\t/"));
    expect(cells.find(({ address }) => address === "requests/received/research")).toMatchObject({
      written: "/",
      status: "not-applicable",
      value: null,
    });
  });

  it("holds every sum that was worked out and every finding", () => {
    const { checks, findings } = jsonOf(withLine(86, "\t387"));
    expect(checks).toHaveLength(42);
    expect(
      checks.filter(({ outcome }) => outcome === "broken").map(({ leftSum, rightSum }) => [leftSum, rightSum]),
    ).toEqual([
      [389, 388],
      [386, 387],
    ]);
    expect(findings.filter(({ severity }) => severity === "error")).toHaveLength(1);
  });

  it("says as the page does when it was published, under which number, and what was corrected since", () => {
    const correction = { cell: "requests/received/total", from: "368", to: "386", date: "2024-03-01", reason: "笔误" };
    const said = { publishedOn: "2024-01-15", indexNumber: "11330206/2024-1", corrections: [correction] };
    const json = reportJson(checkText(seed, 2023, notesFor([], said)));
    expect(reportJsonSchema.parse(JSON.parse(json))).toMatchObject(said);
    expect(reportJsonSchema.parse(JSON.parse(reportJson(checkText(seed))))).toMatchObject({
      publishedOn: null,
      indexNumber: null,
      corrections: [],
    });
  });
});
