import { describe, expect, it } from "vitest";
import { visibleRuns, visibleText } from "../../src/site/visible-text.ts";

describe("text of strangers", () => {
  it("has its hidden characters named", () => {
    expect(visibleRuns("公开\u200B信息\u202E")).toEqual(["公开", { code: "U+200B" }, "信息", { code: "U+202E" }]);
    expect(visibleText("北\u0000仑")).toBe("北[U+0000]仑");
  });

  it("keeps line breaks, tabs and every visible character", () => {
    expect(visibleRuns("一、\t总体情况\n𠮷〇 ")).toEqual(["一、\t总体情况\n𠮷〇 "]);
  });
});
