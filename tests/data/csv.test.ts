import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvField, csvLine, plainNumber, withoutApostrophe } from "../../src/data/csv.ts";
import { readCsv } from "../support/csv.ts";

/** Text in which the signs that matter are common. */
const text = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: fc.constantFrom(",", '"', "\r", "\n", "'", "=", "+", "-", "@", "\t", " ", "0", "三", "＝") }),
);

describe("a field of a CSV file", () => {
  it("is read by a CSV parser as it was written, whatever the text", () => {
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
        const read = readCsv(rows.map((row) => csvLine(row)).join(""));
        expect(read.map((row) => row.map(withoutApostrophe))).toEqual(rows);
      }),
    );
  });

  it("never begins as a formula does, and stays what it is if it is a number", () => {
    fc.assert(
      fc.property(text, (value) => {
        const [[shown = ""] = []] = readCsv(`${csvField(value)},\r\n`);
        expect(/^[\s]*[=+\-@＝＋－＠]/u.test(shown) && !/^-\d+(\.\d+)?$|^[-－]$/u.test(shown)).toBe(false);
      }),
    );
    expect(csvField(-35)).toBe("-35");
    expect(csvField("-35")).toBe("-35");
    expect(csvField("=1+1")).toBe("'=1+1");
  });

  it("shows the sign for an unreadable character where there is no text, at which programs stop reading", () => {
    expect(csvField("三\u0000百\uD800件\uFFFF")).toBe("三�百�件�");
    expect(csvField("\u0000=1")).toBe("�=1");
  });

  it("shows a number in plain digits, without separators or exponents", () => {
    expect([0, -1, 1234567, 1276.5534, 1e-7].map(plainNumber)).toEqual([
      "0",
      "-1",
      "1234567",
      "1276.5534",
      "0.0000001",
    ]);
  });
});
