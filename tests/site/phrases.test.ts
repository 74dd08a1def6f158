import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { phrasesOf, unbroken, wordsOfHead } from "../../src/site/phrases.ts";

describe("the phrases of a title", () => {
  it.each([
    "北仑区|人民政府|2023年|政府信息公开|工作年度报告",
    "梨观区屯口镇|人民政府|2024年度|政府信息公开|年度报告",
    "三、收到和处理|政府信息公开|申请情况",
    "四、政府信息公开|行政复议、|行政诉讼情况",
    "五、存在的|主要问题|及改进情况",
    "全年的处理决定里，|行政许可最多，|487 件",
    "388 件|申请要办，|办结 |378 件，|其中 |105 件|予以公开",
    "其中|“属于国家秘密”，|3 件",
    "六类申请人之和，|等于|“（七）总计”",
    "行政许可、|行政处罚、|行政强制的|件数和|收费|金额，|与上年相差不超过 |5 倍",
    "北仑区|人民政府|2023年报告：|每个数的出处与引用",
    "第二十条第（一）项·|行政规范性文件",
    // Too long for one line of a narrow screen: words.
    "最多的是|“申请人|逾期|未按|收费|通知|要求|缴纳|费用”",
  ])("are %s", (phrases) => {
    expect(phrasesOf(phrases.replaceAll("|", "")).join("|")).toBe(unbroken(phrases));
  });

  it.each(["不予|公开：|危及|“三安全|一稳定”", "无正当理由|大量|反复|申请", "本机关|不掌握|相关|政府信息"])(
    "are words in the head of a narrow column: %s",
    (words) => {
      expect(wordsOfHead(words.replaceAll("|", "")).join("|")).toBe(words);
    },
  );

  it("leave nothing out", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (title) => {
        expect(phrasesOf(title).join("")).toBe(unbroken(title));
      }),
    );
  });

  it("hold each number and its unit together", () => {
    expect(unbroken("2022 年与 2021 年逐格比较")).toBe("2022\u{a0}年与 2021\u{a0}年逐格比较");
    expect(unbroken(" 件，即 (1 + 2) ÷ 30 = 10%")).toBe("\u{a0}件，即 (1 + 2) ÷ 30 =\u{a0}10%");
  });
});
