import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseText } from "../support/seed.ts";

/** The figures of each row that was read, with “_” for an empty cell. */
function rowsOf(fixture: string) {
  const table = readFileSync(`tests/fixtures/${fixture}/input.txt`, "utf8");
  const { draft, reasons } = parseText(`某机关2023年政府信息公开工作年度报告\n${table}`);
  const rows: Record<string, string> = {};
  for (const { address, written } of draft.cells) {
    const row = address.split("/").slice(0, 2).join("/");
    const text = written === "" ? "_" : written;
    rows[row] = rows[row] === undefined ? text : `${rows[row]} ${text}`;
  }
  return { form: draft.form, rows, reasons };
}

describe("a cut of a real report", () => {
  it.each([
    "bars-of-merged-columns-behind",
    "bars-without-merged-columns",
    "bar-behind-each-cell-and-one-blank",
    "bar-below-each-cell",
    "names-broken-over-lines",
    "a-paragraph-for-each-cell",
  ])("gives its figures, and tells what the cut left out: %s", (fixture) => {
    expect(rowsOf(fixture)).toMatchSnapshot();
  });
});
