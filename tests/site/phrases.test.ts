import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holdsTogether, phrasesOf } from "../../src/site/phrases.ts";

describe("the phrases of a title", () => {
  it.each([
    "北仑区|人民政府|2023年|政府信息公开|工作年度报告",
    "梨观区屯口镇|人民政府|2024年度|政府信息公开|年度报告",
    "三、收到和处理|政府信息公开|申请情况",
    "四、政府信息公开|行政复议、|行政诉讼情况",
    "五、存在的|主要问题|及改进情况",
    "全年的处理决定里，|行政许可最多，|487 件",
    "其中“属于国家秘密”，|3 件",
  ])("are %s", (phrases) => {
    expect(phrasesOf(phrases.replaceAll("|", "")).join("|")).toBe(phrases);
  });

  it("leave nothing out", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (title) => {
        expect(phrasesOf(title).join("")).toBe(title);
      }),
    );
  });

  it("are kept in one line only where it holds them, with the names of hidden characters", () => {
    expect(["政府信息公开", "等于办理结果总计加结转下年度", "北\u202E仑\u202E区"].map(holdsTogether)).toEqual([
      true,
      false,
      false,
    ]);
  });
});
