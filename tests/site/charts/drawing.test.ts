import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spread, textWidth, wrap } from "../../../src/site/charts/drawing.ts";

describe("labels that are spread", () => {
  const labels = fc.array(
    fc.record({ want: fc.integer({ min: 0, max: 300 }), size: fc.integer({ min: 1, max: 60 }) }),
    {
      minLength: 1,
      maxLength: 10,
    },
  );

  it("keep their order, lie over none, and stay within the room that is enough for all", () => {
    fc.assert(
      fc.property(labels, fc.nat({ max: 200 }), (all, spare) => {
        const wanted = all.map(({ want }) => want).sort((a, b) => a - b);
        const sizes = all.map(({ size }) => size);
        const end = sizes.reduce((sum, size) => sum + size, 0) + spare;
        const centres = spread(wanted, sizes, { start: 0, end });
        centres.forEach((centre, index) => {
          const half = (sizes[index] ?? 0) / 2;
          const before = index === 0 ? 0 : (centres[index - 1] ?? 0) + (sizes[index - 1] ?? 0) / 2;
          expect(centre - half).toBeGreaterThanOrEqual(before - 1e-9);
          expect(centre + half).toBeLessThanOrEqual(end + 1e-9);
        });
      }),
    );
  });

  it("stand where they want to when there is room", () => {
    expect(spread([20, 60], [20, 20], { start: 0, end: 100 })).toEqual([20, 60]);
  });
});

describe("a name that is wrapped", () => {
  it("loses no character, and no line is wider than its room", () => {
    const names = fc.array(fc.constantFrom("申", "请", "、", "”", "1", "（"), { maxLength: 60 });
    fc.assert(
      fc.property(names, fc.integer({ min: 70, max: 400 }), (signs, width) => {
        const lines = wrap(signs.join(""), width);
        expect(lines.join("")).toBe(signs.join(""));
        expect(lines.every((line) => textWidth(line) <= width)).toBe(true);
      }),
    );
  });

  it("ends its lines between words", () => {
    expect(wrap("要求行政机关确认或重新出具已获取信息", 240)).toEqual(["要求行政机关确认或重新出具已获取", "信息"]);
    expect(wrap("申请人逾期、不再", 70)).toEqual(["申请人", "逾期、不再"]);
  });

  it("breaks what is wider than a line, and begins no line with a sign that closes", () => {
    expect(wrap("行政机关、", 56)).toEqual(["行政机", "关、"]);
  });
});
