import { describe, expect, it } from "vitest";
import { digitSlip } from "../../../src/check/culprit/digits.ts";

describe("a slip of the pen", () => {
  it.each([
    [3630, 363, "像是多写了一个 0", true],
    [36, 360, "像是漏写了一个 0", true],
    [368, 386, "像是两个数字写颠倒了", true],
    [683, 386, "像是两个数字写颠倒了", true],
    [1, 10, "像是漏写了一个 0", true],
    [3863, 386, "像是多写了一个 3", false],
    [38, 386, "像是漏写了一个 6", false],
  ])("makes %i of %i", (from, to, words, telling) => {
    expect(digitSlip(from, to)).toEqual({ words, telling });
  });

  it.each([
    [387, 386],
    [0, 7],
    [7, 0],
    [12, 345],
    [123, 231],
  ])("does not make %i of %i", (from, to) => {
    expect(digitSlip(from, to)).toBeUndefined();
  });
});
