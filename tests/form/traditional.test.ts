import { describe, expect, it } from "vitest";
import { foldLabel, matchLabel } from "../../src/form/label.ts";
import { foldTraditional } from "../../src/form/traditional.ts";

describe("a label in traditional characters", () => {
  it.each([
    ["規章", "规章"],
    ["規範性檔案", "规范性文件"],
    ["本年處理決定數量", "本年处理决定数量"],
    ["行政事業性收費", "行政事业性收费"],
    [
      "（二）部分公開（區分處理的，隻計這一情形，不計其他情形）",
      "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
    ],
    ["3.危及“三安全一穩定”", "3.危及“三安全一稳定”"],
    ["四、結轉下年度繼續辦理", "四、结转下年度继续办理"],
    ["未經復議直接起訴", "未经复议直接起诉"],
  ])("%s is %s, and is told as another way of writing", (written, label) => {
    expect(foldTraditional(written)).toBe(label);
    expect(matchLabel(foldLabel(written), label)).toBe("variant");
    expect(matchLabel(foldLabel(label), label)).toBe("same");
  });
});
