import { describe, expect, it } from "vitest";
import { exampleReport } from "../../../src/check/example.ts";
import { foundIn } from "../../support/series.ts";

describe("a jump", () => {
  const jumped = (last: string, now: string) => {
    const address = "proactive/penalties/decisions";
    const reports = [last, now].map((written, index) =>
      exampleReport({ title: "", year: 2022 + index, cells: { [address]: written } }),
    );
    return foundIn(reports, "jump").map(({ message }) => message.reason.split("，").at(-1));
  };

  it.each([
    ["100", "500", []],
    ["100", "501", ["是上年的 5.01 倍"]],
    ["501", "100", ["是上年的 20%"]],
    ["0", "49", []],
    ["0", "50", ["从无到有"]],
    ["50", "0", ["从有到无"]],
    ["", "5000", []],
  ])("from %s to %s gives %j", (last, now, said) => {
    expect(jumped(last, now)).toEqual(said);
  });
});
