import { describe, expect, it } from "vitest";
import { parseText, seed } from "../support/seed.ts";

/** Error and warning sentences about the seed with another title. */
function found(title: string) {
  const { file } = parseText(seed.replace("北仑区人民政府\n\n2023年度政府信息公开工作年度报告", title));
  return file.messages.filter(({ fatal }) => fatal !== undefined).map(({ ruleId, reason }) => [ruleId, reason]);
}

describe("the title", () => {
  it.each([
    "北仑区人民政府2023年政府信息公开工作年度报告",
    "宁波市北仑区人民政府关于2023年政府信息公开工作的年度报告",
    "2023年政府信息公开工作年度报告",
    "北仑区2023年政府信息公开工作年度报告",
  ])("may be “%s”", (title) => {
    expect(found(title)).toEqual([]);
  });

  it("of another body is told, with what to do", () => {
    expect(found("镇海区人民政府2023年政府信息公开工作年度报告")).toEqual([
      ["title-other-agency", "标题中的机关为“镇海区人民政府”，应为“北仑区人民政府”"],
    ]);
  });
});
