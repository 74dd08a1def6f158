import { describe, expect, it } from "vitest";
import { exampleReport } from "../../src/check/example.ts";
import { sumAt } from "../../src/check/given.ts";
import type { CellAddress } from "../../src/form/forms.ts";

const refused: readonly CellAddress[] = ["requests/refused-state-secret/total", "requests/refused-by-law/total"];
const sumOf = (cells: NonNullable<Parameters<typeof exampleReport>[0]["cells"]>) =>
  sumAt(exampleReport({ title: "", cells }), refused);

describe("the sum of a group", () => {
  it("is open where one of its cells is absent, and nothing shows that it stands for nothing", () => {
    for (const sign of ["", "/"])
      expect(
        sumOf({
          "requests/refused-state-secret/total": "10",
          "requests/refused-by-law/total": sign,
          "requests/concluded/total": "40",
        }),
      ).toBe("absent");
  });

  it("is there where the total of the form, which holds, leaves nothing for the absent cell", () => {
    const cells = { "requests/refused-state-secret/total": "10", "requests/refused-by-law/total": "" };
    expect(sumOf({ ...cells, "requests/concluded/total": "10" })).toBe(10);
    expect(sumOf({ ...cells, "requests/concluded/total": "7", "requests/granted/total": "-3" })).toBe("absent");
    expect(sumOf({ ...cells, "requests/concluded/total": "" })).toBe("absent");
  });

  it("is none of what is no count", () => {
    for (const written of ["-3", "0.5", "三百余"])
      expect(sumOf({ "requests/refused-state-secret/total": "10", "requests/refused-by-law/total": written })).toBe(
        "unread",
      );
  });

  it("is absent where all is absent", () => {
    expect(sumOf({ "requests/refused-state-secret/total": "", "requests/refused-by-law/total": "/" })).toBe("absent");
  });
});
